/// The attacker's bounds in tables that form a circulation, by maximal flows.
struct FlowAttacker: Attacker {
    private let network: Circulation
    private let floors: [Int]
    /// By how much each count may be lowered.
    private let spare: [Int]

    /// - Parameter floors: the least count that the attacker takes each cell to hold.
    /// - Returns: nil when the tables form no circulation.
    init?(_ tables: LinkedTables, floors: [Int]) {
        guard let network = Circulation(tables) else { return nil }
        self.network = network
        spare = zip(tables.counts, floors).map { max(0, $0 - $1) }
        self.floors = floors
    }

    var isQuick: Bool { true }

    func firstUnsafe(of cells: [Int], suppressed: [Bool], width: Int) -> Int? {
        var (graph, slot) = self.graph(suppressed, cost: [])
        return cells.first { cell in
            let up = raise(cell, slot[cell], &graph, limit: width)
            return up < width && up + lower(cell, slot[cell], &graph, limit: width - up) < width
        }
    }

    func intervals(of cells: [Int], suppressed: [Bool]) -> [AttackerInterval] {
        var (graph, slot) = self.graph(suppressed, cost: [])
        return cells.map { cell in
            let count = spare[cell] + floors[cell]
            let up = raise(cell, slot[cell], &graph, limit: ResidualGraph.unlimited)
            let down = lower(cell, slot[cell], &graph, limit: ResidualGraph.unlimited)
            return AttackerInterval(lower: count - down, upper: up < ResidualGraph.unlimited ? count + up : nil)
        }
    }

    func partners(of cell: Int, suppressed: [Bool], width: Int, cost: [SuppressionCost?]) -> [Int]? {
        var (graph, slot) = self.graph(suppressed, cost: cost)
        let (tail, head) = (network.tail[cell], network.head[cell])
        let up = raise(cell, slot[cell], &graph, limit: width)
        let raised = graph
        let down = lower(cell, slot[cell], &graph, limit: width)
        // A path that closes the whole gap is better than several; a path of one is better than none.
        for step in Set([width - up - down, 1]).sorted(by: >) where step > 0 {
            var found = raised.cheapestPath(from: head, to: tail, without: slot[cell], step: step)
            if spare[cell] - down >= step,
                let other = graph.cheapestPath(from: tail, to: head, without: slot[cell], step: step),
                found.map({ other.cost < $0.cost }) ?? true
            {
                found = other
            }
            if let found, !found.cells.isEmpty { return found.cells }
        }
        return nil
    }

    /// By how much the cell can be raised: what it takes more comes back through the others.
    private func raise(_ cell: Int, _ slot: Int, _ graph: inout ResidualGraph, limit: Int) -> Int {
        graph.reset()
        return graph.flow(from: network.head[cell], to: network.tail[cell], without: slot, limit: limit)
    }

    /// By how much the cell can be lowered.
    private func lower(_ cell: Int, _ slot: Int, _ graph: inout ResidualGraph, limit: Int) -> Int {
        graph.reset()
        return graph.flow(
            from: network.tail[cell], to: network.head[cell], without: slot, limit: min(limit, spare[cell]))
    }

    /// The graph of the cells that move, and those that may be made to, and the slot of each cell in it.
    private func graph(_ suppressed: [Bool], cost: [SuppressionCost?]) -> (ResidualGraph, slot: [Int]) {
        var slots: [Int] = []
        var slot = Array(repeating: -1, count: suppressed.count)
        for cell in suppressed.indices where suppressed[cell] || (!cost.isEmpty && cost[cell] != nil) {
            slot[cell] = slots.count
            slots.append(cell)
        }
        let graph = ResidualGraph(
            network, slots: slots, lowering: slots.map { spare[$0] },
            cost: slots.map { suppressed[$0] ? nil : cost[$0] })
        return (graph, slot)
    }
}
