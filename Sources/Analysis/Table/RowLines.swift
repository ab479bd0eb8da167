/// In which line of the file a row stands. Rows follow on lines but where a line is empty or a value
/// has a line's end in it, so only those places are kept.
package struct RowLines: Sendable, Hashable {
    private var rows: [Int] = []
    private var lines: [Int] = []

    /// The line of the next row less its number, as far as it is known.
    private(set) var shift = 0

    mutating func begin(row: Int, line: Int) {
        rows.append(row)
        lines.append(line)
        shift = line - row
    }

    /// The line, from 1, of a row, from 0.
    func line(ofRow row: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? row + 1 : lines[low - 1] + row - rows[low - 1]
    }
}
