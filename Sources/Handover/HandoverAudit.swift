import Access
import Core
import Site

extension AuditEntry {
    /// What the audit log says of something that is done without a page: of the handover, and of its pupil.
    ///
    /// - Parameter reason: such as `command line`; `nil` for what the system does by itself.
    static func about(
        _ handover: HandoverID, of pupil: PupilID, owner: OwnerID, action: String, reason: String?
    ) -> [AuditEntry] {
        [(HandoverID.kind, handover.text), ("pupil", pupil.text)].map { kind, object in
            AuditEntry(
                person: nil, role: nil, reason: reason, action: action, objectKind: kind, object: object, owner: owner)
        }
    }

    /// The reason of what is written to a file.
    ///
    /// - Parameter why: why it may lie open; `nil` for what is encrypted.
    static func commandLine(openly why: String?) -> String {
        "command line" + (why.map { ", not encrypted: \($0.prefix(200))" } ?? "")
    }
}
