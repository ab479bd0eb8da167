import Core
import Foundation
import Testing

@testable import Handover

@Suite("docs/schemas/handover-record-1.json, handover-archive-1.json and what is written")
struct PackageRecordSchemaTests {
    private static let record = "docs/schemas/handover-record-1.json"
    private static let archive = "docs/schemas/handover-archive-1.json"

    private static func value(_ bytes: [UInt8]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(bytes))
    }

    /// With a school that has an official number, and with one that has none.
    private static func records() throws -> (full: HandoverRecord, empty: HandoverRecord) {
        (try PackageScene.fullRecord(.sender), try PackageScene.emptyRecord(.receiver))
    }

    private static func list() throws -> ArchiveList {
        let plan = RetentionPlan(senderYears: 5, receiverYears: 3, basis: "Dokumenthanteringsplan § 7")
        let records = try records()
        return ArchiveList(
            made: PackageScene.moment.text,
            packages: [records.full, records.empty].map { .init($0, plan: plan, package: [1, 2, 3]) })
    }

    @Test("records with everything and with as little as may be are as the schema says")
    func valid() throws {
        let schema = try JSONSchema.read(Self.record)
        let records = try Self.records()
        for record in [records.full, records.empty] {
            let bytes = try JSONText.bytes(record)
            #expect(try schema.faults(Self.value(bytes)) == [])
            let again: HandoverRecord = try #require(JSONText.decode(bytes))
            #expect(again == record)
        }
        let without = try Self.records().empty.plan == nil && Self.records().empty.closed == nil
        #expect(without)
    }

    @Test("the schema has every key that is written and no other")
    func keys() throws {
        let schema = try JSONSchema.read(Self.record)
        let records = try Self.records()
        #expect(try schema.unusedKeys(Self.value(JSONText.bytes(records.full))) == [])
        let empty = try #require(try Self.value(JSONText.bytes(records.empty)) as? [String: Any])
        #expect(Set(empty.keys) == Set(schema.required))
    }

    @Test("the schema knows every step, state, duty, rating and part there is")
    func codes() throws {
        let schema = try JSONSchema.read(Self.record)
        let full = try Self.records().full
        func check(_ what: String, _ change: (inout HandoverRecord) -> Void) throws {
            var record = full
            change(&record)
            #expect(try schema.faults(Self.value(JSONText.bytes(record))) == [], "\(what)")
        }
        for step in HandoverStep.allCases { try check("\(step)") { $0.events[0].step = step.rawValue } }
        for state in HandoverState.allCases { try check("\(state)") { $0.events[0].state = state.rawValue } }
        for duty in ReaderDuty.allCases { try check("\(duty)") { $0.readers[0].duty = duty.rawValue } }
        for rating in Usefulness.Rating.allCases {
            try check("\(rating)") { $0.usefulness[0].rating = rating.rawValue }
        }
        for part in [HandoverPart.subject("SVA2"), .support, .pupilVoice, .guardianNote] {
            try check("\(part)") { $0.questions[0].part = part.code }
        }
    }

    @Test("the schema refuses what is wrong")
    func invalid() throws {
        let schema = try JSONSchema.read(Self.record)
        let text = String(decoding: try JSONText.bytes(Self.records().full), as: UTF8.self)
        for (old, new) in [
            ("handover-record:1", "handover-record:2"), ("\"version\":1", "\"version\":0"),
            ("\"side\":\"sender\"", "\"side\":\"archive\""), ("\"hash\":\"", "\"hash\":\"F"),
            ("\"hash\":\"", "\"sum\":\""), ("\"why\":\"corrected\"", "\"why\":\"plan\""),
            ("\"step\":\"send\"", "\"step\":\"post\""), ("\"state\":\"sent\"", "\"state\":\"gone\""),
            ("\"duty\":\"mentor\"", "\"duty\":\"rektor\""), ("\"rating\":\"began\"", "\"rating\":\"good\""),
            ("\"part\":\"subject-MA\"", "\"part\":\"MA\""), ("\"seesSupport\":true", "\"seesSupport\":\"yes\""),
            ("2027-06-14T08:30:00.000Z", "2027-06-14"), ("2027-06-10", "10 juni"), ("01997f3e", "01997F3E"),
            ("\"receipts\":", "\"receipt\":"), ("\"lines\":", "\"rows\":"), ("\"aim\":\"Bli snickare.\",", ""),
            ("\"by\":\"Maud Ås\"", "\"by\":null"),
        ] {
            let changed = text.replacingOccurrences(of: old, with: new)
            #expect(changed != text, "\(old)")
            #expect(try schema.faults(Self.value(Array(changed.utf8))) != [], "\(new)")
        }
    }

    @Test("the list of an archive is as its schema says, with every key and no name of anybody in the record")
    func list() throws {
        let schema = try JSONSchema.read(Self.archive)
        let bytes = try JSONText.bytes(Self.list())
        #expect(try schema.faults(Self.value(bytes)) == [])
        #expect(try schema.unusedKeys(Self.value(bytes)) == [])
        #expect(Set(try #require(try Self.value(bytes) as? [String: Any]).keys) == Set(schema.required))
        let text = String(decoding: bytes, as: UTF8.self)
        for name in ["Jamal", "Maud", "Karin", "Eva", "Öberg"] { #expect(!text.contains(name)) }
        #expect(text.contains("\(PackageScene.document.id)-1-sender.zip"))
        for (old, new) in [
            ("handover-archive:1", "handover-archive:2"), ("-1-sender.zip", "-1.zip"),
            ("-1-sender.zip", "/1-sender.zip"),
            ("\"bytes\":3", "\"bytes\":0"), ("\"side\":\"receiver\"", "\"side\":\"both\""), ("\"basis\":", "\"why\":"),
            ("\"sha256\":\"", "\"sha256\":\"X"), ("\"made\":\"2027", "\"made\":\"27"), ("\"packages\":", "\"all\":"),
        ] {
            let changed = text.replacingOccurrences(of: old, with: new)
            #expect(changed != text, "\(old)")
            #expect(try schema.faults(Self.value(Array(changed.utf8))) != [], "\(new)")
        }
    }
}
