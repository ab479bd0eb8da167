import Testing

@testable import Statistics

@Suite("Suppression holds against every attacker")
struct SuppressionPropertyTests {
    @Test("going through all tables narrows no small cell below the width", arguments: 1...3)
    func bruteForce(width: Int) throws {
        var draws = RandomTables(seed: UInt64(width))
        var tried = 0
        while tried < 25 {
            let many = try draws.table([2 + draws.below(2), 2 + draws.below(2)], upTo: 9)
            let floor = draws.below(2)
            let rule = try DisclosureRule(threshold: 3, minimumWidth: width, attackerFloor: floor)
            let result = try many.cells.suppressed(by: rule)
            let hidden = result.statuses.map(\.isSuppressed)
            // Withheld totals leave no end to what could be tried.
            if result.primary.isEmpty
                || hidden.indices.contains(where: { hidden[$0] && many.cells.roles[$0] == .margin })
            {
                continue
            }
            tried += 1
            let ranges = BruteForceAttacker(tables: many.cells, suppressed: hidden, floor: floor, ceiling: 40).ranges()
            for cell in result.primary {
                let range = try #require(ranges[cell])
                #expect(range.upperBound - range.lowerBound >= width)
            }
            for cell in hidden.indices where hidden[cell] {
                let interval = try #require(result.intervals[cell])
                #expect(ranges[cell]?.lowerBound == interval.lower && ranges[cell]?.upperBound == interval.upper)
            }
        }
    }

    @Test("in a table of three ways too")
    func threeWays() throws {
        var draws = RandomTables(seed: 7)
        for _ in 0..<10 {
            let many = try draws.table([2, 2, 3], upTo: 9)
            let rule = try DisclosureRule(threshold: 4)
            let result = try many.cells.suppressed(by: rule)
            let hidden = result.statuses.map(\.isSuppressed)
            for cell in result.primary { #expect(result.intervals[cell]?.isAtLeast(1) == true) }
            if hidden.indices.contains(where: { hidden[$0] && many.cells.roles[$0] == .margin }) { continue }
            let ranges = BruteForceAttacker(tables: many.cells, suppressed: hidden, floor: 0, ceiling: 30).ranges()
            for cell in result.primary {
                let range = try #require(ranges[cell])
                #expect(range.upperBound > range.lowerBound)
                // The interval of the proof is never wider than what there is.
                #expect(range.contains(result.intervals[cell]?.lower ?? -1))
                #expect(range.contains(result.intervals[cell]?.upper ?? -1))
            }
        }
    }

    @Test("flows and linear programs find the same intervals", arguments: [[6], [2, 3], [4, 4], [5, 3]])
    func twoAttackers(dimensions: [Int]) throws {
        var draws = RandomTables(seed: UInt64(dimensions.count))
        for _ in 0..<30 {
            let tables = try draws.table(dimensions, upTo: 20).cells
            let suppressed = tables.counts.map { _ in draws.below(2) == 0 }
            let cells = suppressed.indices.filter { suppressed[$0] }
            let floors = tables.counts.map { min($0, draws.below(2)) }
            let flow = try #require(FlowAttacker(tables, floors: floors))
            let linear = LinearAttacker(tables, floors: floors)
            #expect(
                flow.intervals(of: cells, suppressed: suppressed) == linear.intervals(of: cells, suppressed: suppressed)
            )
        }
    }

    @Test("a positive cell is disclosed just when its edge is a bridge (Gusfield)")
    func bridges() throws {
        var draws = RandomTables(seed: 99)
        for _ in 0..<60 {
            let (height, width) = (3 + draws.below(3), 3 + draws.below(3))
            let many = try ManyWayTable(
                dimensions: [height, width], counts: (0..<height * width).map { _ in 1 + draws.below(20) })
            let places = (0..<height * width).map { ($0 / width, $0 % width) }.filter { _ in draws.below(3) == 0 }
            var suppressed = many.cells.counts.map { _ in false }
            for (row, column) in places { suppressed[many.cell([row, column])] = true }
            let attacker = try #require(FlowAttacker(many.cells, floors: many.cells.counts.map { _ in 0 }))
            for (row, column) in places {
                let rest = places.filter { $0 != (row, column) }
                let cell = many.cell([row, column])
                let disclosed = attacker.intervals(of: [cell], suppressed: suppressed)[0].width == 0
                #expect(disclosed == !connected(row, column, by: rest))
            }
        }
    }

    /// Whether a row and a column hang together through suppressed cells.
    private func connected(_ row: Int, _ column: Int, by cells: [(Int, Int)]) -> Bool {
        var (rows, columns): (Set<Int>, Set<Int>) = ([row], [])
        while true {
            let before = rows.count + columns.count
            for (r, c) in cells where rows.contains(r) || columns.contains(c) {
                rows.insert(r)
                columns.insert(c)
            }
            if rows.count + columns.count == before { return columns.contains(column) }
        }
    }

    @Test("neither the order of rows nor that of columns changes how many cells are suppressed")
    func reordering() throws {
        var draws = RandomTables(seed: 5)
        for _ in 0..<20 {
            let counts = draws.counts(9, upTo: 30)
            let rule = try DisclosureRule(threshold: 5)
            let one = try ManyWayTable(dimensions: [3, 3], counts: counts).cells.suppressed(by: rule)
            let order = [2, 0, 1]
            let moved = order.flatMap { r in order.map { counts[3 * $0 + r] } }
            let two = try ManyWayTable(dimensions: [3, 3], counts: moved).cells.suppressed(by: rule)
            #expect(one.primary.count == two.primary.count)
            #expect(one.complementary.count == two.complementary.count)
            let persons = { (s: Suppression) in s.complementary.reduce(0) { $0 + s.tables.counts[$1] } }
            #expect(persons(one) == persons(two))
        }
    }

    @Test("a large table with many small cells is protected, and no cell is withheld without need")
    func largeTable() throws {
        var draws = RandomTables(seed: 3)
        let many = try draws.table([30, 12], upTo: 60)
        let rule = try DisclosureRule(threshold: 5)
        let result = try many.cells.suppressed(by: rule, limit: 0)
        let hidden = result.statuses.map(\.isSuppressed)
        let attacker = try #require(FlowAttacker(many.cells, floors: hidden.map { _ in 0 }))
        #expect(result.primary.count > 60)
        #expect(attacker.firstUnsafe(of: result.primary, suppressed: hidden, width: 1) == nil)
        for cell in result.complementary {
            var fewer = hidden
            fewer[cell] = false
            #expect(attacker.firstUnsafe(of: result.primary, suppressed: fewer, width: 1) != nil)
        }
    }
}
