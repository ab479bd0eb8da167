import Foundation
import Testing

/// As much of JSON Schema as the schemas of docs/schemas use; a keyword that is not known fails the test.
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
