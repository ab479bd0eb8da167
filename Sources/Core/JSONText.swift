import Foundation

/// Values kept as JSON in one column, where no statement has to look into them.
package enum JSONText {
    package static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    package static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return [UInt8](try encoder.encode(value))
    }

    package static func decode<Value: Decodable>(_ text: String) -> Value? { decode(Array(text.utf8)) }

    package static func decode<Value: Decodable>(_ bytes: [UInt8]) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(bytes))
    }
}
