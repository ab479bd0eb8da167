import Access
import Core
import Interventions
import Roster
import Site
import Storage

/// What waits in the handovers, on the front page of those who can do something about it.
struct HandoverWaiting {
    private static let most = 20

    let reader: Reader
    let reading: Reading

    var items: [Waiting] {
        get throws {
            let scope = reader.scope.holding(.writeHandovers)
            let steps = scope.isEmpty ? [:] : try WaitingStore.steps(in: scope, on: reading)
            return try toWrite(scope) + toAnswer(scope, steps) + toMove(steps) + unconfirmed(scope, steps) + received
                + toArchive
        }
    }

    private func day(_ instant: Instant) -> LocalDate { instant.day(in: reader.country) }

    private func toWrite(_ scope: Scope) throws -> [Waiting] {
        guard !scope.isEmpty else { return [] }
        return try HandoverStore.ownParts(in: scope, order: reader.nameOrder, on: reading).prefix(Self.most).map {
            Waiting(
                WaitingWords.write, about: "\($0.name.full), \($0.part.title(in: reader.voice))",
                path: HandoverRoutes.part.path($0.handover, $0.part), .soon, day: day($0.since))
        }
    }

    private func toAnswer(_ scope: Scope, _ steps: [WaitingStore.Kind: WaitingStore.Steps]) throws -> [Waiting] {
        guard steps[.questions] != nil else { return [] }
        return try WaitingStore.questions(to: scope, order: reader.nameOrder, limit: Self.most, on: reading).map {
            Waiting(
                WaitingWords.answer, about: "\($0.name.full), \($0.part.title(in: reader.voice))",
                path: HandoverRoutes.handover.path($0.handover) + "#questions", .now, day: day($0.asked))
        }
    }

    /// To be sent for approval, approved, or sent: many at once, so they are counted.
    private func toMove(_ steps: [WaitingStore.Kind: WaitingStore.Steps]) throws -> [Waiting] {
        func item(_ title: Text, _ steps: WaitingStore.Steps?, _ path: String) -> [Waiting] {
            guard let steps else { return [] }
            let about = reader.voice(WaitingWords.count(steps.count))
            return [Waiting(title, about: about, path: path, .soon, day: day(steps.since), count: steps.count)]
        }
        func list(_ state: HandoverState) -> String { HandoverRoutes.list.path() + "?state=\(state.rawValue)" }
        return try item(WaitingWords.submit, steps[.complete], list(.inProgress))
            + item(WaitingWords.approve, steps[.review].flatMap { _ in try toApprove }, HandoverRoutes.approvals.path())
            + item(WaitingWords.send, steps[.approved], list(.approved))
    }

    private var toApprove: WaitingStore.Steps? {
        get throws {
            let scope = reader.scope.holding(.approveHandovers)
            let schools = try DelegationStore.schools(in: scope, toApprove: .handover, on: reading)
            return try WaitingStore.review(at: schools, in: scope, on: reading)
        }
    }

    private func unconfirmed(_ scope: Scope, _ steps: [WaitingStore.Kind: WaitingStore.Steps]) throws -> [Waiting] {
        guard steps[.unconfirmed] != nil else { return [] }
        return try WaitingStore.unconfirmed(by: scope, on: reading).filter {
            ReceiptRule.due(sent: day($0.sent), calendar: $0.due) < reader.day
        }
        .prefix(Self.most).map {
            Waiting(
                WaitingWords.unconfirmed, about: $0.name.full, path: HandoverRoutes.handover.path($0.handover),
                .now, day: day($0.sent))
        }
    }

    private var received: [Waiting] {
        get throws {
            let scope = reader.scope.holding(.seeReceived)
            guard !scope.isEmpty else { return [] }
            return try InboxStore.lines(in: scope, order: reader.nameOrder, limit: Self.most, on: reading).compactMap {
                line in
                let path = ReceivedRoutes.copy.path(line.copy.id)
                if line.receivedAt == nil {
                    guard line.duty == nil else { return nil }
                    return Waiting(WaitingWords.confirm, about: line.name.full, path: path, .now, day: day(line.sent))
                }
                guard line.duty != nil, line.readByMe == nil else { return nil }
                return Waiting(WaitingWords.read, about: line.name.full, path: path, .soon, day: day(line.sent))
            }
        }
    }

    /// What the plans of those whom the reader administers keep no longer, and nobody has exported.
    private var toArchive: [Waiting] {
        get throws {
            let owners = reader.scope.administered.map(\.owner)
            guard !owners.isEmpty else { return [] }
            return try RetentionStore.inForce(of: owners, at: reader.now, on: reading)
                .compactMap { plan in
                    let count = try DueStore.waiting(plan, on: reading)
                    guard count > 0 else { return nil }
                    let path = HandoverRoutes.retention.path() + "?owner=\(plan.owner)"
                    return Waiting(
                        RetentionWords.waiting, about: "\(count)", path: path, .whenThereIsTime, day: plan.today,
                        count: count)
                }
        }
    }
}
