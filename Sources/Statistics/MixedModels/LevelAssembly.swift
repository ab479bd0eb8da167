/// The work of turning sums by level and by pair of levels into the arrays of a `LevelSystem`.
struct LevelAssembly {
    struct Pair {
        let a: Int
        let b: Int
        let levels: PairedLevels
    }

    let blocks: [LevelSystem.Block]
    let random: [[Int]]
    let border: [Int]
    let shifts: [Double]
    let groupings: [GroupedProducts]
    let pairs: [Pair]
    /// The first trunk node of each block.
    let nodeStarts: [Int]
    var width: Int { random[0].count }

    private(set) var leafLevels: [Int32] = []
    private(set) var groups: [LevelSystem.Group] = []
    private(set) var groupRows = RowMaps()
    private(set) var trunk: TrunkLayout
    /// The place in the trunk's order of each node.
    private var placeOf: [Int] = []
    /// The nodes of each group, by increasing place.
    private var groupNodes: [[Int32]] = []

    init(
        blocks: [LevelSystem.Block], random: [[Int]], border: [Int], shifts: [Double], groupings: [GroupedProducts],
        pairs: [Pair]
    ) {
        (self.blocks, self.random, self.border, self.shifts) = (blocks, random, border, shifts)
        (self.groupings, self.pairs) = (groupings, pairs)
        var starts = [0, 0]
        for block in blocks.dropFirst() { starts.append((starts.last ?? 0) + block.factor.levels) }
        nodeStarts = starts
        trunk = TrunkLayout(
            order: EliminationOrder(cliques: [], count: 0), blocks: [], levels: [], widths: [], border: border.count)
    }

    /// Puts leaves that are joined to the same nodes into groups and orders the trunk.
    mutating func joinLeaves() {
        let leaves = blocks[0].factor.levels
        let joins = pairs.filter { $0.a == 0 }
        var groupOf = Array(repeating: 0, count: leaves)
        var cliques: [[Int32]] = []
        var known: [Int: Int] = [:]
        var nodes: [Int32] = []
        for leaf in 0..<leaves {
            nodes.removeAll(keepingCapacity: true)
            for join in joins {
                for pair in join.levels.starts[leaf]..<join.levels.starts[leaf + 1] {
                    nodes.append(Int32(nodeStarts[join.b]) + join.levels.second[pair])
                }
            }
            nodes.sort()
            var key = nodes.count
            for node in nodes {
                key = (key &* 0x5851_F42D_4C95_7F2D &+ Int(node)) &* 0x1405_7B7E_F767_814F ^ (key >> 29)
            }
            // Different lists may have the same key; they go to the next free one.
            while let group = known[key], cliques[group] != nodes { key &+= 1 }
            if let group = known[key] {
                groupOf[leaf] = group
            } else {
                known[key] = cliques.count
                groupOf[leaf] = cliques.count
                cliques.append(nodes)
            }
        }
        orderTrunk(cliques)
        groupNodes = cliques.map { $0.sorted { placeOf[Int($0)] < placeOf[Int($1)] } }
        groupRows = trunk.maps(of: groupNodes.map { $0.map { Int32(placeOf[Int($0)]) } })
        place(leaves: leaves, in: groupOf)
    }

    private mutating func orderTrunk(_ cliques: [[Int32]]) {
        let nodes = nodeStarts[blocks.count]
        let order = EliminationOrder(cliques: cliques, count: nodes)
        placeOf = Array(repeating: 0, count: nodes)
        for (place, node) in order.nodes.enumerated() { placeOf[node] = place }
        var (nodeBlocks, nodeLevels) = ([Int](), [Int]())
        for (block, kind) in blocks.enumerated().dropFirst() {
            nodeBlocks += Array(repeating: block, count: kind.factor.levels)
            nodeLevels += 0..<kind.factor.levels
        }
        trunk = TrunkLayout(
            order: order, blocks: nodeBlocks, levels: nodeLevels, widths: random.map(\.count), border: border.count)
    }

    private mutating func place(leaves: Int, in groupOf: [Int]) {
        var counts = Array(repeating: 0, count: groupNodes.count + 1)
        for group in groupOf { counts[group + 1] += 1 }
        for group in groupNodes.indices { counts[group + 1] += counts[group] }
        var next = counts
        leafLevels = Array(repeating: 0, count: leaves)
        for leaf in 0..<leaves {
            leafLevels[next[groupOf[leaf]]] = Int32(leaf)
            next[groupOf[leaf]] += 1
        }
        var offset = 0
        for group in groupNodes.indices {
            let joined = groupRows.range(group).count
            groups.append(.init(leaves: counts[group]..<counts[group + 1], joined: joined, offset: offset))
            offset += (counts[group + 1] - counts[group]) * width * (joined + border.count)
        }
    }

