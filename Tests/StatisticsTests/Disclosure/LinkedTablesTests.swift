import Testing

@testable import Statistics

@Suite("Linked tables")
struct LinkedTablesTests {
    @Test("what is withheld in one table is withheld in the other, and cannot be worked out through it")
    func sharedMargin() throws {
        let rule = try DisclosureRule(threshold: 5)
        // Two tables of the same pupils: year by support, and year by sex. The years' totals are shared.
        let support = try ManyWayTable(dimensions: [3, 2], counts: [3, 40, 22, 35, 18, 25])
        let sex = try ManyWayTable(dimensions: [3, 2], counts: [20, 23, 30, 27, 21, 22])
        let shared = [0, 1, 2, nil].map { (here: support.cell([$0, nil]), there: sex.cell([$0, nil])) }
        let (tables, places) = try support.cells.linked(with: sex.cells, sharing: shared)
        #expect(tables.counts.count == support.cells.counts.count + sex.cells.counts.count - 4)
        #expect(places[sex.cell([1, 0])] >= support.cells.counts.count)
        #expect(tables.counts[places[sex.cell([1, 0])]] == 30)
        let result = try tables.suppressed(by: rule)
        #expect(result.primary == [support.cell([0, 0])])
        #expect(result.complementary.count == 3)
        #expect(result.intervals[result.primary[0]]?.isAtLeast(1) == true)
    }

    @Test("a hierarchy of three levels with shared totals is kept safe", arguments: 1...8)
    func hierarchy(seed: UInt64) throws {
        var draws = RandomTables(seed: seed)
        // Two districts of three schools by two attributes, and the districts' totals in a table of their own.
        let first = try draws.table([3, 2], upTo: 15)
        let second = try draws.table([3, 2], upTo: 15)
        let totals = { (t: ManyWayTable) in [0, 1].map { t.cells.counts[t.cell([nil, $0])] } }
        let districts = try ManyWayTable(dimensions: [2, 2], counts: totals(first) + totals(second))
        let share = { (t: ManyWayTable, row: Int) in
            [0, 1, nil].map { (here: districts.cell([row, $0]), there: t.cell([nil, $0])) }
        }
        let (half, _) = try districts.cells.linked(with: first.cells, sharing: share(first, 0))
        let (all, _) = try half.linked(with: second.cells, sharing: share(second, 1))
        let rule = try DisclosureRule(threshold: 5)
        let result = try all.suppressed(by: rule, limit: 500)
        let hidden = result.statuses.map(\.isSuppressed)
        let linear = LinearAttacker(all, floors: hidden.map { _ in 0 })
        #expect(linear.firstUnsafe(of: result.primary, suppressed: hidden, width: 1) == nil)
    }

    @Test("tables that share a dimension crosswise need linear programs, and are kept safe")
    func noCirculation() throws {
        let a = try ManyWayTable(dimensions: [2, 3], counts: [3, 20, 30, 15, 9, 40])
        let b = try ManyWayTable(dimensions: [3, 2], counts: [10, 8, 19, 10, 33, 37])
        let c = try ManyWayTable(dimensions: [2, 2], counts: [30, 23, 32, 32])
        let (ab, places) = try a.cells.linked(
            with: b.cells,
            sharing: [0, 1, 2, nil].map { (here: a.cell([nil, $0]), there: b.cell([$0, nil])) })
        let sides = [0, 1].map { (here: a.cell([$0, nil]), there: c.cell([$0, nil])) }
        let tops = [0, 1].map { (here: places[b.cell([nil, $0])], there: c.cell([nil, $0])) }
        let (all, _) = try ab.linked(
            with: c.cells, sharing: sides + tops + [(here: a.cell([nil, nil]), there: c.cell([nil, nil]))])
        #expect(Circulation(try draws3().cells) == nil)
        let result = try all.suppressed(by: DisclosureRule(threshold: 5))
        #expect(result.primary == [a.cell([0, 0])])
        #expect(result.complementary.count == 3)
        #expect(result.intervals[result.primary[0]]?.isAtLeast(1) == true)
    }

    private func draws3() throws -> ManyWayTable {
        try ManyWayTable(dimensions: [2, 2, 2], counts: [3, 8, 9, 10, 11, 12, 13, 14])
    }

    @Test("a small cell in a table of three ways takes a cube along, the cheapest one")
    func cube() throws {
        let table = try draws3()
        let result = try table.cells.suppressed(by: DisclosureRule(threshold: 5))
        #expect(result.primary == [table.cell([0, 0, 0])])
        #expect(result.complementary.count == 7)
        #expect(result.isSmallest)
        // Moving one cell of the cube by d moves all of them by ±d; 8 is the smallest that falls.
        #expect(result.intervals[table.cell([0, 0, 0])] == AttackerInterval(lower: 0, upper: 11))
    }

    @Test("cells that do not hold the same count cannot be shared")
    func mismatch() throws {
        let a = try ManyWayTable(dimensions: [2], counts: [10, 20]).cells
        let b = try ManyWayTable(dimensions: [2], counts: [11, 20]).cells
        #expect(throws: StatisticsError.outOfRange("a shared cell", 0)) { try a.linked(with: b, sharing: [(0, 0)]) }
        #expect(throws: StatisticsError.outOfRange("a shared cell", 9)) { try a.linked(with: b, sharing: [(9, 0)]) }
        #expect(throws: StatisticsError.outOfRange("a shared cell", 1)) {
            try a.linked(with: b, sharing: [(1, 1), (1, 1)])
        }
    }
}
