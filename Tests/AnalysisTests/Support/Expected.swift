import Analysis
import Foundation
import Testing

/// A JSON value that is read by name: an expected result, or an answer as it goes out.
struct Expected {
    let value: Any?

    init(_ value: Any?) { self.value = value is NSNull ? nil : value }

    /// An expected result of the tests of Statistics.
    init(_ path: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(contentsOf: Samples.folder.appending(path: path))))
    }

    /// An answer as the command prints it.
    init(_ answer: some AnalysisAnswer) throws {
        self.init(try JSONSerialization.jsonObject(with: JSONEncoder().encode(answer)))
    }

    subscript(name: String) -> Expected { Expected((value as? [String: Any])?[name]) }
    subscript(index: Int) -> Expected { Expected(array.indices.contains(index) ? array[index].value : nil) }

    var array: [Expected] { (value as? [Any])?.map { Expected($0) } ?? [] }
    var keys: Set<String> { Set((value as? [String: Any])?.keys ?? [:].keys) }
    var string: String? { value as? String }
    var bool: Bool? { value as? Bool }
    var number: Double? { (value as? NSNumber)?.doubleValue ?? string.flatMap(Double.init) }
}

/// Holds a number against the expected one and prints the difference when it is too large.
func expectClose(
    _ got: Expected, _ expected: Expected, relative: Double = 1e-9, absolute: Double = 1e-12, _ what: String,
    _ location: SourceLocation = #_sourceLocation
) {
    guard let got = got.number, let expected = expected.number else {
        Issue.record(
            "\(what): \(String(describing: got.value)) beside \(String(describing: expected.value))",
            sourceLocation: location)
        return
    }
    let difference = abs(got - expected)
    #expect(
        difference <= max(absolute, relative * abs(expected)),
        "\(what): \(got) beside \(expected), apart by \(difference)", sourceLocation: location)
}
