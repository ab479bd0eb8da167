/// What an attacker who knows all that is published can say of one suppressed cell.
///
/// Each end is attained by a table of whole numbers that fits everything published, so no attacker can
/// rule it out, whatever the method.
public struct AttackerInterval: Hashable, Sendable {
    /// The smallest count the cell may hold.
    public let lower: Int
    /// The largest count the cell may hold; nil when nothing limits it.
    public let upper: Int?

    /// How far apart the ends are; nil when nothing limits the upper one.
    public var width: Int? { upper.map { $0 - lower } }

    /// Whether the attacker is left in doubt over at least this much.
    func isAtLeast(_ wanted: Int) -> Bool { width.map { $0 >= wanted } ?? true }
}

/// What it costs to suppress a cell: totals count most, then cells, then the persons in them.
struct SuppressionCost: Comparable, Sendable {
    var margins = 0
    var cells = 0
    var persons = 0

    static func < (a: Self, b: Self) -> Bool {
        (a.margins, a.cells, a.persons) < (b.margins, b.cells, b.persons)
    }

    static func + (a: Self, b: Self) -> Self {
        Self(margins: a.margins + b.margins, cells: a.cells + b.cells, persons: a.persons + b.persons)
    }
}

/// A way to work out what can be said of suppressed cells, and which further cells would help.
///
/// The attacker knows all sums, all published counts, and a floor for each suppressed count.
protocol Attacker: Sendable {
    /// Whether a look at the cells is a matter of microseconds, so that many can be had.
    var isQuick: Bool { get }
    /// The first of some suppressed cells whose interval is narrower than the width.
    func firstUnsafe(of cells: [Int], suppressed: [Bool], width: Int) -> Int?
    /// The intervals of some suppressed cells.
    func intervals(of cells: [Int], suppressed: [Bool]) -> [AttackerInterval]
    /// Cells that cost little and widen the interval of a cell when they are suppressed too.
    ///
    /// - Parameter cost: the cost of each cell that may be suppressed further, nil for all others.
    /// - Returns: nil when no cells help.
    func partners(of cell: Int, suppressed: [Bool], width: Int, cost: [SuppressionCost?]) -> [Int]?
}
