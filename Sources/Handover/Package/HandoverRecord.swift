package import Core

/// What hangs on one unit's copy of a version beside the document itself: `record.json` in a package that is kept in an
/// archive. Names stand in it as they were, times are UTC as `Instant` writes them, and what is not known is left out.
package struct HandoverRecord: Codable, Hashable, Sendable {
    /// The name of the JSON Schema that describes it; the number grows when the shape changes.
    package static let schemaName = "urn:vinge:handover-record:1"

    package var schema = HandoverRecord.schemaName
    package var handover: HandoverID
    package var version: Int
    /// SHA-256 of `handover.json`, in 64 hexadecimal digits.
    package var hash: String
    package var side: CopySide
    /// Whose copy it is.
    package var unit: HandoverDocument.Unit
    package var sent: String
    /// Why nobody there could open it any more, before it went to the archive.
    package var closed: Closed?
    /// The steps of the handover, in all its versions, the oldest first.
    package var events: [Event]
    /// The confirmations of this version.
    package var receipts: [Receipt]
    package var readers: [Reader]
    package var questions: [Question]
    package var plan: StudyPlan?
    package var usefulness: [Answer]

    package struct Closed: Codable, Hashable, Sendable {
        /// `recalled`, `rerouted` or `corrected`.
        package var why: String
        package var at: String
    }

    package struct Event: Codable, Hashable, Sendable {
        package var step: String
        package var state: String
        package var at: String
        /// `nil` for what the system did by itself.
        package var by: String?
    }

    package struct Receipt: Codable, Hashable, Sendable {
        package var unit: String
        package var at: String
        package var by: String?
    }

    /// Somebody of the receiving unit to whom it was given.
    package struct Reader: Codable, Hashable, Sendable {
        package var name: String
        /// `mentor` or `teacher`.
        package var duty: String
        package var subjects: [String]
        package var seesSupport: Bool
        package var read: String?
    }

    package struct Question: Codable, Hashable, Sendable {
        /// What it is about, such as `subject-MA`.
        package var part: String
        package var text: String
        package var askedBy: String
        package var asked: String
        package var answer: String?
        package var answeredBy: String?
        package var answered: String?
    }

    /// What a receiving school said of it once it had worked with it.
    package struct Answer: Codable, Hashable, Sendable {
        /// `began`, `partly` or `anew`.
        package var rating: String
        package var text: String
        package var by: String
        package var at: String
    }
}
