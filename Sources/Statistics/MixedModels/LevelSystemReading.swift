extension LevelSystem {
    /// One block as it is read: its factor and its columns.
    struct Block {
        let factor: Factor
        let columns: [[Double]]
    }

    /// Goes through the data once and keeps the products.
    init(outcome: [Double], fixed: [[Double]], blocks: [Block]) throws(StatisticsError) {
        let rows = outcome.count
        var columns = ShiftedColumns(rows: rows)
        var border: [Int] = []
        for column in fixed + [outcome] { border.append(try columns.place(of: column)) }
        var random: [[Int]] = []
        for block in blocks {
            var places: [Int] = []
            for column in block.columns { places.append(try columns.place(of: column)) }
            random.append(places)
        }
        let intercept = border.dropLast().firstIndex(of: 0)
        try columns.centre(intercept != nil)

        let pairs = Self.pairs(of: blocks)
        var groupings: [GroupedProducts] = []
        for (index, block) in blocks.enumerated() {
            var grouping = GroupedProducts(codes: block.factor.codes, groups: block.factor.levels)
            for (i, a) in random[index].enumerated() {
                for b in random[index][...i] { grouping.want(a, b) }
                for b in border { grouping.want(a, b) }
            }
            groupings.append(grouping)
        }
        for pair in pairs {
            var grouping = GroupedProducts(codes: pair.levels.codes, groups: pair.levels.first.count)
            for a in random[pair.a] {
                for b in random[pair.b] { grouping.want(a, b) }
            }
            groupings.append(grouping)
        }
        let triangle = GroupedProducts.collect(columns, &groupings, overall: border)

        var assembly = LevelAssembly(
            blocks: blocks, random: random, border: border, shifts: columns.shifts, groupings: groupings, pairs: pairs)
        assembly.joinLeaves()
        let size = border.count
        var products = Array(repeating: 0.0, count: size * size)
        for i in 0..<size {
            for j in 0...i {
                products[i * size + j] = triangle[i * (i + 1) / 2 + j]
                products[j * size + i] = products[i * size + j]
            }
        }
        let means = border.map { columns.shifts[$0] }
        self.rows = rows
        self.fixed = FixedColumns(
            count: fixed.count, intercept: intercept, means: Array(means.dropLast()), outcomeMean: means[fixed.count])
        borderProducts = products
        levels = blocks.map(\.factor.levels)
        widths = blocks.map(\.columns.count)
        (leafProducts, leafPanels) = assembly.leafArrays()
        leafLevels = assembly.leafLevels
        groups = assembly.groups
        groupRows = assembly.groupRows
        trunk = assembly.trunk
        trunkPanels = assembly.trunkArray()
        blockProducts = blocks.indices.map { assembly.sums(of: $0) }
        let squares = (0..<size).map { products[$0 * size + $0] + Double(rows) * means[$0] * means[$0] }
        try FixedColumns.check(products: products, squares: squares, count: fixed.count)
    }

    private static func pairs(of blocks: [Block]) -> [LevelAssembly.Pair] {
        var pairs: [LevelAssembly.Pair] = []
        for a in blocks.indices {
            for b in blocks.indices where b > a {
                pairs.append(.init(a: a, b: b, levels: PairedLevels(blocks[a].factor, blocks[b].factor)))
            }
        }
        return pairs
    }
}
