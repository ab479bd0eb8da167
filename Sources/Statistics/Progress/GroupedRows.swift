/// The rows of a long table group by group, in one counting sort.
///
/// Rows of one group keep their order. Not the columns are moved but the numbers of the rows, which are
/// shorter; where rows of a group stand together already, there is nothing to move at all.
struct GroupedRows: Sendable {
    /// Where each group begins in the order of groups; one more entry for the end.
    let starts: [Int]
    /// The rows in the order of their groups; `nil` when they come so.
    let order: [UInt32]?
    let x: [Double]
    let y: [Double]

    init(_ x: [Double], _ y: [Double], by group: Factor) {
        precondition(x.count <= Int(UInt32.max), "rows are numbered with 32 bits")
        (self.x, self.y) = (x, y)
        var inOrder = true
        var starts = Array(repeating: 0, count: group.levels + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            var previous: Int32 = 0
            for code in group.codes {
                starts[Int(code) + 1] += 1
                inOrder = inOrder && code >= previous
                previous = code
            }
            for level in 0..<group.levels { starts[level + 1] += starts[level] }
        }
        self.starts = starts
        order = inOrder ? nil : Self.sorted(group, starts)
    }

    private static func sorted(_ group: Factor, _ starts: [Int]) -> [UInt32] {
        var next = starts.map { UInt32($0) }
        return [UInt32](unsafeUninitializedCapacity: group.codes.count) { rows, count in
            next.withUnsafeMutableBufferPointer { next in
                for (row, code) in group.codes.enumerated() {
                    rows[Int(next[Int(code)])] = UInt32(truncatingIfNeeded: row)
                    next[Int(code)] += 1
                }
            }
            count = group.codes.count
        }
    }

    /// The points of a group.
    func points(_ group: Int) -> (x: [Double], y: [Double]) {
        let range = starts[group]..<starts[group + 1]
        guard let order else { return (Array(x[range]), Array(y[range])) }
        return (order[range].map { x[Int($0)] }, order[range].map { y[Int($0)] })
    }
}
