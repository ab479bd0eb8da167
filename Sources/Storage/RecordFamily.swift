/// How long a kind of record is kept, and from when the time is counted. What the
/// years are in a country is dated data of the module that deletes; the class is fixed.
package enum RetentionClass: String, CaseIterable, Sendable {
    /// Kept while the installation runs: organisations, instruments, the schema's ledger.
    case installation
    /// Kept while the person belongs to the owner, then removed.
    case membership
    /// Support measures and their measurements: counted from the end of schooling with the owner.
    case support
    /// Who did what: kept longest, never content.
    case audit
    /// Sessions, throttles, codes: hours to days.
    case passing
}

/// One table and what is promised about it. Every table belongs to one, a test sees to it.
package struct RecordFamily: Sendable, Hashable {
    package let table: String
    package let retention: RetentionClass
    /// True when its rows are about a pupil; such a table has an `owner` column.
    package let isPupilBound: Bool

    package init(_ table: String, _ retention: RetentionClass, pupilBound: Bool = false) {
        (self.table, self.retention, isPupilBound) = (table, retention, pupilBound)
    }
}
