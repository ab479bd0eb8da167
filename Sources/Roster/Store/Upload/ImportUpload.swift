import Access
package import Core
import Storage

/// A bundle that an administrator has uploaded, and how far it has come.
package struct ImportUpload: Sendable {
    package enum Task: String, SQLEnumeration, Sendable { case preview, apply }

    package enum State: String, SQLEnumeration, Sendable {
        /// Waits for a server, or is being worked on by one.
        case queued, running
        /// Somebody has to decide.
        case previewed
        /// The bundle cannot be used; `sentence` says why.
        case refused
        /// It went wrong on our side, or the server stopped; it can be done again.
        case failed, interrupted
        case applied, discarded
        /// Nobody decided within a day.
        case expired

        package var isUnderWay: Bool { self == .queued || self == .running }
        package var canBeRunAgain: Bool { self == .failed || self == .interrupted }
        package var isOpen: Bool { isUnderWay || canBeRunAgain || self == .previewed }
    }

    /// The numbers of a preview.
    package struct Summary: Sendable, Equatable, Codable {
        package var tallies: [String: RosterDifference.Tally] = [:]
        /// Lines that may be shown, by part and change.
        package var shown: [String: Int] = [:]
        package var currentPupils = 0
        package var rejected = 0
        package var warnings = 0

        package func tally(_ part: RosterDifference.Part) -> RosterDifference.Tally {
            tallies[part.rawValue] ?? .init()
        }

        package func shown(_ part: RosterDifference.Part, _ change: RosterDifference.Change) -> Int {
            shown["\(part.rawValue)/\(change.rawValue)"] ?? 0
        }

        package var isEmpty: Bool { tallies.values.allSatisfy(\.isEmpty) }

        /// More of the pupils would go than leave in an ordinary year.
        package var endsUnusuallyMany: Bool {
            EndingShare.isUnusual(ended: tally(.pupils).ended, of: currentPupils)
        }
    }

    package let id: ImportUploadID
    package let owner: OwnerID
    package let source: String
    package let uploaderName: String
    /// Who asked for what is being done now.
    package let authority: ImportAuthority
    package let uploaded: Instant
    package let files: Int
    package let size: Int
    package let task: Task
    package let state: State
    /// When the state began.
    package let since: Instant
    /// The database has changed since an earlier preview, so that this one is another.
    package let isRenewed: Bool
    package let digest: String
    package let summary: Summary
    /// Why it was refused.
    package let sentence: Text?

    init(_ row: Row) throws {
        id = try row["id"]
        owner = try row["owner"]
        source = try row["source"]
        uploaderName = PersonName(given: try row["given_name"], family: try row["family_name"]).full
        authority = ImportAuthority(
            owner: try row["owner"], person: try row["person"], role: try row["role"], reason: try row["reason"])
        uploaded = try row["uploaded"]
        files = try row["files"]
        size = try row["size"]
        task = try row["task"]
        state = try row["state"]
        since = try row["since"]
        isRenewed = try row["renewed"]
        digest = try row["digest"]
        summary = JSONText.decode(try row["summary"] as String) ?? Summary()
        sentence = Self.sentence(try row["sentence"])
    }

    static func text(of sentence: Text) -> String {
        [sentence.da, sentence.sv, sentence.nb, sentence.en].joined(separator: "\u{1F}")
    }

    private static func sentence(_ text: String) -> Text? {
        let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 4 ? Text(da: parts[0], sv: parts[1], nb: parts[2], en: parts[3]) : nil
    }
}
