/// The distinct columns of a model, each shifted by its mean.
///
/// Outcome, fixed and random columns often are the same numbers; products of them are summed once.
/// Column 0 is always the column of ones.
struct ShiftedColumns {
    private(set) var columns: [[Double]]
    /// What is subtracted from each column as it is read.
    private(set) var shifts: [Double]
    let rows: Int

    init(rows: Int) {
        self.rows = rows
        (columns, shifts) = ([[]], [0])
    }

    /// The place of a column, which is added unless it is there.
    mutating func place(of column: [Double]) throws(StatisticsError) -> Int {
        guard column.count == rows else { throw .lengthsDiffer(rows, column.count) }
        if column.allSatisfy({ $0 == 1 }) { return 0 }
        if let known = columns.firstIndex(of: column) { return known }
        columns.append(column)
        shifts.append(0)
        return columns.count - 1
    }

    /// Sets the shifts to the means, which keeps the digits of scores far from zero.
    ///
    /// - Throws: `notFinite` when a column holds a NaN or an infinity.
    mutating func centre(_ isCentred: Bool) throws(StatisticsError) {
        for index in columns.indices.dropFirst() {
            let sum = columns[index].withUnsafeBufferPointer { column -> Double in
                guard let column = column.baseAddress else { return 0 }
                var total = CompensatedSum()
                for start in stride(from: 0, to: rows, by: Self.chunk) {
                    total.add(laneSum(column, start, min(start + Self.chunk, rows)))
                }
                return total.value
            }
            guard sum.isFinite else { throw .notFinite }
            if isCentred { shifts[index] = sum / Double(rows) }
        }
    }

    /// The number of rows read at a time; fixed, so that sums are always taken in the same order.
    static let chunk = 512

    /// Copies a chunk of every column, shifted, into a buffer: column after column.
    func read(from start: Int, count: Int, into buffer: UnsafeMutablePointer<Double>) {
        for index in columns.indices.dropFirst() {
            let target = buffer + index * Self.chunk
            let shift = shifts[index]
            columns[index].withUnsafeBufferPointer { column in
                for i in 0..<count { target[i] = column[start + i] - shift }
            }
        }
    }
}

/// Sums of products of two columns within groups, for one grouping of the rows.
struct GroupedProducts {
    private let codes: [Int32]
    private var pairs: [(Int, Int)] = []
    /// For each group one sum for each pair.
    private var sums: [Double] = []
    private let groups: Int

    init(codes: [Int32], groups: Int) { (self.codes, self.groups) = (codes, groups) }

    /// Asks for the products of two columns, together with what undoing the shifts takes.
    mutating func want(_ a: Int, _ b: Int) {
        for pair in [(a, b), (0, a), (0, b), (0, 0)] where place(pair.0, pair.1) == nil { pairs.append(pair) }
    }

    private func place(_ a: Int, _ b: Int) -> Int? { pairs.firstIndex { $0 == (a, b) || $0 == (b, a) } }

    /// Answers the sums of products of two columns for a group, after adding constants to the columns.
    func reader(_ a: Int, plus x: Double, _ b: Int, plus y: Double) -> (Int) -> Double {
        let width = pairs.count
        guard let ab = place(a, b), let oneA = place(0, a), let oneB = place(0, b), let one = place(0, 0) else {
            preconditionFailure("products that were not asked for")
        }
        if x == 0 && y == 0 { return { sums[$0 * width + ab] } }
        return { group in
            let at = group * width
            return sums[at + ab] + x * sums[at + oneB] + y * sums[at + oneA] + x * y * sums[at + one]
        }
    }

    /// Goes once through the rows and fills the groupings' sums; answers the products over all rows
    /// of the columns in `overall` (the lower triangle, row by row).
    static func collect(
        _ columns: ShiftedColumns, _ groupings: inout [GroupedProducts], overall: [Int]
    ) -> [Double] {
        let chunk = ShiftedColumns.chunk
        let values = NumberBuffer(columns.columns.count * chunk)
        for i in 0..<chunk { values.start[i] = 1 }
        for index in groupings.indices {
            groupings[index].sums = Array(repeating: 0, count: groupings[index].groups * groupings[index].pairs.count)
        }
        var totals = Array(repeating: CompensatedSum(), count: overall.count * (overall.count + 1) / 2)
        for start in stride(from: 0, to: columns.rows, by: chunk) {
            let count = min(chunk, columns.rows - start)
            columns.read(from: start, count: count, into: values.start)
            var at = 0
            for (i, a) in overall.enumerated() {
                for b in overall[...i] {
                    totals[at].add(laneDot(values.start + a * chunk, values.start + b * chunk, count))
                    at += 1
                }
            }
            for index in groupings.indices {
                groupings[index].add(values.start, from: start, count: count)
            }
        }
        return totals.map(\.value)
    }

    /// Adds a chunk. Neighbouring rows of one group are summed in lanes: data mostly come sorted.
    private mutating func add(_ values: UnsafeMutablePointer<Double>, from start: Int, count: Int) {
        let (width, chunk) = (pairs.count, ShiftedColumns.chunk)
        let columns = pairs.map { (a: values + $0.0 * chunk, b: values + $0.1 * chunk, isOne: $0.0 == 0) }
        codes.withUnsafeBufferPointer { codes in
            sums.withUnsafeMutableBufferPointer { sums in
                columns.withUnsafeBufferPointer { columns in
                    guard let base = sums.baseAddress else { return }
                    var i = 0
                    while i < count {
                        let code = codes[start + i]
                        var end = i + 1
                        while end < count, codes[start + end] == code { end += 1 }
                        let to = base + Int(code) * width
                        if end - i >= 6 {
                            for k in 0..<width {
                                let (a, b, isOne) = columns[k]
                                to[k] += isOne ? laneSum(b, i, end) : laneDot(a + i, b + i, end - i)
                            }
                        } else {
                            for row in i..<end {
                                for k in 0..<width { to[k] += columns[k].a[row] * columns[k].b[row] }
                            }
                        }
                        i = end
                    }
                }
            }
        }
    }
}

/// The sum of a stretch of numbers in eight lanes.
private func laneSum(_ base: UnsafePointer<Double>, _ start: Int, _ end: Int) -> Double {
    var lanes = SIMD8<Double>.zero
    var i = start
    while i + 8 <= end {
        lanes += UnsafeRawPointer(base + i).loadUnaligned(as: SIMD8<Double>.self)
        i += 8
    }
    var sum = lanes.sum()
    while i < end {
        sum += base[i]
        i += 1
    }
    return sum
}

/// The sum of products of two stretches of numbers in eight lanes.
private func laneDot(_ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var lanes = SIMD8<Double>.zero
    var i = 0
    while i + 8 <= count {
        let a = UnsafeRawPointer(x + i).loadUnaligned(as: SIMD8<Double>.self)
        lanes += a * UnsafeRawPointer(y + i).loadUnaligned(as: SIMD8<Double>.self)
        i += 8
    }
    var sum = lanes.sum()
    while i < count {
        sum += x[i] * y[i]
        i += 1
    }
    return sum
}
