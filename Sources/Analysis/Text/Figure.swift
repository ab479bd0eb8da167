/// A figure in JSON: all its digits, or null where it is not defined.
package struct Figure: Encodable, Hashable, Sendable {
    package let value: Double?

    /// What is not finite is not defined.
    init(_ value: Double?) { self.value = value.flatMap { $0.isFinite ? $0 : nil } }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// A value in JSON that is null where there is none; the key is there all the same.
package struct Nullable<Value: Encodable & Hashable & Sendable>: Encodable, Hashable, Sendable {
    package let value: Value?

    init(_ value: Value?) { self.value = value }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
