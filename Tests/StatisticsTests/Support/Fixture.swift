import Foundation
import Testing

/// Inputs and expected results that stand under `Reference/` (see SOURCE.md there).
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Reference")

    static func json(_ path: String) throws -> JSON {
        JSON(try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: path))))
    }

    static func table(_ path: String) throws -> FixtureTable {
        try FixtureTable(String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }

    static func lines(_ path: String) throws -> [String] {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
    }
}

/// A JSON value that is read by name; a test that asks for what is not there fails where it asks.
struct JSON {
    let value: Any?

    init(_ value: Any?) { self.value = value is NSNull ? nil : value }

    subscript(name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
    subscript(index: Int) -> JSON { JSON(array.indices.contains(index) ? array[index].value : nil) }

    var exists: Bool { value != nil }
    var array: [JSON] { (value as? [Any])?.map(JSON.init) ?? [] }
    var object: [String: JSON] { (value as? [String: Any])?.mapValues(JSON.init) ?? [:] }
    var string: String? { value as? String }
    var bool: Bool? { value as? Bool }
    var int: Int? { (value as? NSNumber)?.intValue }
    /// A number, also one written as a text ("Inf").
    var number: Double? {
        if let number = value as? NSNumber { return number.doubleValue }
        switch string {
        case "Inf": return .infinity
        case "-Inf": return -.infinity
        default: return string.flatMap(Double.init)
        }
    }
    var numbers: [Double] { array.compactMap(\.number) }

    func require(_ name: String, _ location: SourceLocation = #_sourceLocation) throws -> Double {
        try #require(self[name].number, "no number \(name)", sourceLocation: location)
    }
}

/// A simple CSV file: a line of names, no quotes around commas.
struct FixtureTable {
    let names: [String]
    let columns: [String: [String]]
    let rows: Int

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
        }
        names = lines.first ?? []
        rows = max(0, lines.count - 1)
        var columns: [String: [String]] = [:]
        for (index, name) in names.enumerated() {
            columns[name] = lines.dropFirst().map { $0.count > index ? $0[index] : "" }
        }
        self.columns = columns
    }

    func texts(_ name: String, _ location: SourceLocation = #_sourceLocation) throws -> [String] {
        try #require(columns[name], "no column \(name)", sourceLocation: location)
    }

    /// The numbers of a column; what is empty or no number is NaN.
    func numbers(_ name: String, _ location: SourceLocation = #_sourceLocation) throws -> [Double] {
        try texts(name, location).map { Double($0) ?? .nan }
    }

    /// The column as codes from 0, in the order in which values appear.
    func codes(_ name: String, _ location: SourceLocation = #_sourceLocation) throws -> [Int] {
        var seen: [String: Int] = [:]
        return try texts(name, location).map { text in
            if let code = seen[text] { return code }
            seen[text] = seen.count
            return seen.count - 1
        }
    }
}

/// Holds a number against the expected one and prints the difference when it is too large.
///
/// `relative` is judged against the expected value, `absolute` as it is; one of them has to hold.
func expectClose(
    _ got: Double?, _ expected: Double?, relative: Double = 1e-9, absolute: Double = 0, _ what: String = "",
    _ location: SourceLocation = #_sourceLocation
) {
    guard let got, let expected else {
        #expect(
            got == nil && expected == nil, "\(what): \(String(describing: got)) beside \(String(describing: expected))",
            sourceLocation: location)
        return
    }
    if got == expected { return }
    let difference = abs(got - expected)
    #expect(
        difference <= max(absolute, relative * abs(expected)),
        "\(what): \(got) beside \(expected), apart by \(difference), relative \(difference / abs(expected))",
        sourceLocation: location)
}
