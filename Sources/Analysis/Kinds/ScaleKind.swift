import Statistics

/// `scale`: how well several items measure one thing.
package struct ScaleKind: AnalysisKind {
    package var items: [String]
    package var by: String?

    package init(items: [String], by: String? = nil) { (self.items, self.by) = (items, by) }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> ScaleAnswer {
        if let repeated = items.indices.first(where: { items[..<$0].contains(items[$0]) }) {
            throw TableFault.repeatedColumn(items[repeated])
        }
        let columns = items + (by.map { [$0] } ?? [])
        let (table, dropped) = try reader.read(columns).complete(columns)
        let answers = try items.map { try table.numbers($0) }
        let scale = try ScaleReliability(items: answers)
        let alike = try by.map { try likeness(of: answers, in: try table.groups([$0])) } ?? Self.likeness(of: answers)
        return ScaleAnswer(scale, omega: try? scale.oneFactorModel().omega, icc: alike, kind: self, dropped: dropped)
    }

    /// How alike the mean answers within one group are.
    private func likeness(of answers: [[Double]], in groups: Factor) throws -> GroupIntraclassCorrelation {
        let means = answers[0].indices.map { row in
            answers.reduce(0) { $0 + $1[row] } / Double(answers.count)
        }
        return try GroupIntraclassCorrelation(outcome: means, groups: groups)
    }

    /// How alike the answers of one person to the items are: ICC(1,1) with items in the place of raters.
    private static func likeness(of answers: [[Double]]) throws -> GroupIntraclassCorrelation {
        let people = answers[0].count
        let codes = answers.flatMap { _ in (0..<people).map { Int32($0) } }
        return try GroupIntraclassCorrelation(
            outcome: answers.flatMap { $0 }, groups: Factor(codes: codes, levels: people))
    }
}

/// The JSON object and the text of `scale`.
package struct ScaleAnswer: AnalysisAnswer {
    package struct Item: Encodable, Hashable, Sendable {
        package let item: String
        package let rest: Figure
        package let alphaIfDropped: Figure
    }

    package let n: Int
    package let alpha: Figure
    package let omega: Figure
    package let icc1: Figure
    package let items: [Item]
    package let text: String

    private enum CodingKeys: String, CodingKey { case n, alpha, omega, icc1, items }

    /// - Parameters:
    ///   - omega: `nil` where one factor does not fit, as with two items.
    ///   - icc: of the mean answers within groups, or without groups of the items within a person.
    init(
        _ scale: ScaleReliability, omega: Double?, icc: GroupIntraclassCorrelation, kind: ScaleKind, dropped: Int
    ) {
        (n, alpha, self.omega, icc1) = (scale.count, Figure(scale.alpha), Figure(omega), Figure(icc.icc1))
        items = zip(kind.items, scale.items).map { name, item in
            Item(item: name, rest: Figure(item.restCorrelation), alphaIfDropped: Figure(item.alphaIfDropped))
        }
        var table = TextTable(["item", "mean", "SD", "item–rest r", "alpha if dropped"])
        for (name, item) in zip(kind.items, scale.items) {
            table.add([
                name, Shown.fixed(item.mean, 2), Shown.fixed(item.standardDeviation, 2),
                Shown.fixed(item.restCorrelation, 3), Shown.fixed(item.alphaIfDropped, 3),
            ])
        }
        var summary = "Alpha \(Shown.fixed(scale.alpha, 3)), omega \(Shown.fixed(omega, 3))"
        summary += "; ICC(1) \(Shown.fixed(icc.icc1, 3)) of "
        summary += kind.by.map { "the scores within \($0), \(Shown.count(icc.groups, "group"))" } ?? "a single item"
        let turned = zip(kind.items, scale.items).filter { ($1.restCorrelation ?? 0) < 0 }.map(\.0)
        if !turned.isEmpty {
            summary +=
                ".\nAgainst the others goes \(turned.joined(separator: ", ")): an item worded the other way round has to "
                + "be turned first"
        }
        text = """
            \(items.count) items

            \(table.text)

            \(summary).
            \(Shown.rows(used: scale.count, dropped: dropped))
            """
    }
}
