/// Counts that are bound to each other by sums: the cells of one table with its margins, or of
/// several tables that share cells or margins.
///
/// A cell stands for one figure, wherever it is printed. What binds the cells is a list of sums, each
/// of which says that a total is made of its parts; an attacker knows them all.
///
/// ```swift
/// // A district of 54 pupils is made of two schools with 4 and 50.
/// let tables = try LinkedTables(
///     counts: [54, 4, 50], roles: [.margin, .inner, .inner],
///     sums: [.init(total: 0, parts: [1, 2])])
/// let result = try tables.suppressed(by: DisclosureRule(threshold: 5))
/// result.statuses   // [.published, .primary, .complementary]
/// ```
public struct LinkedTables: Hashable, Sendable {
    /// What may be done with a cell.
    public enum Role: Hashable, Sendable {
        /// A cell that may be suppressed for the sake of others.
        case inner
        /// A total: it is suppressed for the sake of others only when there is no other way.
        case margin
        /// A figure that is known anyway, such as one that has been published before; it is never
        /// suppressed.
        case fixed
        /// A figure that is shown nowhere but follows from those that are, such as the difference of
        /// two years. It is kept as safe as a suppressed cell and costs nothing.
        case implied
    }

    /// A total and the cells it is the sum of.
    public struct Sum: Hashable, Sendable {
        /// The cell that holds the total.
        public let total: Int
        /// The cells that add up to it.
        public let parts: [Int]

        /// A sum.
        public init(total: Int, parts: [Int]) {
            (self.total, self.parts) = (total, parts)
        }
    }

    /// The count in each cell.
    public let counts: [Int]
    /// What may be done with each cell.
    public let roles: [Role]
    /// What binds the cells.
    public let sums: [Sum]

    /// Takes the cells and what binds them.
    ///
    /// - Throws: `lengthsDiffer` when there is not one role for each count; `outOfRange` for a count
    ///   that is negative or above 2³¹, a cell that does not exist or stands twice in one sum, and a
    ///   total that its parts do not add up to.
    public init(counts: [Int], roles: [Role], sums: [Sum]) throws(StatisticsError) {
        guard counts.count == roles.count else { throw .lengthsDiffer(counts.count, roles.count) }
        for count in counts where count < 0 || count > 1 << 31 { throw .outOfRange("a count", Double(count)) }
        for sum in sums {
            var seen: Set<Int> = []
            for cell in [sum.total] + sum.parts {
                guard counts.indices.contains(cell), seen.insert(cell).inserted else {
                    throw .outOfRange("a cell of a sum", Double(cell))
                }
            }
            guard sum.parts.reduce(0, { $0 + counts[$1] }) == counts[sum.total] else {
                throw .outOfRange("a total", Double(counts[sum.total]))
            }
        }
        (self.counts, self.roles, self.sums) = (counts, roles, sums)
    }

    /// These tables together with others that have cells in common with them.
    ///
    /// - Parameters:
    ///   - other: the other tables.
    ///   - shared: pairs of a cell here and the cell there that is the same figure.
    /// - Returns: the tables, and for each cell of the other ones its place in them. The cells of these
    ///   keep their places; a shared cell keeps its role here.
    /// - Throws: `outOfRange` for a cell that does not exist, is named twice, or holds different counts.
    public func linked(
        with other: LinkedTables, sharing shared: [(here: Int, there: Int)]
    ) throws(StatisticsError) -> (tables: LinkedTables, places: [Int]) {
        var places = [Int?](repeating: nil, count: other.counts.count)
        for (here, there) in shared {
            guard counts.indices.contains(here) else { throw .outOfRange("a shared cell", Double(here)) }
            guard places.indices.contains(there), places[there] == nil, counts[here] == other.counts[there] else {
                throw .outOfRange("a shared cell", Double(there))
            }
            places[there] = here
        }
        var (allCounts, allRoles) = (counts, roles)
        let found = places.enumerated().map { cell, place in
            if let place { return place }
            allCounts.append(other.counts[cell])
            allRoles.append(other.roles[cell])
            return allCounts.count - 1
        }
        let moved = other.sums.map { sum in
            Sum(total: found[sum.total], parts: sum.parts.map { found[$0] })
        }
        return (try LinkedTables(counts: allCounts, roles: allRoles, sums: sums + moved), found)
    }
}
