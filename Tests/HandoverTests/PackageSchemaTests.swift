import Core
import Foundation
import Testing

@testable import Handover

@Suite("docs/schemas/handover-1.json and what is written")
struct PackageSchemaTests {
    private static let full: HandoverDocument = {
        var document = PackageScene.document
        document.version = 2
        document.guardianNote = .init(text: "Hon läser gärna.", written: PackageScene.day)
        document.to.code = "87654321"
        document.correction = .init(of: 1, reason: "Fel betyg.")
        document.known = .init(
            measures: [
                .init(
                    id: PackageScene.id(7), name: "Läsflyt", unit: "rätta ord per minut", decimals: 0, rises: true,
                    points: [
                        .init(day: PackageScene.day, score: 78, isBaseline: true),
                        .init(day: PackageScene.day.adding(days: 7), score: 81.5, isBaseline: false),
                    ],
                    goal: .init(start: PackageScene.day, from: 78, due: PackageScene.day.adding(days: 60), to: 100))
            ],
            efforts: [
                .init(
                    name: "Turbokurs", starts: PackageScene.day, ends: PackageScene.day.adding(days: 30), planned: 1800,
                    held: 1740, received: 1680)
            ])
        return document
    }()

    private static let empty: HandoverDocument = {
        var document = PackageScene.document
        (document.pupil.born, document.pupil.group, document.decision.programme) = (nil, nil, nil)
        (document.pupilVoice, document.support[0].effect) = (nil, nil)
        document.informed = []
        return document
    }()

    @Test("documents with everything and with as little as may be are as the schema says", arguments: [full, empty])
    func valid(document: HandoverDocument) throws {
        let schema = try JSONSchema.read("docs/schemas/handover-1.json")
        let bytes = try document.jsonBytes()
        let value = try JSONSerialization.jsonObject(with: Data(bytes))
        #expect(try schema.faults(value) == [])
        let again: HandoverDocument = try #require(JSONText.decode(bytes))
        #expect(again == document)
        #expect(try again.jsonBytes() == bytes)
    }

    @Test("the schema has every key that is written and no other")
    func keys() throws {
        let schema = try JSONSchema.read("docs/schemas/handover-1.json")
        let value = try JSONSerialization.jsonObject(with: Data(Self.full.jsonBytes()))
        #expect(try schema.unusedKeys(value) == [])
        let top = try #require(value as? [String: Any])
        #expect(Set(top.keys) == Set(schema.required))
        let empty = try JSONSerialization.jsonObject(with: Data(Self.empty.jsonBytes()))
        #expect(Set(try #require(empty as? [String: Any]).keys) == Set(schema.required))
    }

    @Test("the schema refuses what is wrong")
    func invalid() throws {
        let schema = try JSONSchema.read("docs/schemas/handover-1.json")
        let text = String(decoding: try Self.full.jsonBytes(), as: UTF8.self)
        for (old, new) in [
            ("\"version\":2", "\"version\":0"), ("\"version\":2", "\"version\":\"2\""),
            ("\"version\":2", "\"versjon\":2"), ("\"result\":\"F\"", "\"result\":\"G\""), ("2027-06-10", "10 juni"),
            ("handover:1", "handover:2"), ("\"progress\":\"not\"", "\"progress\":\"no\""),
            ("\"givenName\":\"Alva\",", ""), ("01997f3e", "01997F3E"), ("\"rises\":true", "\"rises\":\"yes\""),
            ("\"planned\":1800", "\"planned\":-1"), ("\"score\":78", "\"score\":\"78\""),
        ] {
            let changed = text.replacingOccurrences(of: old, with: new)
            #expect(changed != text)
            let value = try JSONSerialization.jsonObject(with: Data(changed.utf8))
            #expect(try schema.faults(value) != [], "\(new)")
        }
    }
}
