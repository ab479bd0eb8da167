/// A table of counts by one, two or more attributes, with all of its margins.
///
/// A cell is named by a place for each dimension; nil stands for the total over it. In a dimension
/// with a single level the total is the same figure as the cell, so it is no cell of its own.
///
/// ```swift
/// let table = try ManyWayTable(dimensions: [2, 2], counts: [3, 40, 22, 35])
/// table.cells.counts[table.cell([0, 1])]      // 40
/// table.cells.counts[table.cell([nil, 1])]    // 75, the total of the second column
/// table.cells.counts[table.cell([nil, nil])]  // 100
/// ```
public struct ManyWayTable: Hashable, Sendable {
    /// The number of levels in each dimension.
    public let dimensions: [Int]
    /// The cells with their margins and what binds them.
    public let cells: LinkedTables

    private let strides: [Int]

    /// Adds up the margins of a table.
    ///
    /// - Parameters:
    ///   - dimensions: the number of levels in each dimension, each at least 1.
    ///   - counts: the inner counts, the last dimension running fastest.
    /// - Throws: `tooFewObservations` for a table without a cell, `lengthsDiffer` when the counts do not
    ///   fill the table, `outOfRange` for a negative count or a total above 2³¹.
    public init(dimensions: [Int], counts: [Int]) throws(StatisticsError) {
        guard !dimensions.isEmpty, dimensions.allSatisfy({ $0 > 0 }) else {
            throw .tooFewObservations(needed: 1, got: 0)
        }
        let size = dimensions.reduce(1, *)
        guard counts.count == size else { throw .lengthsDiffer(size, counts.count) }
        for count in counts where count < 0 || count > 1 << 31 { throw .outOfRange("a count", Double(count)) }

        let extents = dimensions.map { $0 > 1 ? $0 + 1 : 1 }
        var strides = Array(repeating: 1, count: dimensions.count)
        for d in stride(from: dimensions.count - 2, through: 0, by: -1) { strides[d] = strides[d + 1] * extents[d + 1] }

        var all = Array(repeating: 0, count: extents.reduce(1, *))
        for (position, count) in counts.enumerated() {
            var (rest, cell) = (position, 0)
            for d in dimensions.indices.reversed() {
                cell += rest % dimensions[d] * strides[d]
                rest /= dimensions[d]
            }
            all[cell] = count
        }
        // The totals over one dimension after the other, so that a total of totals finds its parts.
        var roles = Array(repeating: LinkedTables.Role.inner, count: all.count)
        var sums: [LinkedTables.Sum] = []
        for d in dimensions.indices where dimensions[d] > 1 {
            for cell in all.indices where cell / strides[d] % extents[d] == dimensions[d] {
                let parts = (0..<dimensions[d]).map { cell - (dimensions[d] - $0) * strides[d] }
                all[cell] = parts.reduce(0) { $0 + all[$1] }
                roles[cell] = .margin
                sums.append(.init(total: cell, parts: parts))
            }
        }
        self.dimensions = dimensions
        self.strides = strides
        cells = try LinkedTables(counts: all, roles: roles, sums: sums)
    }

    /// The number of the cell at a place; nil stands for the total over a dimension.
    public func cell(_ place: [Int?]) -> Int {
        precondition(place.count == dimensions.count, "a place for each dimension")
        var cell = 0
        for (d, level) in place.enumerated() {
            precondition(level.map { (0..<dimensions[d]).contains($0) } ?? true, "no level \(place) in \(dimensions)")
            cell += (dimensions[d] > 1 ? level ?? dimensions[d] : 0) * strides[d]
        }
        return cell
    }
}
