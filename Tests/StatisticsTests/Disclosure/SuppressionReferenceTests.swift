import Testing

@testable import Statistics

/// A table of the reference, with what is expected of it.
struct SuppressionCase: CustomTestStringConvertible, Sendable {
    let name: String
    let table: [[Int]]
    let rule: DisclosureRule
    let primary: Set<[Int]>
    let minExtra: Int
    let minSum: Int
    let optimal: [Set<[Int]>]
    let intervals: [[Int]: [Int]]

    var testDescription: String { name }

    static let all: [SuppressionCase] = {
        let cases = (try? Fixture.json("j_suppression/expected.json"))?["table_cases"].array ?? []
        return cases.compactMap { json in
            let expected = json["expected"]
            let place = { (cell: JSON) in cell.array.compactMap(\.int) }
            guard let name = json["name"].string, let k = json["k"].int,
                let extra = expected["min_extra_cells"].int, let sum = expected["min_suppressed_sum_of_extra"].int,
                let rule = try? DisclosureRule(
                    threshold: k, zerosSensitive: json["zeros_sensitive"].bool ?? false,
                    minimumWidth: json["min_interval_width"].int ?? 1)
            else { return nil }
            return SuppressionCase(
                name: name, table: json["table"].array.map(place), rule: rule,
                primary: Set(expected["primary"].array.map(place)), minExtra: extra, minSum: sum,
                optimal: expected["optimal_sets"].array.map { Set($0.array.map(place)) },
                intervals: Dictionary(
                    uniqueKeysWithValues: expected["example_intervals"].object.map { key, value in
                        (key.split(separator: ",").compactMap { Int($0) }, place(value))
                    }))
        }
    }()
}

@Suite("Suppression beside the reference")
struct SuppressionReferenceTests {
    @Test("all cases of the reference are there")
    func complete() { #expect(SuppressionCase.all.count == 14) }

    @Test("the small cells and as few others as possible are suppressed", arguments: SuppressionCase.all)
    func reference(_ given: SuppressionCase) throws {
        let width = given.table[0].count
        let many = try ManyWayTable(dimensions: [given.table.count, width], counts: given.table.flatMap(\.self))
        let result = try many.cells.suppressed(by: given.rule)
        let places = given.table.indices.flatMap { row in (0..<width).map { [row, $0] } }
        let chosen = { (status: CellStatus) in
            Set(places.filter { result.statuses[many.cell($0.map(Optional.some))] == status })
        }
        #expect(chosen(.primary) == given.primary)
        let extra = chosen(.complementary)
        #expect(extra.count == given.minExtra, "\(extra)")
        #expect(extra.reduce(0) { $0 + given.table[$1[0]][$1[1]] } == given.minSum)
        #expect(given.optimal.contains(extra))
        #expect(result.isSmallest)
        #expect(result.primary.count + result.complementary.count == given.primary.count + extra.count)
        for (place, ends) in given.intervals where extra == given.optimal.first {
            let interval = result.intervals[many.cell(place.map(Optional.some))]
            #expect(interval == AttackerInterval(lower: ends[0], upper: ends[1]), "\(place)")
        }
        for cell in result.primary {
            let interval = try #require(result.intervals[cell])
            #expect(interval.isAtLeast(given.rule.minimumWidth))
        }
    }

    @Test("the table of lines gives the same as the table of cells", arguments: SuppressionCase.all)
    func facade(_ given: SuppressionCase) throws {
        let width = given.table[0].count
        let many = try ManyWayTable(dimensions: [given.table.count, width], counts: given.table.flatMap(\.self))
        let result = try many.cells.suppressed(by: given.rule)
        let places = given.table.indices.flatMap { row in (0..<width).map { (row, $0) } }
        let table = try SuppressedTable(
            rows: places.map { "r\($0.0)" }, columns: places.map { "c\($0.1)" },
            counts: places.map { given.table[$0.0][$0.1] }, rule: given.rule)
        for (row, column) in places {
            let cell = table.inner[row][column]
            #expect(cell.status == result.statuses[many.cell([row, column])])
            #expect(cell.value == (cell.status == .published ? given.table[row][column] : nil))
        }
        #expect(table.grandTotal.value == given.table.joined().reduce(0, +))
    }
}
