/// How much the counts of suppressed cells can be moved along circles, each of which keeps all sums.
///
/// Arc `2i` raises the count of the cell in slot `i`, without a limit; arc `2i + 1` lowers it, down to
/// its floor.
struct ResidualGraph {
    /// Stands for "without a limit".
    static let unlimited = Int.max / 4

    private let slots: [Int]
    private let cost: [SuppressionCost?]
    private var target: [Int] = []
    private var next: [Int] = []
    private var first: [Int]
    private var room: [Int] = []
    private let fresh: [Int]

    /// - Parameters:
    ///   - slots: the cells that may move.
    ///   - lowering: by how much each of them may be lowered.
    ///   - cost: what it costs to let each of them move; nil when it moves already.
    init(_ network: Circulation, slots: [Int], lowering: [Int], cost: [SuppressionCost?]) {
        first = Array(repeating: -1, count: network.nodes)
        for (slot, cell) in slots.enumerated() {
            for (from, to, free) in [
                (network.tail[cell], network.head[cell], Self.unlimited),
                (network.head[cell], network.tail[cell], lowering[slot]),
            ] {
                target.append(to)
                next.append(first[from])
                first[from] = target.count - 1
                room.append(free)
            }
        }
        (self.slots, self.cost, fresh) = (slots, cost, room)
    }

    /// Forgets all moves.
    mutating func reset() { room = fresh }

    /// The largest flow from one node to another through cells that move already, but no more than the
    /// limit (Edmonds and Karp 1972, *Journal of the ACM* 19:248–264).
    mutating func flow(from source: Int, to sink: Int, without slot: Int, limit: Int) -> Int {
        if source == sink { return limit }
        var total = 0
        while total < limit {
            var arrival = Array(repeating: -1, count: first.count)
            var queue = [source]
            var position = 0
            search: while position < queue.count {
                let node = queue[position]
                position += 1
                var arc = first[node]
                while arc >= 0 {
                    let to = target[arc]
                    if room[arc] > 0, arc >> 1 != slot, cost[arc >> 1] == nil, arrival[to] < 0, to != source {
                        arrival[to] = arc
                        if to == sink { break search }
                        queue.append(to)
                    }
                    arc = next[arc]
                }
            }
            if arrival[sink] < 0 { break }
            let step = push(arrival, from: source, to: sink, limit: limit - total)
            if step >= Self.unlimited { return min(limit, Self.unlimited) }
            total += step
        }
        return total
    }

    /// Moves as much as the path allows, but no more than the limit.
    private mutating func push(_ arrival: [Int], from source: Int, to sink: Int, limit: Int) -> Int {
        let path = self.path(arrival, from: source, to: sink)
        let step = path.reduce(limit) { min($0, room[$1]) }
        for arc in path {
            if room[arc] < Self.unlimited { room[arc] -= step }
            if room[arc ^ 1] < Self.unlimited { room[arc ^ 1] += step }
        }
        return step
    }

    private func path(_ arrival: [Int], from source: Int, to sink: Int) -> [Int] {
        var arcs: [Int] = []
        var node = sink
        while node != source {
            arcs.append(arrival[node])
            node = target[arrival[node] ^ 1]
        }
        return arcs
    }

    /// The cheapest path that has room for `step`, and the cells on it that did not move before.
    ///
    /// The method is that of Bellman and Ford; costs are lists of numbers, and none is negative.
    func cheapestPath(
        from source: Int, to sink: Int, without slot: Int, step: Int
    ) -> (cost: SuppressionCost, cells: [Int])? {
        var best = [SuppressionCost?](repeating: nil, count: first.count)
        var arrival = Array(repeating: -1, count: first.count)
        best[source] = SuppressionCost()
        var queue = [source]
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            guard let sofar = best[node] else { continue }
            var arc = first[node]
            while arc >= 0 {
                if room[arc] >= step, arc >> 1 != slot {
                    let through = sofar + (cost[arc >> 1] ?? SuppressionCost())
                    if best[target[arc]].map({ through < $0 }) ?? true {
                        best[target[arc]] = through
                        arrival[target[arc]] = arc
                        queue.append(target[arc])
                    }
                }
                arc = next[arc]
            }
        }
        guard let total = best[sink] else { return nil }
        let moved = path(arrival, from: source, to: sink).map { $0 >> 1 }.filter { cost[$0] != nil }
        return (total, moved.map { slots[$0] })
    }
}
