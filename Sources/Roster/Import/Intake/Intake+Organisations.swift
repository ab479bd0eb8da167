extension Intake {
    /// orgs.csv. All rows are held, since a parent may stand below its child.
    func takeOrganisations() throws {
        var rows: [OrganisationRow] = []
        var seen = IdSet()
        let kinds = OrganisationRow.Kind.allCases.filter { $0 != .other }
        try self.rows(of: .orgs) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            let name = check.required("name")
            let kind = check.term("type", among: kinds, other: .other)
            let identifier = check.text("identifier")
            let parent = check.text("parentSourcedId")
            guard settle(check, kind: .organisation, id: id), let kind else { return }
            accept(.organisation, id, isEnding: check.isEnding)
            rows.append(
                OrganisationRow(
                    line: check.row.line, sourcedId: id, isEnding: check.isEnding, name: name, kind: kind,
                    identifier: identifier, parent: parent))
        }
        for row in placed(rows, in: .orgs, .organisation, id: \.sourcedId, line: \.line, parent: \.parent) {
            try deliver(.organisation(row))
        }
    }

    /// Rows with parents before children. A parent that does not exist or closes a circle
    /// is dropped with a warning.
    func placed<Row>(
        _ rows: [Row], in file: RosterFile, _ kind: RecordKind,
        id: KeyPath<Row, String>, line: KeyPath<Row, Int>, parent: WritableKeyPath<Row, String?>
    ) -> [Row] {
        var places: [String: Int] = [:]
        for (place, row) in rows.enumerated() { places[row[keyPath: id]] = place }
        var rows = rows
        for place in rows.indices {
            guard let above = rows[place][keyPath: parent], !exists(kind, above) else { continue }
            rows[place][keyPath: parent] = nil
            warn(
                Finding(
                    file, line: rows[place][keyPath: line], column: "parentSourcedId", .unknownOptionalReference))
        }
        var isPlaced = Array(repeating: false, count: rows.count)
        var result: [Row] = []
        result.reserveCapacity(rows.count)
        for start in rows.indices {
            // The way up from this row to one that has been placed, or to the top.
            var path: [Int] = []
            var onPath: Set<Int> = []
            var next: Int? = start
            while let place = next, !isPlaced[place] {
                path.append(place)
                onPath.insert(place)
                next = rows[place][keyPath: parent].flatMap { places[$0] }
                if let above = next, onPath.contains(above) {
                    rows[place][keyPath: parent] = nil
                    warn(
                        Finding(file, line: rows[place][keyPath: line], column: "parentSourcedId", .cyclicParent))
                    next = nil
                }
            }
            for place in path.reversed() {
                isPlaced[place] = true
                result.append(rows[place])
            }
        }
        return result
    }
}
