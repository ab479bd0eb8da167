package import Core

/// A value as the database keeps it. There are five kinds and no others.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case double(Double)
    case text(String)
    case bytes([UInt8])
}

/// A value that can be bound to a statement.
package protocol SQLEncodable {
    var sqlValue: SQLValue { get }
}

/// A value that can be read from a row; `nil` when the column holds something else.
package protocol SQLDecodable {
    init?(sqlValue: SQLValue)
    /// As the other, for a row.
    ///
    /// Types that many rows hold have their own: of the general one the optional's type has
    /// to be looked up for each value, and that took longer than the reading itself.
    init(_ cell: Cell, of column: String) throws
}

extension SQLDecodable {
    package init(_ cell: Cell, of column: String) throws {
        guard let found = Self(sqlValue: cell.value) else { throw Self.unexpected(cell, in: column) }
        self = found
    }

    package static func unexpected(_ cell: Cell, in column: String) -> RowError {
        RowError.unexpected(column: column, wanted: "\(Self.self)", found: cell.value.kind)
    }
}

package typealias SQLCodable = SQLEncodable & SQLDecodable

extension SQLValue: SQLCodable {
    package var sqlValue: SQLValue { self }
    package init?(sqlValue: SQLValue) { self = sqlValue }
}

extension String: SQLCodable {
    package var sqlValue: SQLValue { .text(self) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .text(let bytes) = cell else { throw Self.unexpected(cell, in: column) }
        self = String(decoding: bytes, as: UTF8.self)
    }
}

extension Int: SQLCodable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = Int(number)
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .integer(let number) = cell else { throw Self.unexpected(cell, in: column) }
        self = Int(number)
    }
}

extension Double: SQLCodable {
    package var sqlValue: SQLValue { .double(self) }
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .double(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
    package init(_ cell: Cell, of column: String) throws {
        guard let number = Double(sqlValue: cell.value) else { throw Self.unexpected(cell, in: column) }
        self = number
    }
}

extension Bool: SQLCodable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension [UInt8]: SQLCodable {
    package var sqlValue: SQLValue { .bytes(self) }
    package init?(sqlValue: SQLValue) {
        guard case .bytes(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    package init?(sqlValue: SQLValue) {
        if sqlValue == .null {
            self = .none
        } else {
            guard let wrapped = Wrapped(sqlValue: sqlValue) else { return nil }
            self = .some(wrapped)
        }
    }
    package init(_ cell: Cell, of column: String) throws {
        if case .null = cell {
            self = .none
        } else {
            do {
                self = .some(try Wrapped(cell, of: column))
            } catch {
                throw Self.unexpected(cell, in: column)
            }
        }
    }
}

extension Identifier: SQLCodable {
    package var sqlValue: SQLValue { .text(text) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .text(let bytes) = cell, let found = Self(utf8: bytes) else {
            throw Self.unexpected(cell, in: column)
        }
        self = found
    }
}

extension LocalDate: SQLCodable {
    package var sqlValue: SQLValue { .text(text) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .text(let bytes) = cell, let found = Self(utf8: bytes) else {
            throw Self.unexpected(cell, in: column)
        }
        self = found
    }
}

extension Instant: SQLCodable {
    package var sqlValue: SQLValue { .text(text) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .text(let bytes) = cell, let found = Self(utf8: bytes) else {
            throw Self.unexpected(cell, in: column)
        }
        self = found
    }
}

/// An enumeration kept as its raw text.
package protocol SQLEnumeration: RawRepresentable, SQLCodable where RawValue == String {}

extension SQLEnumeration {
    package var sqlValue: SQLValue { .text(rawValue) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(rawValue: text)
    }
    package init(_ cell: Cell, of column: String) throws {
        guard case .text(let bytes) = cell, let found = Self(rawValue: String(decoding: bytes, as: UTF8.self)) else {
            throw Self.unexpected(cell, in: column)
        }
        self = found
    }
}

extension Language: SQLEnumeration {}
extension Country: SQLEnumeration {}
