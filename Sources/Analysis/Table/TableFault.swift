/// Why a CSV file, or a column of it, cannot be used. Lines and columns count from 1.
package enum TableFault: Error, Hashable, Sendable {
    case unreadable(path: String)
    case empty
    case noRows
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int, column: Int)
    case ragged(line: Int, got: Int, expected: Int)
    case unnamedColumn(Int)
    case duplicateColumn(String)
    case notUTF8(line: Int)
    case noColumn(String, nearest: String?)
    /// Text stands where a number is needed.
    case notANumber(column: String, line: Int, value: String)
    /// A value is missing where none may be.
    case missing(column: String, line: Int)
    case noLevel(String, column: String, levels: [String])
    case notTwoLevels(column: String, levels: Int)
    /// All rows lack a value that is used.
    case nothingLeft(rows: Int)
    /// A setting names a column that the analysis does not use.
    case unusedColumn(String, option: String)
    /// A column is used as numbers here and as levels there.
    case needsNumbers(column: String)
    case notPositive(column: String, line: Int)
    case notACount(column: String, line: Int)
    case notAProbability(column: String, line: Int)
    case repeatedColumn(String)
}

extension TableFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path): "The file \(path) cannot be read."
        case .empty: "The file is empty."
        case .noRows: "The file has a line of names and no rows."
        case .unclosedQuote(let line): "The quote that is opened in line \(line) is not closed."
        case .textAfterQuote(let line, let column):
            "In line \(line), column \(column), something stands after the closing quote."
        case .ragged(let line, let got, let expected):
            "Line \(line) has \(got) \(got == 1 ? "value" : "values"), the line of names \(expected)."
        case .unnamedColumn(let column): "Column \(column) has no name."
        case .duplicateColumn(let name): "Two columns are called \(name)."
        case .notUTF8(let line): "Line \(line) is not UTF-8; save the file as CSV UTF-8."
        case .noColumn(let name, let nearest):
            "There is no column \(name)" + (nearest.map { "; is \($0) meant?" } ?? ".")
        case .notANumber(let column, let line, let value):
            "Column \(column) has to hold numbers, and line \(line) has \u{201C}\(Self.short(value))\u{201D}."
        case .missing(let column, let line): "Column \(column) has no value in line \(line)."
        case .noLevel(let level, let column, let levels):
            "Column \(column) has no value \(level) in the rows used; it has \(Self.list(levels))."
        case .notTwoLevels(let column, let levels):
            "Column \(column) has \(levels) different \(levels == 1 ? "value" : "values") in the rows used, "
                + "and two are compared."
        case .nothingLeft(let rows): "None of the \(rows) rows has a value in every column that is used."
        case .unusedColumn(let column, let option):
            "\(option) names column \(column), which the analysis does not use."
        case .needsNumbers(let column): "Column \(column) is used as numbers and as levels at once."
        case .notPositive(let column, let line): "Column \(column) has to be above 0, and line \(line) is not."
        case .notACount(let column, let line):
            "Column \(column) has to hold whole numbers from 0 to 2147483648, and line \(line) does not."
        case .notAProbability(let column, let line):
            "Column \(column) has to hold probabilities from 0 to 1, and line \(line) does not."
        case .repeatedColumn(let column): "Column \(column) is named twice."
        }
    }

    private static func short(_ value: String) -> String { value.count > 24 ? value.prefix(23) + "…" : value }

    private static func list(_ levels: [String]) -> String {
        levels.prefix(6).map(short).joined(separator: ", ") + (levels.count > 6 ? " and \(levels.count - 6) more" : "")
    }
}
