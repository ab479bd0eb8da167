import Testing

@testable import Statistics

@Suite("Suppression in tables at the edge")
struct SuppressionEdgeTests {
    private let five: DisclosureRule

    init() throws { five = try DisclosureRule(threshold: 5) }

    @Test("an empty table is an error")
    func empty() {
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) {
            try ManyWayTable(dimensions: [0, 3], counts: [])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) {
            try SuppressedTable(rows: [], columns: [], counts: [], rule: five)
        }
    }

    @Test("a negative count, a wrong total and a wrong length are errors")
    func wrong() {
        #expect(throws: StatisticsError.outOfRange("a count", -1)) {
            try ManyWayTable(dimensions: [2], counts: [3, -1])
        }
        #expect(throws: StatisticsError.outOfRange("a count", -2)) {
            try SuppressedTable(rows: ["a"], columns: ["b"], counts: [-2], rule: five)
        }
        #expect(throws: StatisticsError.lengthsDiffer(4, 3)) {
            try ManyWayTable(dimensions: [2, 2], counts: [1, 2, 3])
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) {
            try SuppressedTable(rows: ["a", "b"], columns: ["a"], counts: [1, 2], rule: five)
        }
        #expect(throws: StatisticsError.outOfRange("a total", 7)) {
            try LinkedTables(
                counts: [7, 3, 3], roles: [.margin, .inner, .inner], sums: [.init(total: 0, parts: [1, 2])])
        }
        #expect(throws: StatisticsError.outOfRange("a cell of a sum", 1)) {
            try LinkedTables(
                counts: [6, 3], roles: [.margin, .inner], sums: [.init(total: 0, parts: [1, 1])])
        }
        #expect(throws: StatisticsError.outOfRange("the threshold", 0)) { try DisclosureRule(threshold: 0) }
        #expect(throws: StatisticsError.outOfRange("the floor of suppressed cells", 1)) {
            try DisclosureRule(threshold: 5, zerosSensitive: true, attackerFloor: 1)
        }
    }

    @Test("a table of zeros is shown, unless zeros are sensitive: then it is withheld with its total")
    func zeros() throws {
        let table = try ManyWayTable(dimensions: [2, 3], counts: [0, 0, 0, 0, 0, 0])
        #expect(try table.cells.suppressed(by: five).primary.isEmpty)
        let strict = try DisclosureRule(threshold: 5, zerosSensitive: true)
        #expect(try table.cells.suppressed(by: strict).statuses.allSatisfy { $0 == .primary })
    }

    @Test("where everything is small everything goes, and nothing limits what it may be")
    func everythingSmall() throws {
        let table = try ManyWayTable(dimensions: [2, 2], counts: [1, 1, 1, 1])
        let result = try table.cells.suppressed(by: five)
        #expect(result.statuses.allSatisfy { $0 == .primary })
        for interval in result.intervals { #expect(interval == AttackerInterval(lower: 0, upper: nil)) }
    }

    @Test("small cells with small totals take the grand total along only when it must be")
    func smallTotals() throws {
        let table = try ManyWayTable(dimensions: [2, 2], counts: [2, 0, 0, 40])
        let result = try table.cells.suppressed(by: five)
        // Row and column have the same 2 as their total. Beside true zeros only totals are left.
        for place in [[0, 0], [0, nil], [nil, 0]] { #expect(result.statuses[table.cell(place)] == .primary) }
        for cell in result.primary { #expect(result.intervals[cell]?.isAtLeast(1) == true) }
    }

    @Test("a single row is one table of one way, and a single cell is its own total")
    func single() throws {
        let row = try ManyWayTable(dimensions: [1, 4], counts: [3, 20, 30, 12])
        #expect(row.cells.counts.count == 5)
        #expect(row.cell([nil, 2]) == row.cell([0, 2]))
        let cell = try SuppressedTable(rows: ["a"], columns: ["b"], counts: [3], rule: five)
        #expect(cell.grandTotal.status == .primary)
        #expect(cell.inner[0][0].value == nil)
    }

    @Test("lines of one cell are added up, and cells without a line are zeros")
    func lines() throws {
        let table = try SuppressedTable(
            rows: ["a", "b", "a"], columns: ["x", "y", "x"], counts: [4, 9, 4], rule: five)
        #expect(table.inner.map { $0.map(\.value) } == [[8, 0], [0, 9]])
        #expect(table.rowTotals.map(\.value) == [8, 9])
        #expect(table.columnTotals.map(\.value) == [8, 9])
    }

    @Test("an attacker who knows that zeros are shown is reckoned with")
    func knownFloor() throws {
        let counts = [1, 1, 30, 1, 1, 40, 28, 17, 11]
        let table = try ManyWayTable(dimensions: [3, 3], counts: counts).cells
        #expect(try table.suppressed(by: five).complementary.isEmpty)
        let wary = try DisclosureRule(threshold: 5, attackerFloor: 1)
        // Two and two of at least one each are one and one.
        #expect(try !table.suppressed(by: wary).complementary.isEmpty)
    }

    @Test("what is fixed is never suppressed: the others go, or it is an error")
    func fixed() throws {
        let sums = [LinkedTables.Sum(total: 0, parts: [1, 2, 3])]
        let one = try LinkedTables(counts: [60, 4, 6, 50], roles: [.margin, .inner, .fixed, .inner], sums: sums)
        let result = try one.suppressed(by: five)
        #expect(result.complementary == [3])
        let none = try LinkedTables(counts: [60, 4, 6, 50], roles: [.fixed, .inner, .fixed, .fixed], sums: sums)
        #expect(throws: StatisticsError.cannotBeProtected(cell: 1)) { try none.suppressed(by: five) }
        let self0 = try LinkedTables(counts: [4], roles: [.fixed], sums: [])
        #expect(throws: StatisticsError.cannotBeProtected(cell: 0)) { try self0.suppressed(by: five) }
    }
}
