import Access
import Core
import Storage

/// The stores that hold something: keys and models.
struct HandoverStores: Sendable {
    let models = ModelStore()
    let parts: PartStore
    let documents: DocumentStore
    let versions: VersionStore
    let copies: CopyStore

    init(_ vault: Vault, _ keys: UnitKeyStore) {
        parts = PartStore(vault)
        documents = DocumentStore(vault, models)
        versions = VersionStore(keys)
        copies = CopyStore(keys)
    }

    /// What was sent, while that is what counts: not while the next version is written.
    ///
    /// - Throws: `HandoverRefusal.changed` when it is not what was sealed, `.ended` when it is no longer kept.
    func sent(_ line: HandoverLine, on reading: Reading) throws -> HandoverDocument? {
        line.state.isWithReceiver && line.version > 0 ? try copies.sent(of: line.id, on: reading) : nil
    }

    /// What the system knows of the pupil: as it was sent before, or as it is now.
    func known(
        of line: HandoverLine, in scope: Scope, on day: LocalDate, _ reading: Reading
    ) throws -> HandoverDocument.Known? {
        if line.version > 0, let sent = try CopyStore.kept(of: line.id, on: reading) {
            return try copies.unchanged(sent, on: reading).known
        }
        return try KnownStore.known(of: line.pupil, owner: line.owner, in: scope, on: day, reading)
    }

    /// What is sealed: the approved draft, or, on the way to another unit, what was sent before.
    ///
    /// - Throws: `HandoverRefusal.changed` when what was sent before is not what was sealed, `.ended` when it is no
    ///   longer kept.
    func sending(
        _ line: HandoverLine, _ step: HandoverStep, to decision: AdmissionLine, known: HandoverDocument.Known?,
        on day: LocalDate, _ reading: Reading
    ) throws -> HandoverDocument {
        guard step == .reroute else {
            return try documents.document(of: line, decision: decision, known: known, on: day, reading)
        }
        var document = try copies.sent(of: line.id, on: reading)
        document.version = line.version + 1
        document.to = HandoverDocument.Unit(
            id: decision.unit, name: decision.unitName, owner: decision.unitOwner, code: decision.unitCode)
        document.decision = HandoverDocument.Decision(
            kind: decision.kind, day: decision.day, by: decision.by, programme: decision.programme)
        return document
    }
}
