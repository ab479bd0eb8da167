import Core
import Storage

/// Writes down how each record stood before an import touched it, and compares that with
/// how it stands afterwards, within the import's transaction.
///
/// A class because the intake's closures share it; it never leaves the transaction.
final class DifferenceLedger {
    private struct Mark {
        let entity: String
        let before: RecordState?
        let wasEnded: Bool
        /// False when the record's own row says nothing new, and something else touched it.
        var isNoted: Bool
    }

    private struct Found {
        let key: String
        let id: String
        let kind: RecordKind
        let line: RosterDifference.Line
        let isHidden: Bool
    }

    private var marks: [RecordKind: [String: Mark]] = [:]
    private let today: LocalDate

    init(today: LocalDate) { self.today = today }

    /// Before a record is written whose row is new or has changed.
    ///
    /// - Parameter isThere: false for a record nobody knew, of which there is nothing to read.
    func note(
        _ kind: RecordKind, _ sourcedId: String, _ entity: String, wasEnded: Bool, isThere: Bool,
        on reading: @autoclosure () throws -> Reading
    ) throws {
        if marks[kind]?[sourcedId] != nil {
            marks[kind]?[sourcedId]?.isNoted = true
            return
        }
        let before = isThere ? try RecordState.read(kind, entity, today: today, on: reading()) : nil
        marks[kind, default: [:]][sourcedId] = Mark(
            entity: entity, before: before, wasEnded: wasEnded, isNoted: true)
    }

    /// Before something of a record changes that its own row does not say.
    func touch(
        _ kind: RecordKind, _ sourcedId: String, _ entity: String, on reading: @autoclosure () throws -> Reading
    ) throws {
        guard marks[kind]?[sourcedId] == nil else { return }
        marks[kind, default: [:]][sourcedId] = Mark(
            entity: entity, before: try RecordState.read(kind, entity, today: today, on: reading()), wasEnded: false,
            isNoted: false)
    }

    /// - Parameter known: the source's records as they are after the import.
    func difference(
        _ known: [RecordKind: [String: RosterIntake.Known]], pupilsBefore: Int, _ options: ImportOptions,
        _ reading: Reading
    ) throws -> RosterDifference {
        let hidden = try Self.hidden(on: reading)
        let order = NameOrder(options.country.language, in: options.country)
        var found: [Found] = []
        for (kind, records) in marks {
            for (sourcedId, mark) in records {
                let after = try RecordState.read(kind, mark.entity, today: today, on: reading)
                guard let record = known[kind]?[sourcedId],
                    let change = change(mark, hasEnded: record.hasEnded),
                    let state = (change == .ended ? mark.before ?? after : after ?? mark.before)
                else { continue }
                let details = change == .changed ? RecordState.details(mark.before, after, hidden: hidden) : []
                if !mark.isNoted, change == .changed, details.isEmpty { continue }
                let line = RosterDifference.Line(
                    part: Self.part(kind, record), change: change, title: state.title, context: state.context,
                    details: details)
                let isHidden = hidden.contains(state.person ?? mark.entity)
                found.append(
                    Found(
                        key: order.key(given: state.given, family: state.family), id: sourcedId, kind: kind,
                        line: line, isHidden: isHidden))
            }
        }
        // A person and a place in a class may have the same id, and the digest needs one order.
        found.sort { ($0.key, $0.id, $0.kind.rawValue) < ($1.key, $1.id, $1.kind.rawValue) }
        var difference = RosterDifference()
        difference.currentPupils = pupilsBefore
        for item in found {
            difference.tallies[item.line.part, default: .init()][item.line.change] += 1
            if item.isHidden {
                difference.tallies[item.line.part]?.hidden += 1
            } else {
                difference.lines.append(item.line)
            }
        }
        difference.digest = Digest.of(found.map { Self.text($0.id, $0.line) }.joined(separator: "\u{1E}"))
        return difference
    }

    private func change(_ mark: Mark, hasEnded: Bool) -> RosterDifference.Change? {
        switch (mark.before == nil || mark.wasEnded, hasEnded) {
        case (true, true): nil
        case (true, false): .new
        case (false, true): .ended
        case (false, false): .changed
        }
    }

    private static func part(_ kind: RecordKind, _ record: RosterIntake.Known) -> RosterDifference.Part {
        switch kind {
        case .organisation: return .schools
        case .session: return .periods
        case .group: return .classes
        case .enrolment: return .places
        case .person:
            let detail = PersonDetail(record.detail)
            return detail.isPupil ? .pupils : detail.relation != nil ? .guardians : .staff
        }
    }

    /// Pupils with a protected identity and those whose name would lead to one.
    private static func hidden(on reading: Reading) throws -> Set<String> {
        Set(
            try reading.all(
                """
                SELECT id AS value FROM pupil WHERE protection = 1
                UNION SELECT g.guardian FROM guardianship g JOIN pupil p ON p.id = g.pupil WHERE p.protection = 1
                """
            ) { try $0["value"] as String })
    }

    /// Everything of a line, so that two differences can be told apart.
    private static func text(_ id: String, _ line: RosterDifference.Line) -> String {
        ([line.part.rawValue, line.change.rawValue, id, line.title, line.context]
            + line.details.map { "\($0)" }).joined(separator: "\u{1F}")
    }
}
