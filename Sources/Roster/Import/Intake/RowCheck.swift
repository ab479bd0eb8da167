import Core

/// Reads the fields of one row and collects what is wrong with them.
///
/// Every reading function returns something usable also after a fault, so that all
/// faults of the row are found; the row counts only if `isGood` at the end.
struct RowCheck {
    let row: CSVRow
    let file: RosterFile
    private(set) var faults: [Finding] = []
    private(set) var warnings: [Finding] = []
    private(set) var isEnding = false

    private let header: RosterHeader

    var isGood: Bool { faults.isEmpty }

    /// - Parameter warnsOfBlankStatus: whether a row without a status is odd in this file.
    init(_ row: CSVRow, of file: RosterFile, header: RosterHeader, warnsOfBlankStatus: Bool) {
        (self.row, self.file, self.header) = (row, file, header)
        checkShape()
        readStatus(warnsOfBlankStatus)
    }

    /// The field without spaces around it; `nil` when empty. Empty is a fault in a required column.
    mutating func text(_ column: String) -> String? {
        let value = header.places[column].map(row.trimmed) ?? ""
        if !value.isEmpty { return value }
        if header.required.contains(column) { fault(column, .missingField) }
        return nil
    }

    mutating func required(_ column: String) -> String { text(column) ?? "" }

    /// The row's id, or the id of what the row is about.
    mutating func id(_ column: String = "sourcedId") -> String {
        let id = required(column)
        if header.places[column].map(row.hasControls) ?? false, !id.isEmpty {
            fault(column, .badId)
        } else if !id.utf8.allSatisfy(Self.isUsual) {
            warn(column, .unusualId)
        }
        if id.utf8.count >= 256, id.count >= 256 { fault(column, .badId) }
        return id
    }

    /// The elements of a list, which is one field with commas in it.
    mutating func list(_ column: String) -> [String] {
        guard let value = text(column) else { return [] }
        return value.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }

    mutating func date(_ column: String) -> LocalDate? {
        guard let value = text(column) else { return nil }
        if let day = LocalDate(value) { return day }
        fault(column, .impossibleDate)
        return nil
    }

    /// Two days of which the second is not part of the time between.
    mutating func period(_ beginColumn: String, _ endColumn: String) -> (begin: LocalDate?, end: LocalDate?) {
        let (begin, end) = (date(beginColumn), date(endColumn))
        if let begin, let end {
            if end < begin { fault(endColumn, .endBeforeBegin) }
            if end == begin { warn(endColumn, .emptyPeriod) }
        }
        return (begin, end)
    }

    /// One of a list of terms. Terms of the source's own (`ext:…`) become `other`, when there is one.
    mutating func term<Term: RawRepresentable<String>>(
        _ column: String, among terms: [Term], other: Term? = nil
    ) -> Term? {
        guard let value = text(column) else { return nil }
        if let other, value.hasPrefix("ext:"), value.utf8.count > 4 { return other }
        if let term = terms.first(where: { $0.rawValue == value }) { return term }
        if let term = terms.first(where: { $0.rawValue.lowercased() == value.lowercased() }) {
            warn(column, .wrongCase(expected: term.rawValue))
            return term
        }
        fault(column, .outsideEnumeration(allowed: terms.map(\.rawValue)))
        return nil
    }

    mutating func flag(_ column: String) -> Bool? {
        term(column, among: Flag.allCases).map { $0 == .true }
    }

    mutating func fault(_ column: String?, _ reason: Finding.Reason) {
        faults.append(Finding(file, line: row.line, column: column, reason))
    }

    mutating func warn(_ column: String?, _ reason: Finding.Reason) {
        warnings.append(Finding(file, line: row.line, column: column, reason))
    }

    private enum Flag: String, CaseIterable { case `true`, `false` }

    private enum Status: String, CaseIterable { case active, tobedeleted }

    private mutating func checkShape() {
        if row.count < header.width { warn(nil, .tooFewFields) }
        if row.count > header.width, (header.width..<row.count).contains(where: { !row.isEmpty($0) }) {
            fault(nil, .tooManyFields)
        }
        if row.hasLineBreak { warn(nil, .lineBreakInField) }
        if row.hasStrayQuote { warn(nil, .strayQuote) }
    }

    private mutating func readStatus(_ warnsOfBlank: Bool) {
        isEnding = term("status", among: Status.allCases) == .tobedeleted
        if warnsOfBlank, header.places["status"].map(row.isEmpty) ?? true { warn("status", .blankStatusInDelta) }
        if let time = text("dateLastModified"), Instant(time) == nil { warn("dateLastModified", .badTimestamp) }
    }

    private static func isUsual(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: ".-_/@".utf8.contains(byte)
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var part = self
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }
}
