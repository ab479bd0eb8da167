import Access
package import Core
package import Storage

/// Corrections: what was sent never changes, so what is wrong in it is said right in the next version.
package struct CorrectionStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// What the version that is being written corrects; `nil` for the first.
    package func correction(of line: HandoverLine, on reading: Reading) throws -> HandoverDocument.Correction? {
        let sealed = try reading.first("SELECT correction FROM handover WHERE id = \(line.id)") {
            try $0["correction"] as Sealed?
        }
        guard let sealed = sealed ?? nil, line.version > 0 else { return nil }
        let reason = try vault.open(sealed, at: place(line), on: reading)
        return HandoverDocument.Correction(of: line.version, reason: reason)
    }

    /// Begins a correction: what was sent becomes a draft again, to be written in, signed, approved and
    /// sent as the next version. What was sent stays as it is, and where it is.
    package func begin(
        _ line: HandoverLine, reason: String, from draft: DocumentDraft, by model: HandoverModel, person: PersonID,
        on day: LocalDate, at now: Instant, _ writing: Writing
    ) throws {
        try HandoverFlow.move(line, .correct, by: person, at: now, writing)
        let sealed = try vault.seal(reason, at: place(line), on: writing)
        try writing.execute(
            """
            UPDATE handover SET correction = \(sealed), approved_by = NULL, approved_role = NULL, approved_at = NULL
            WHERE id = \(line.id)
            """)
        for (part, content) in draft.contents.sorted(by: { $0.key.code < $1.key.code }) {
            let shape = PartShape(part, by: model, line.kind, on: day)
            _ = try PartStore(vault).save(
                content, in: part, of: line, seen: 0, keys: Set(content.values.keys), choices: shape.isChoice,
                missing: { shape.missing(in: $0).count }, by: person, at: now, writing)
        }
    }

    private func place(_ line: HandoverLine) -> Vault.Place {
        Vault.Place(owner: line.owner, column: "handover.correction", record: line.id.text)
    }
}