    /// `Zᵢ'Zᵢ` and the panels of the leaves.
    func leafArrays() -> ([Double], [Double]) {
        let size = groups.last.map { $0.offset + $0.leaves.count * width * ($0.joined + border.count) } ?? 0
        var products = Array(repeating: 0.0, count: leafLevels.count * width * width)
        var panels = Array(repeating: 0.0, count: size)
        for a in 0..<width {
            for b in 0..<width {
                let read = own(0, a, b)
                for (leaf, level) in leafLevels.enumerated() {
                    products[(leaf * width + a) * width + b] = read(Int(level))
                }
            }
            for (t, column) in border.enumerated() {
                let read = groupings[0].reader(random[0][a], plus: shifts[random[0][a]], column, plus: 0)
                for group in groups {
                    let line = group.joined + border.count
                    for leaf in group.leaves {
                        let at = group.offset + ((leaf - group.leaves.lowerBound) * width + a) * line
                        panels[at + group.joined + t] = read(Int(leafLevels[leaf]))
                    }
                }
            }
        }
        fillJoins(&panels)
        return (products, panels)
    }

    private func fillJoins(_ panels: inout [Double]) {
        var columnOf = Array(repeating: 0, count: nodeStarts[blocks.count])
        for (index, pair) in pairs.enumerated() where pair.a == 0 {
            let grouping = groupings[blocks.count + index]
            for a in random[0].indices {
                for (b, column) in random[pair.b].enumerated() {
                    let read = grouping.reader(
                        random[0][a], plus: shifts[random[0][a]], column, plus: shifts[column])
                    for (number, group) in groups.enumerated() {
                        let line = group.joined + border.count
                        var at = 0
                        for node in groupNodes[number] {
                            columnOf[Int(node)] = at
                            at += random[trunk.blockOf[placeOf[Int(node)]]].count
                        }
                        for leaf in group.leaves {
                            let level = Int(leafLevels[leaf])
                            let row = group.offset + ((leaf - group.leaves.lowerBound) * width + a) * line
                            for one in pair.levels.starts[level]..<pair.levels.starts[level + 1] {
                                let node = nodeStarts[pair.b] + Int(pair.levels.second[one])
                                panels[row + columnOf[node] + b] = read(one)
                            }
                        }
                    }
                }
            }
        }
    }

    /// The trunk's panels.
    func trunkArray() -> [Double] {
        var panels = Array(repeating: 0.0, count: trunk.size)
        for (place, block) in trunk.blockOf.enumerated() {
            let (level, scalar) = (trunk.levelOf[place], trunk.scalarOf[place])
            for a in random[block].indices {
                for b in 0...a { panels[trunk.place(row: scalar + a, column: scalar + b)] = own(block, a, b)(level) }
                let at = trunk.borderPlace(column: scalar + a)
                let column = random[block][a]
                for (t, other) in border.enumerated() {
                    panels[at + t] = groupings[block].reader(column, plus: shifts[column], other, plus: 0)(level)
                }
            }
        }
        for (index, pair) in pairs.enumerated() where pair.a > 0 {
            for (a, left) in random[pair.a].enumerated() {
                for (b, right) in random[pair.b].enumerated() {
                    let read = groupings[blocks.count + index].reader(
                        left, plus: shifts[left], right, plus: shifts[right])
                    for one in pair.levels.first.indices {
                        let i = scalar(pair.a, Int(pair.levels.first[one])) + a
                        let j = scalar(pair.b, Int(pair.levels.second[one])) + b
                        panels[trunk.place(row: max(i, j), column: min(i, j))] = read(one)
                    }
                }
            }
        }
        return panels
    }

    /// The sums over all levels of a block's products.
    func sums(of block: Int) -> [Double] {
        let width = random[block].count
        var result = Array(repeating: 0.0, count: width * width)
        for a in 0..<width {
            for b in 0..<width {
                let read = own(block, a, b)
                result[a * width + b] = (0..<blocks[block].factor.levels).lazy.map(read).compensatedSum()
            }
        }
        return result
    }

    private func scalar(_ block: Int, _ level: Int) -> Int { trunk.scalarOf[placeOf[nodeStarts[block] + level]] }

    private func own(_ block: Int, _ a: Int, _ b: Int) -> (Int) -> Double {
        let (left, right) = (random[block][a], random[block][b])
        return groupings[block].reader(left, plus: shifts[left], right, plus: shifts[right])
    }
}
