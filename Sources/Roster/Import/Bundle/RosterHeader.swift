/// The first row of a file, matched with the columns of the specification.
struct RosterHeader {
    /// Where each column of the specification is; those that are missing are not in it.
    private(set) var places: [String: Int] = [:]
    /// Columns up to the last one with a name.
    private(set) var width = 0
    private(set) var warnings: [Finding] = []
    let required: Set<String>

    private let file: RosterFile

    init(_ names: [String], of file: RosterFile, _ version: RosterVersion) {
        self.file = file
        required = RosterColumns.required(of: file, version)
        let known = RosterColumns.all(of: file, version)
        width = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
        if width < names.count { warn("#\(width + 1)", .emptyColumnName) }
        var strangers: [(name: String, place: Int)] = []
        for (place, name) in names.prefix(width).enumerated() {
            if let column = known.first(where: { $0 == name }) {
                if places[column] != nil { warn(column, .duplicateColumn) } else { places[column] = place }
            } else if name.isEmpty {
                warn("#\(place + 1)", .emptyColumnName)
            } else if !name.hasPrefix("metadata.") {
                strangers.append((name, place))
            }
        }
        for (name, place) in strangers { match(name, at: place, among: known) }
        checkOrder(names.prefix(width), known)
        for column in known where places[column] == nil {
            warn(column, .missingColumn(isRequired: required.contains(column)))
        }
    }

    /// True when a first row is a header at all, and not the first record.
    static func isHeader(_ names: [String]) -> Bool { names.contains { $0.lowercased() == "sourcedid" } }

    /// Finds what a column with an unknown name was meant to be. Only a name in the wrong
    /// case, and the misspelt date that real systems write, are read as what they resemble.
    private mutating func match(_ name: String, at place: Int, among known: [String]) {
        let missing = known.filter { places[$0] == nil }
        if let column = missing.first(where: { $0.lowercased() == name.lowercased() }) {
            places[column] = place
            warn(column, .wrongCase(expected: column))
            return
        }
        let meant = missing.first { Self.resembles(name, $0) }
        if let meant, meant == "dateLastModified" {
            places[meant] = place
            warn(meant, .misspeltColumn(meant: meant))
        } else {
            warn(Self.isName(name) ? name : "#\(place + 1)", .unknownColumn(meant: meant))
        }
    }

    /// Known columns must stand as in the specification, and `metadata.` ones at the right.
    private mutating func checkOrder(_ names: some Collection<String>, _ known: [String]) {
        let found = known.compactMap { places[$0] }
        let extensionPlace = names.enumerated().first { $0.element.hasPrefix("metadata.") }?.offset ?? .max
        if found != found.sorted() || (found.max() ?? 0) > extensionPlace { warn(nil, .columnOrder) }
    }

    private mutating func warn(_ column: String?, _ reason: Finding.Reason) {
        warnings.append(Finding(file, line: 1, column: column, reason))
    }

    /// Whether text may be repeated in a report: a column's name, and hardly a person's.
    private static func isName(_ text: String) -> Bool {
        let rest = "_.-0123456789"
        return text.utf8.count <= 64 && text.allSatisfy { $0.isASCII && ($0.isLetter || rest.contains($0)) }
    }

    /// At most two letters inserted, left out or exchanged (Levenshtein).
    private static func resembles(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count >= 8, left.count <= 64, abs(left.count - right.count) <= 2 else { return false }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                (diagonal, row[j + 1]) = (row[j + 1], next)
            }
        }
        return row[right.count] <= 2
    }
}
