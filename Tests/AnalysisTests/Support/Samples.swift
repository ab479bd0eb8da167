import Analysis
import Foundation

/// Data of the tests.
enum Samples {
    /// The inputs and expected results that the tests of Statistics have.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StatisticsTests/Reference")

    static func reader(_ text: String) throws -> CSVReader { try CSVReader(Data(text.utf8)) }

    static func reference(_ path: String) throws -> CSVReader {
        try CSVReader(path: folder.appending(path: path).path)
    }

    static func table(_ text: String) throws -> Table {
        let reader = try reader(text)
        return try reader.read(reader.names.filter { !$0.isEmpty })
    }

    static func frame(_ text: String, _ formula: String, _ coding: Coding = Coding()) throws -> ModelFrame {
        let formula = try Formula(formula)
        return try ModelFrame(formula, table: try reader(text).read(formula.columns), coding: coding)
    }
}
