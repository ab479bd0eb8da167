/// Where the numbers of the trunk's factor stand in memory.
///
/// The *trunk* is what remains of the random effects after the largest factor, the *leaves*, has been
/// eliminated. Its nodes are the levels of the other factors; each node has one scalar for each
/// column of its block. Nodes that follow each other and have the same later neighbours form a
/// *supernode*, whose columns are kept as one dense panel: the supernode's own rows, the rows of the
/// later scalars it is joined to, and at the end the *border* rows of the fixed columns and outcome.
struct TrunkLayout: Hashable, Sendable {
    struct Supernode: Hashable, Sendable {
        /// The first scalar and the number of scalars.
        let first: Int
        let width: Int
        /// The rows below the own ones, without the border.
        let below: Int
        /// The distance between columns in the panel.
        let stride: Int
        /// Where the panel begins.
        let offset: Int
        /// The nodes it is made of.
        let nodes: Range<Int>
    }

    let supernodes: [Supernode]
    /// The rows below each supernode.
    let below: RowMaps
    /// The supernode of each scalar.
    let supernodeOf: [Int]
    /// For each place in the order: the block, the level and the first scalar.
    let blockOf: [Int]
    let levelOf: [Int]
    let scalarOf: [Int]
    let scalars: Int
    let border: Int
    let size: Int
    /// Ranges of supernodes that are not joined to any other.
    let components: [Range<Int>]

    init(order: EliminationOrder, blocks: [Int], levels: [Int], widths: [Int], border: Int) {
        let count = order.nodes.count
        blockOf = order.nodes.map { blocks[$0] }
        levelOf = order.nodes.map { levels[$0] }
        var scalarOf = [0]
        for block in blockOf { scalarOf.append((scalarOf.last ?? 0) + widths[block]) }
        var groups: [Range<Int>] = []
        var begin = 0
        for place in 0..<count {
            let joined = order.later[place]
            let continues =
                place + 1 < count && joined.first == Int32(place + 1)
                && joined.count == order.later[place + 1].count + 1
            if !continues {
                groups.append(begin..<place + 1)
                begin = place + 1
            }
        }
        var supernodes: [Supernode] = []
        var supernodeOf: [Int] = []
        var rowLists: [[Int32]] = []
        var offset = 0
        for nodes in groups {
            let rows = order.later[nodes.upperBound - 1].flatMap { place in
                (scalarOf[Int(place)]..<scalarOf[Int(place) + 1]).map(Int32.init)
            }
            let (first, end) = (scalarOf[nodes.lowerBound], scalarOf[nodes.upperBound])
            let stride = end - first + rows.count + border
            supernodes.append(
                Supernode(
                    first: first, width: end - first, below: rows.count, stride: stride, offset: offset, nodes: nodes))
            supernodeOf += Array(repeating: supernodes.count - 1, count: end - first)
            rowLists.append(rows)
            offset += stride * (end - first)
        }
        (self.supernodes, self.supernodeOf, self.border, size) = (supernodes, supernodeOf, border, offset)
        (self.scalarOf, scalars) = (scalarOf, scalarOf[count])
        var maps = RowMaps()
        for rows in rowLists { maps.append(rows, rowLists, supernodes, supernodeOf) }
        below = maps
        var components: [Range<Int>] = []
        var start = 0
        for (index, rows) in rowLists.enumerated() where rows.isEmpty {
            components.append(start..<index + 1)
            start = index + 1
        }
        self.components = components
    }

    /// The rows of scalars for places in the order, mapped into the panels.
    func maps(of lists: [[Int32]]) -> RowMaps {
        var maps = RowMaps()
        let rowLists = supernodes.indices.map { Array(below.rows[below.range($0)]) }
        for places in lists {
            let rows = places.flatMap { place in
                (scalarOf[Int(place)]..<scalarOf[Int(place) + 1]).map(Int32.init)
            }
            maps.append(rows, rowLists, supernodes, supernodeOf)
        }
        return maps
    }

    /// Where the element of two scalars stands; the row is not before the column.
    func place(row: Int, column: Int) -> Int {
        let index = supernodeOf[column]
        let node = supernodes[index]
        let start = node.offset + (column - node.first) * node.stride
        if row < node.first + node.width { return start + row - node.first }
        var (low, high) = (below.starts[index], below.starts[index + 1])
        while low < high {
            let middle = (low + high) / 2
            if below.rows[middle] < Int32(row) { low = middle + 1 } else { high = middle }
        }
        return start + node.width + low - below.starts[index]
    }

    /// Where the border rows of a scalar's column begin.
    func borderPlace(column: Int) -> Int {
        let node = supernodes[supernodeOf[column]]
        return node.offset + (column - node.first + 1) * node.stride - border
    }
}

/// Lists of scalars and where the elements between them stand in the panels.
///
/// A list is cut into *runs* of scalars of one supernode. For a run, `locals` holds the row in the
/// supernode's panel of each scalar of the list from the run's first on.
struct RowMaps: Hashable, Sendable {
    struct Run: Hashable, Sendable {
        let supernode: Int
        /// The range in the list.
        let begin: Int
        let end: Int
        /// Where its rows begin in `locals`.
        let locals: Int
    }

    private(set) var starts = [0]
    private(set) var rows: [Int32] = []
    private(set) var runStarts = [0]
    private(set) var runs: [Run] = []
    private(set) var locals: [Int32] = []

    func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

    mutating func append(
        _ list: [Int32], _ rowLists: [[Int32]], _ supernodes: [TrunkLayout.Supernode], _ supernodeOf: [Int]
    ) {
        rows += list
        starts.append(rows.count)
        var begin = 0
        while begin < list.count {
            let index = supernodeOf[Int(list[begin])]
            let node = supernodes[index]
            var end = begin
            while end < list.count, Int(list[end]) < node.first + node.width { end += 1 }
            runs.append(Run(supernode: index, begin: begin, end: end, locals: locals.count))
            for row in list[begin..<end] { locals.append(row - Int32(node.first)) }
            var at = 0
            let below = rowLists[index]
            for row in list[end...] {
                while below[at] < row { at += 1 }
                locals.append(Int32(node.width + at))
            }
            begin = end
        }
        runStarts.append(runs.count)
    }
}
