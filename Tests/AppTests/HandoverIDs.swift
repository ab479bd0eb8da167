import Access
import Core
import Handover
import Site
import Storage
import TestSupport

/// Two handovers for the matrix: one from the own school to the Swedish, one the other way, each with
/// a question.
struct HandoverIDs {
    let own: [String: String]
    let foreign: [String: String]

    init(_ world: World, _ places: Places) async throws {
        let ids = world.services.environment
        func person(_ login: String) async throws -> PersonID {
            try await world.id("SELECT person AS value FROM account WHERE login = \(login)")
        }
        func unit(_ country: String) async throws -> OrganisationID {
            try await world.id("SELECT id AS value FROM organisation WHERE kind = 'school' AND country = \(country)")
        }
        func owner(_ pupil: PupilID) async throws -> OwnerID {
            try await world.id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        }
        let people = HandoverSeed.People(
            coordinator: try await person("jonas"), teacher: try await person("mette"),
            leader: try await person("solveig"), receiver: try await person("elin"), mentor: try await person("malik"))
        let (danish, swedish) = (try await unit("DK"), try await unit("SE"))
        let ways = [
            (places.pupil, try await owner(places.pupil), danish, swedish),
            (places.foreignPupil, try await owner(places.foreignPupil), swedish, danish),
        ]
        let seed = HandoverSeed(
            world.services.vault, keys: World.keys.units, ids, today: World.day, people: people)
        let content = PartContent([
            "result": "F", "distance": "close", "attained": "Räknar", "basis": "Prov", "nextStep": "Procent",
            PartContent.areaKey("Algebra"): "partly",
        ])
        try await world.database.write { writing in
            for (pupil, owner, from, to) in ways {
                try seed.write(
                    HandoverSeed.Plan(
                        pupil: pupil, owner: owner, unit: from, kind: .compulsoryToIntroductory, state: .received,
                        subjects: [("MA", content)], support: PartContent(), voice: PartContent(), receiver: to),
                    writing)
            }
        }
        own = try await Self.ids(world, handoverOf: places.pupil, copyOf: places.foreignPupil)
        foreign = try await Self.ids(world, handoverOf: places.foreignPupil, copyOf: places.pupil)
    }

    private static func ids(_ world: World, handoverOf pupil: PupilID, copyOf other: PupilID) async throws
        -> [String: String]
    {
        let handover: HandoverID = try await world.id("SELECT id AS value FROM handover WHERE pupil = \(pupil)")
        let copy: HandoverCopyID = try await world.id(
            "SELECT id AS value FROM handover_copy WHERE pupil = \(other) AND side = 'receiver'")
        let question: HandoverQuestionID = world.services.environment.id()
        let asked: HandoverCopyID = try await world.id(
            "SELECT id AS value FROM handover_copy WHERE handover = \(handover) AND side = 'receiver'")
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM handover_copy WHERE id = \(asked)")
        let vault = world.services.vault
        try await world.database.write { writing in
            let sealed = try vault.seal(
                "Hur långt kom ni?",
                at: Vault.Place(owner: owner, column: "handover_question.question", record: question.text), on: writing)
            try writing.execute(
                """
                INSERT INTO handover_question (id, handover_copy, handover, part, pupil, owner, question, asked_by, asked_at)
                VALUES (\(question), \(asked), \(handover), 'subject-MA', \(pupil), \(owner), \(sealed),
                    \(pupil.person), '2026-11-08T00:00:00.000Z')
                """)
        }
        return [
            HandoverID.kind: handover.text, HandoverCopyID.kind: copy.text, HandoverQuestionID.kind: question.text,
            HandoverPart.kind: "subject-MA",
        ]
    }
}
