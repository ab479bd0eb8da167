/// The cells of a table with margins as arcs, whose counts flow in a circle.
///
/// In a two-way table the flow goes from the grand total to the rows, through the inner cells to the
/// columns, and back. Each sum is a node, and says that as much flows in as out. That is so for
/// every system in which no cell stands in more than two sums and the signs agree: one-way and two-way
/// tables, also with one dimension in a hierarchy. There an attacker's bounds are those of a maximal
/// flow and are whole numbers. Source: Gusfield (1988), *SIAM Journal on Computing* 17(3):552–571;
/// Cox (1995), *JASA* 90:1453–1462.
struct Circulation: Sendable {
    /// The number of nodes.
    let nodes: Int
    /// Where the arc of each cell begins.
    let tail: [Int]
    /// Where the arc of each cell ends.
    let head: [Int]

    /// The arcs of the tables, or nil when they do not form a circulation.
    init?(_ tables: LinkedTables) {
        var places = [[(sum: Int, sign: Int)]](repeating: [], count: tables.counts.count)
        for (index, sum) in tables.sums.enumerated() {
            places[sum.total].append((index, -1))
            for part in sum.parts { places[part].append((index, 1)) }
        }
        guard places.allSatisfy({ $0.count <= 2 }) else { return nil }
        guard let signs = Self.signs(of: tables.sums, places) else { return nil }
        // What stands in one sum only flows on to the outside, and so back.
        let outside = tables.sums.count
        var tail = Array(repeating: outside, count: places.count)
        var head = tail
        for (cell, found) in places.enumerated() {
            for (sum, sign) in found {
                if sign * signs[sum] > 0 { tail[cell] = sum } else { head[cell] = sum }
            }
        }
        (nodes, self.tail, self.head) = (outside + 1, tail, head)
    }

    /// A sign for each sum such that every cell flows out of one of its sums and into the other.
    private static func signs(of sums: [LinkedTables.Sum], _ places: [[(sum: Int, sign: Int)]]) -> [Int]? {
        var signs = Array(repeating: 0, count: sums.count)
        for start in sums.indices where signs[start] == 0 {
            signs[start] = 1
            var open = [start]
            while let sum = open.popLast() {
                for cell in [sums[sum].total] + sums[sum].parts where places[cell].count == 2 {
                    let (a, b) = (places[cell][0], places[cell][1])
                    let (here, there) = a.sum == sum ? (a, b) : (b, a)
                    let sign = -signs[sum] * here.sign * there.sign
                    if signs[there.sum] == 0 {
                        signs[there.sum] = sign
                        open.append(there.sum)
                    } else if signs[there.sum] != sign {
                        return nil
                    }
                }
            }
        }
        return signs
    }
}
