import Core

/// The list that lies beside the packages of an archive: what each is of, and no pupil's name.
struct ArchiveList: Encodable {
    static let name = "archive.json"

    struct Entry: Encodable {
        let file: String
        /// SHA-256 of the file, and its size.
        let sha256: String
        let bytes: Int
        let handover: HandoverID
        let version: Int
        let side: CopySide
        let unit: HandoverDocument.Unit
        let sent: String
        /// SHA-256 of `handover.json`, which stays in the database.
        let hash: String
        /// The owner's decision by which it ends.
        let basis: String

        init(_ record: HandoverRecord, plan: RetentionPlan, package bytes: [UInt8]) {
            file = "\(record.handover)-\(record.version)-\(record.side.rawValue).zip"
            (sha256, self.bytes) = (DocumentHash.of(bytes), bytes.count)
            (handover, version, side) = (record.handover, record.version, record.side)
            (unit, sent, hash, basis) = (record.unit, record.sent, record.hash, plan.basis)
        }
    }

    let schema = "urn:vinge:handover-archive:1"
    let made: String
    let packages: [Entry]
}
