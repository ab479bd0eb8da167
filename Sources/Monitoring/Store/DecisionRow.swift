import Core
import Foundation
import Roster
import Storage

/// A row of `decision` with its withdrawal, before its sealed texts are opened.
struct DecisionRow {
    let decision: Decision
    let owner: OwnerID
    let reason: Sealed?
    let proposalReason: String
    let person: PersonName?
    let withdrawnOn: LocalDate?
    let withdrawalReason: Sealed?
    let withdrawnBy: PersonName?

    init(_ row: Row) throws {
        decision = try Decision(row)
        (owner, reason, proposalReason) = (try row["owner"], try row["reason"], try row["proposal_reason"])
        person = try Self.name(row["given_name"], row["family_name"])
        (withdrawnOn, withdrawalReason) = (try row["w_day"], try row["w_reason"])
        withdrawnBy = try Self.name(row["w_given_name"], row["w_family_name"])
    }

    private static func name(_ given: String?, _ family: String?) -> PersonName? {
        guard let given, let family else { return nil }
        return PersonName(given: given, family: family)
    }

    func recorded(reason: String, withdrawalReason: String) -> RecordedDecision {
        RecordedDecision(
            decision: decision, reason: reason, proposalReason: proposalReason, person: person,
            withdrawal: withdrawnOn.map {
                RecordedDecision.Withdrawal(day: $0, reason: withdrawalReason, person: withdrawnBy)
            })
    }
}

extension Decision {
    init(_ row: Row) throws {
        self.init(
            id: try row["id"], pupil: try row["pupil"], instrument: try row["instrument"], goal: try row["goal"],
            rule: try row["rule"], proposal: try row["proposal"], since: try row["since"],
            points: try DecisionStore.points(row["points"]), choice: try row["choice"], day: try row["day"],
            reviewOn: try row["review_on"])
    }
}

extension DecisionStore {
    /// A used point in the column `points`: an array of objects, no names in it.
    private struct PointRecord: Codable {
        let probe: String
        let day: String
        let score: Double
        let aim: Double?
    }

    static func text(_ points: [Decision.UsedPoint]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let records = points.map { PointRecord(probe: $0.probe.text, day: $0.day.text, score: $0.score, aim: $0.aim) }
        return String(decoding: try encoder.encode(records), as: UTF8.self)
    }

    fileprivate static func points(_ text: String) throws -> [Decision.UsedPoint] {
        try JSONDecoder().decode([PointRecord].self, from: Data(text.utf8)).compactMap { record in
            guard let probe = ProbeID(record.probe), let day = LocalDate(record.day) else { return nil }
            return Decision.UsedPoint(probe: probe, day: day, score: record.score, aim: record.aim)
        }
    }
}
