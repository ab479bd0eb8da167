/// Which cells of linked tables are shown and which are withheld, with the proof that it holds.
///
/// The proof is in the intervals: for each suppressed cell the smallest and the largest count that an
/// attacker who knows all sums and all published counts has to reckon with. Both ends belong to
/// tables of whole numbers that fit what is published.
public struct Suppression: Hashable, Sendable {
    /// The tables.
    public let tables: LinkedTables
    /// The rule.
    public let rule: DisclosureRule
    /// What is shown in each cell. A cell that is implied and not small counts as complementary: it is
    /// shown nowhere.
    public let statuses: [CellStatus]
    /// What can be said of each cell that is not shown; nil where the count is.
    public let intervals: [AttackerInterval?]
    /// Whether it has been proved that no set of fewer cells protects the small ones (totals not counted
    /// among the choices unless it takes them). It is when all smaller sets could be gone through.
    public let isSmallest: Bool

    /// The cells that are suppressed for their own sake.
    public var primary: [Int] { statuses.indices.filter { statuses[$0] == .primary } }
    /// The cells that are suppressed, or not shown, for the sake of others.
    public var complementary: [Int] { statuses.indices.filter { statuses[$0] == .complementary } }
    /// The count to be shown in a cell, nil where it is suppressed.
    public func value(of cell: Int) -> Int? { statuses[cell] == .published ? tables.counts[cell] : nil }
}

extension LinkedTables {
    /// Suppresses the small cells, and as few others as can be found so that no small one can be worked out.
    ///
    /// Primary cells are those the rule calls small, be they inner cells, totals or implied figures.
    /// To them are added inner cells, and totals only when there is no other way, until each
    /// primary cell's interval is as wide as the rule asks. Then cells that are not needed are given
    /// back. As long as the number of smaller sets is at most `limit`, all are gone through, the fewest cells
    /// first and among equals the fewest persons, so that the result is the best there is.
    ///
    /// - Parameters:
    ///   - rule: what is small and how wide the intervals have to be.
    ///   - limit: how many sets of cells may be gone through in search of a smaller one; in tables that are no
    ///     circulation a fiftieth of it, for there each takes a linear program.
    /// - Throws: `cannotBeProtected` when a primary cell is `fixed`, or follows from cells that are.
    public func suppressed(by rule: DisclosureRule, limit: Int = 20_000) throws(StatisticsError) -> Suppression {
        let primary = counts.indices.filter { rule.isPrimary(counts[$0]) }
        for cell in primary where roles[cell] == .fixed { throw .cannotBeProtected(cell: cell) }
        let floors = counts.indices.map { roles[$0] == .implied ? 0 : min(rule.attackerFloor, counts[$0]) }
        let attacker: any Attacker =
            FlowAttacker(self, floors: floors) ?? LinearAttacker(self, floors: floors)
        let search = SuppressionSearch(tables: self, rule: rule, primary: primary, attacker: attacker)
        let (suppressed, isSmallest) = try search.run(limit: limit)

        let cells = counts.indices.filter { suppressed[$0] }
        var intervals = [AttackerInterval?](repeating: nil, count: counts.count)
        for (cell, interval) in zip(cells, attacker.intervals(of: cells, suppressed: suppressed)) {
            intervals[cell] = interval
        }
        var statuses = suppressed.map { $0 ? CellStatus.complementary : .published }
        for cell in primary { statuses[cell] = .primary }
        return Suppression(
            tables: self, rule: rule, statuses: statuses, intervals: intervals, isSmallest: isSmallest)
    }
}
