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

/// As much of JSON Schema as the schema uses; a keyword that is not known fails the test.
struct JSONSchema {
    private let root: [String: Any]

    static func read(_ path: String) throws -> JSONSchema {
        let house = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: house.appending(path: path)))
        return JSONSchema(root: try #require(value as? [String: Any]))
    }

    var required: [String] { root["required"] as? [String] ?? [] }

    func faults(_ value: Any) throws -> [String] {
        var faults: [String] = []
        try check(value, root, "") { path, key, isGood, _ in if !isGood { faults.append("\(path): \(key)") } }
        return faults
    }

    /// Properties of the schema that the value has nowhere.
    func unusedKeys(_ value: Any) throws -> Set<String> {
        var (known, used): (Set<String>, Set<String>) = ([], [])
        try check(value, root, "") { _, key, _, keys in
            guard key == "properties", let keys else { return }
            known.formUnion(keys.schema)
            used.formUnion(keys.value)
        }
        return known.subtracting(used)
    }

    private typealias Keys = (schema: [String], value: [String])
    private typealias Note = (_ path: String, _ keyword: String, _ isGood: Bool, _ keys: Keys?) -> Void

    private func check(_ value: Any, _ schema: [String: Any], _ path: String, _ note: Note) throws {
        let object = value as? [String: Any]
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for (keyword, rule) in schema {
            switch keyword {
            case "$schema", "$id", "$defs", "title", "description", "format": continue
            case "type": note(path, keyword, Self.isOf(rule as? String, value), nil)
            case "const": note(path, keyword, value as? String == rule as? String, nil)
            case "enum": note(path, keyword, (value as? String).map((rule as! [String]).contains) ?? false, nil)
            case "minimum": note(path, keyword, (value as? Int).map { $0 >= rule as! Int } ?? false, nil)
            case "pattern":
                let text = value as? String ?? ""
                note(path, keyword, text.range(of: rule as! String, options: .regularExpression) != nil, nil)
            case "$ref":
                let name = String((rule as! String).split(separator: "/").last!)
                try check(value, (root["$defs"] as! [String: [String: Any]])[name]!, path, note)
            case "anyOf":
                let fits = try (rule as! [[String: Any]]).first { choice in
                    var isGood = true
                    try check(value, choice, path) { _, _, fits, _ in isGood = isGood && fits }
                    return isGood
                }
                note(path, keyword, fits != nil, nil)
                if let fits { try check(value, fits, path, note) }
            case "required": note(path, keyword, (rule as! [String]).allSatisfy { object?[$0] != nil }, nil)
            case "additionalProperties":
                note(path, keyword, object.map { $0.keys.allSatisfy { properties[$0] != nil } } ?? true, nil)
            case "properties":
                let part = { (key: String) in "\(path)/\(key)" }
                note(path, keyword, true, (properties.keys.map(part), (object ?? [:]).keys.map(part)))
                for (key, inner) in object ?? [:] {
                    if let rule = properties[key] { try check(inner, rule, "\(path)/\(key)", note) }
                }
            case "items":
                for inner in value as? [Any] ?? [] { try check(inner, rule as! [String: Any], path, note) }
            default: throw Unknown(keyword: keyword)
            }
        }
    }

    struct Unknown: Error { let keyword: String }

    private static func isOf(_ type: String?, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "integer": value as? Int != nil
        case "number": value as? Double != nil
        case "boolean": value as? Bool != nil
        default: false
        }
    }
}
