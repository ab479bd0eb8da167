import Access
import Core
import Site
import Storage

/// A handover with what its pages are made from.
struct CaseLoad: Sendable {
    let line: HandoverLine
    let model: HandoverModel
    let parts: [PartLine]

    init(_ id: HandoverID, in scope: Scope, _ stores: HandoverStores, _ reading: Reading) throws {
        guard let line = try HandoverStore.line(id, in: scope, on: reading) else { throw PageError.notFound }
        self.line = line
        model = try stores.models.model(line.model, on: reading)
        parts = try PartStore.parts(of: line, on: reading)
    }

    func shape(_ part: HandoverPart, on day: LocalDate) -> PartShape {
        PartShape(part, by: model, line.kind, on: day)
    }

    func part(_ part: HandoverPart) -> PartLine? { parts.first { $0.part == part } }
}
