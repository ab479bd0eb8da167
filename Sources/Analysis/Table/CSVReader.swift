package import Foundation

/// Reads columns of a CSV file.
///
/// The file is UTF-8, with or without a byte order mark, and has a line of names. What separates is
/// a comma, a semicolon or a tab: what the line of names has most of. With semicolons a comma is a
/// decimal sign as well as a point; no sign for thousands is known. Quotes are as RFC 4180 has them.
/// A value that is empty or `NA` is missing. A column whose values are all numbers is one of
/// numbers; a single other value makes all of them labels. Rows are gone through once, and only the
/// columns asked for are converted; where text is met after numbers, that column's earlier rows are
/// read again.
package struct CSVReader {
    private let data: Data
    private let layout: CSVLayout

    /// The columns of the file, in its order.
    package var names: [String] { layout.names }

    /// Opens a file; `-` is standard input.
    package init(path: String) throws(TableFault) {
        guard let data = path == "-" ? Self.rest(of: .standardInput) : Self.contents(path) else {
            throw .unreadable(path: path)
        }
        try self.init(data)
    }

    /// Mapped where that can be done, so that the pages are not copied; a pipe is read.
    private static func contents(_ path: String) -> Data? {
        (try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped))
            ?? FileHandle(forReadingAtPath: path).flatMap(rest)
    }

    private static func rest(of file: FileHandle) -> Data? { try? file.readToEnd() ?? Data() }

    /// Takes a file's bytes.
    package init(_ data: Data) throws(TableFault) {
        self.data = data
        layout = try Self.borrow(data) { bytes, count throws(TableFault) in try CSVLayout(bytes, count: count) }
    }

    /// Reads these columns.
    ///
    /// - Throws: `noColumn` with the name that is nearest, or what is wrong with the rows.
    package func read(_ columns: [String]) throws(TableFault) -> Table {
        var wanted: [String] = []
        var places: [Int] = []
        for name in columns where !wanted.contains(name) {
            guard let place = names.firstIndex(of: name), !name.isEmpty else {
                throw .noColumn(name, nearest: NearestName.to(name, among: names))
            }
            wanted.append(name)
            places.append(place)
        }
        let found = try Self.borrow(data) { bytes, count throws(TableFault) in
            var pass = CSVPass(bytes, count: count, layout: layout, columns: places)
            return try pass.run()
        }
        guard found.rows > 0 else { throw .noRows }
        return Table(names: wanted, columns: found.columns, rows: found.rows, lines: found.lines)
    }

    private static func borrow<Result>(
        _ data: Data, _ body: (UnsafePointer<UInt8>, Int) throws(TableFault) -> Result
    ) throws(TableFault) -> Result {
        let outcome = data.withUnsafeBytes { raw -> Swift.Result<Result, TableFault> in
            guard let base = raw.bindMemory(to: UInt8.self).baseAddress else { return .failure(.empty) }
            do throws(TableFault) { return .success(try body(base, raw.count)) } catch { return .failure(error) }
        }
        return try outcome.get()
    }
}
