/// One thing the sender should know about a bundle. It never holds a value of a row:
/// who may read a report may not always read names.
package struct Finding: Sendable, Equatable {
    /// `users.csv`; empty when it is about the bundle.
    package let file: String
    /// The line on which the row begins; 1 for the header, 0 for the whole file.
    package let line: Int
    /// The name of the column in the specification, or `#7` for one whose name is no name.
    package let column: String?
    package let reason: Reason

    package init(file: String, line: Int, column: String? = nil, reason: Reason) {
        (self.file, self.line, self.column, self.reason) = (file, line, column, reason)
    }

    init(_ file: RosterFile, line: Int = 0, column: String? = nil, _ reason: Reason) {
        self.init(file: file.name, line: line, column: column, reason: reason)
    }

    /// What was found. The first group makes a row be rejected; the others are warnings.
    package enum Reason: Sendable, Equatable, Codable {
        case missingField
        case unknownReference(RecordKind)
        case outsideEnumeration(allowed: [String])
        case impossibleDate
        case endBeforeBegin
        case duplicateId
        /// Empty, 256 characters or more, or control characters.
        case badId
        case tooManyFields

        /// The reference was dropped, the row kept.
        case unknownOptionalReference
        /// The row refers to a record that ends in the same bundle.
        case endingReference
        /// The parent was dropped, since it is below its own child.
        case cyclicParent
        case wrongCase(expected: String)
        case unusualId
        case blankStatusInDelta
        case badTimestamp
        case badSchoolYear
        /// Begin and end are the same day; the end is exclusive.
        case emptyPeriod
        case tooFewFields
        case lineBreakInField
        case strayQuote
        case personWithoutRole

        case byteOrderMark
        case columnOrder
        /// Not read. `meant` is a column that is missing and has nearly that name.
        case unknownColumn(meant: String?)
        /// Read as the column it resembles.
        case misspeltColumn(meant: String)
        case missingColumn(isRequired: Bool)
        case duplicateColumn
        case emptyColumnName
        case noRows
        case passwordsDropped(count: Int)
        case raceDropped(count: Int)
        /// Sex, place of birth and place of residence.
        case demographicsDropped(count: Int)

        /// The manifest says bulk, the rows are a delta.
        case modeConflict
        /// The manifest says delta, and no row has a status.
        case statusMissing
        case manifestAbsent
        case manifestValueEmpty
        case unknownManifestProperty
        case versionGuessed(RosterVersion)
        /// The file is there but the manifest says absent or does not name it; not read.
        case notInManifest
        case fileNameCase
        case fileNotUsed
        case rolesInUsers
        case enclosingFolder
        case unknownFiles(count: Int)
    }
}
