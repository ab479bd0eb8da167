/// The cells of a panel, unit by time, that have rows.
struct PanelCells: Sendable {
    /// The number of units and of times, with those that have no row.
    let units, times: Int
    /// The unit, the time and the cell of each row.
    let unit, time, cell: [Int32]
    /// Where the cells of each unit begin; one more entry than units.
    let firstCell: [Int]
    /// The time of each cell.
    let timeOfCell: [Int]
    /// The rows of each cell.
    let rowsOfCell: [Double]

    init(unit: Factor, time: Factor) {
        (units, times) = (unit.levels, time.levels)
        (self.unit, self.time) = (unit.codes, time.codes)
        // Rows by unit, by counting; then the cells of a unit in the order in which its rows come.
        var next = Array(repeating: 0, count: unit.levels + 1)
        for code in unit.codes { next[Int(code) + 1] += 1 }
        for u in 0..<unit.levels { next[u + 1] += next[u] }
        let firstRow = next
        var order = Array(repeating: Int32(0), count: unit.codes.count)
        for (row, code) in unit.codes.enumerated() {
            order[next[Int(code)]] = Int32(row)
            next[Int(code)] += 1
        }
        var cell = Array(repeating: Int32(0), count: unit.codes.count)
        var (firstCell, timeOfCell, rowsOfCell) = ([0], [Int](), [Double]())
        var cellOfTime = Array(repeating: -1, count: time.levels)
        for u in 0..<unit.levels {
            for row in order[firstRow[u]..<firstRow[u + 1]] {
                let t = Int(time.codes[Int(row)])
                if cellOfTime[t] < firstCell[u] {
                    cellOfTime[t] = timeOfCell.count
                    timeOfCell.append(t)
                    rowsOfCell.append(0)
                }
                cell[Int(row)] = Int32(cellOfTime[t])
                rowsOfCell[cellOfTime[t]] += 1
            }
            firstCell.append(timeOfCell.count)
        }
        (self.cell, self.firstCell, self.timeOfCell, self.rowsOfCell) = (cell, firstCell, timeOfCell, rowsOfCell)
    }

    /// The cells of a unit.
    func cells(of unit: Int) -> Range<Int> { firstCell[unit]..<firstCell[unit + 1] }

    /// One time of each set of units and times that hang together through rows.
    ///
    /// The dummies of units and times have as many dependencies as there are such sets, so one time of
    /// each set takes no dummy of its own. A panel has one set unless units were observed at times
    /// that no other unit shares.
    var referenceTimes: [Int] {
        var parent = Array(0..<times)
        func root(_ t: Int) -> Int {
            var t = t
            while parent[t] != t {
                parent[t] = parent[parent[t]]
                t = parent[t]
            }
            return t
        }
        var occurs = Array(repeating: false, count: times)
        for u in 0..<units {
            for c in cells(of: u) {
                occurs[timeOfCell[c]] = true
                let (a, b) = (root(timeOfCell[c]), root(timeOfCell[firstCell[u]]))
                // The lower number leads, so that the earliest time is the reference.
                parent[max(a, b)] = min(a, b)
            }
        }
        return (0..<times).filter { occurs[$0] && parent[$0] == $0 }
    }
}
