/// The search for cells whose suppression protects the primary ones.
struct SuppressionSearch {
    private let tables: LinkedTables
    private let rule: DisclosureRule
    private let primary: [Int]
    private let attacker: any Attacker
    /// What it costs to suppress each cell; nil for those that may not be or are already.
    private let cost: [SuppressionCost?]
    /// The cells that are suppressed or not shown from the start.
    private let start: [Bool]

    init(tables: LinkedTables, rule: DisclosureRule, primary: [Int], attacker: any Attacker) {
        (self.tables, self.rule, self.primary, self.attacker) = (tables, rule, primary, attacker)
        var start = tables.roles.map { $0 == .implied }
        for cell in primary { start[cell] = true }
        cost = tables.counts.indices.map { cell in
            // A true zero is shown as such, so to withhold it would tell nothing less.
            let count = tables.counts[cell]
            if start[cell] || count == 0 || tables.roles[cell] == .fixed { return nil }
            return SuppressionCost(margins: tables.roles[cell] == .margin ? 1 : 0, cells: 1, persons: count)
        }
        self.start = start
    }

    /// The suppressed cells, and whether no smaller set exists.
    func run(limit: Int) throws(StatisticsError) -> ([Bool], isSmallest: Bool) {
        guard !primary.isEmpty, isUnsafe(start) else { return (start, true) }
        var best = prune(try protect(start, in: primary))
        let sorted = primary.sorted(by: smallestFirst)
        for order in attacker.isQuick ? [sorted, sorted.reversed()] : [] {
            let other = prune(try protect(start, in: order))
            if total(other) < total(best) { best = other }
        }
        return smallest(below: best, limit: limit)
    }

    private func isUnsafe(_ suppressed: [Bool]) -> Bool {
        attacker.firstUnsafe(of: primary, suppressed: suppressed, width: rule.minimumWidth) != nil
    }

    private func smallestFirst(_ a: Int, _ b: Int) -> Bool {
        (tables.counts[a], a) < (tables.counts[b], b)
    }

    private func total(_ suppressed: [Bool]) -> SuppressionCost {
        suppressed.indices.reduce(SuppressionCost()) { sum, cell in
            suppressed[cell] ? sum + (cost[cell] ?? SuppressionCost()) : sum
        }
    }

    /// Adds cells until each primary one, in the order given, is safe.
    private func protect(_ start: [Bool], in order: [Int]) throws(StatisticsError) -> [Bool] {
        var suppressed = start
        // A cell that is safe stays so when others are suppressed.
        var rest = order[...]
        while let cell = attacker.firstUnsafe(of: Array(rest), suppressed: suppressed, width: rule.minimumWidth) {
            rest = rest.drop { $0 != cell }
            let open = cost.indices.map { suppressed[$0] ? nil : cost[$0] }
            if let partners = attacker.partners(
                of: cell, suppressed: suppressed, width: rule.minimumWidth, cost: open)
            {
                for partner in partners { suppressed[partner] = true }
            } else {
                // The last resort: the cell and every total it goes into can grow together.
                let totals = self.totals(over: cell).filter { !suppressed[$0] }
                guard !totals.isEmpty, totals.allSatisfy({ cost[$0] != nil }) else {
                    throw .cannotBeProtected(cell: cell)
                }
                for total in totals { suppressed[total] = true }
            }
        }
        return suppressed
    }

    /// The totals that a cell goes into, and the totals that they go into.
    private func totals(over cell: Int) -> Set<Int> {
        var found: Set<Int> = []
        var open = [cell]
        while let next = open.popLast() {
            for sum in tables.sums where sum.parts.contains(next) && found.insert(sum.total).inserted {
                open.append(sum.total)
            }
        }
        return found
    }

    /// Gives back, the dearest first, the cells that are not needed.
    private func prune(_ suppressed: [Bool]) -> [Bool] {
        var result = suppressed
        let added = result.indices.filter { result[$0] && !start[$0] }
        let price = { (cell: Int) in cost[cell] ?? SuppressionCost() }
        for cell in added.sorted(by: { price($1) < price($0) }) {
            result[cell] = false
            if isUnsafe(result) { result[cell] = true }
        }
        return result
    }

    /// Goes through all sets that cost less, the fewest cells first, as long as they are not too many.
    private func smallest(below best: [Bool], limit: Int) -> ([Bool], isSmallest: Bool) {
        let bound = total(best)
        let choices = cost.indices.filter { cell in cost[cell].map { $0.margins <= bound.margins } ?? false }
        var left = limit
        for size in 1...max(1, bound.cells) {
            let sets = Subsets.count(of: size, from: choices.count) ?? .max
            guard sets <= (attacker.isQuick ? left : left / 50) else { return (best, size == bound.cells) }
            left -= attacker.isQuick ? sets : 50 * sets
            var found: (cost: SuppressionCost, suppressed: [Bool])?
            Subsets.visit(size: size, from: choices) { cells in
                let price = cells.reduce(SuppressionCost()) { $0 + (cost[$1] ?? SuppressionCost()) }
                guard price.margins <= bound.margins, found.map({ price < $0.cost }) ?? true else { return }
                var suppressed = start
                for cell in cells { suppressed[cell] = true }
                if !isUnsafe(suppressed) { found = (price, suppressed) }
            }
            if let found { return (found.suppressed, true) }
        }
        return (best, true)
    }
}
