/// The work of a ``SlopeTable`` cut into pieces: blocks of eight short series of the same length,
/// and long series one by one.
struct SlopeWork: Sendable {
    private let grouped: GroupedRows
    /// The series by their length, the shortest first; those of one length in their order.
    private let order: [Int]
    private let blocks: [Range<Int>]
    private let networks: [SelectionNetwork]

    private static let lanes = SlopeBlock.Lanes.scalarCount
    /// How many blocks make a piece. It is fixed, so that results never depend on the threads.
    private static let blocksInPiece = 64

    init(_ grouped: GroupedRows) {
        self.grouped = grouped
        let starts = grouped.starts
        let lengths = (0..<starts.count - 1).map { starts[$0 + 1] - starts[$0] }
        var ends = Array(repeating: 0, count: SlopeBlock.longest + 2)
        // All that is longer than a block can hold is one class by itself.
        let classes = lengths.map { min($0, SlopeBlock.longest + 1) }
        for length in classes { ends[length] += 1 }
        for length in 1..<ends.count { ends[length] += ends[length - 1] }
        var next = [0] + ends.dropLast()
        var order = Array(repeating: 0, count: lengths.count)
        for (series, length) in classes.enumerated() {
            order[next[length]] = series
            next[length] += 1
        }
        self.order = order
        var blocks: [Range<Int>] = []
        var networks: [SelectionNetwork] = []
        var from = 0
        for (length, end) in ends.enumerated() {
            let pairs = max(1, length * (length - 1) / 2)
            networks.append(SelectionNetwork(medianOf: length > SlopeBlock.longest || from == end ? 1 : pairs))
            let width = length > SlopeBlock.longest ? 1 : Self.lanes
            for start in stride(from: from, to: end, by: width) { blocks.append(start..<min(start + width, end)) }
            from = end
        }
        (self.blocks, self.networks) = (blocks, networks)
    }

    /// The slopes of all series, or `nil` when a number is not finite.
    func rows(threads: Int) -> [SeriesSlope]? {
        let pieces = (blocks.count + Self.blocksInPiece - 1) / Self.blocksInPiece
        let filled = inParallel(pieces: pieces, threads: threads) { piece in
            let from = piece * Self.blocksInPiece
            return fill(blocks[from..<min(from + Self.blocksInPiece, blocks.count)])
        }
        var inOrder: [SeriesSlope] = []
        inOrder.reserveCapacity(order.count)
        for piece in filled {
            guard let piece else { return nil }
            inOrder += piece
        }
        // Series of one length stand in order already.
        if zip(order, order.indices).allSatisfy({ $0 == $1 }) { return inOrder }
        var places = Array(repeating: 0, count: order.count)
        for (place, series) in order.enumerated() { places[series] = place }
        return places.map { inOrder[$0] }
    }

    /// The slopes of neighbouring blocks in the order of their places, or `nil` when a number is not finite.
    private func fill(_ blocks: ArraySlice<Range<Int>>) -> [SeriesSlope]? {
        typealias Lanes = SlopeBlock.Lanes
        let points = SlopeBlock.longest
        let room = 2 * points + points * (points - 1) / 2
        return withUnsafeTemporaryAllocation(of: Lanes.self, capacity: room) { memory in
            guard let x = memory.baseAddress else { return nil }
            let (y, slopes) = (x + points, x + 2 * points)
            var rows: [SeriesSlope] = []
            rows.reserveCapacity(blocks.reduce(0) { $0 + $1.count })
            for block in blocks {
                let count = length(order[block.lowerBound])
                if count < 2 || count > points {
                    for place in block { rows.append(single(order[place])) }
                    continue
                }
                load(block, count, x, y)
                let result = SlopeBlock(x: x, y: y, count: count, slopes: slopes, network: networks[count])
                for (lane, place) in block.enumerated() {
                    rows.append(result.tied[lane] ? single(order[place]) : Self.row(result, lane, count))
                }
            }
            return rows.allSatisfy(Self.isFinite) ? rows : nil
        }
    }

    /// Puts each series of a block into a lane of its own; lanes without a series repeat the last one.
    private func load(
        _ block: Range<Int>, _ count: Int, _ x: UnsafeMutablePointer<SlopeBlock.Lanes>,
        _ y: UnsafeMutablePointer<SlopeBlock.Lanes>
    ) {
        for lane in 0..<Self.lanes {
            let start = grouped.starts[order[min(block.lowerBound + lane, block.upperBound - 1)]]
            for i in 0..<count {
                let row = grouped.order.map { Int($0[start + i]) } ?? start + i
                x[i][lane] = grouped.x[row]
                y[i][lane] = grouped.y[row]
            }
        }
    }

    /// A series that has no block: one that is long, has tied times, or has too few points. What is not
    /// finite shows in the row as an infinite slope.
    private func single(_ series: Int) -> SeriesSlope {
        let (x, y) = grouped.points(series)
        var theilSen: Double?
        do throws(StatisticsError) {
            theilSen = try PairSlopes(x, y).median()
        } catch .notFinite {
            theilSen = .infinity
        } catch {
            // Too few points, or too many pairs: there is no slope to tell.
        }
        if !(x + y).allSatisfy(\.isFinite) { theilSen = .infinity }
        return SeriesSlope(count: x.count, line: try? LinearTrend(x: x, y: y), theilSen: theilSen)
    }

    private static func row(_ block: SlopeBlock, _ lane: Int, _ count: Int) -> SeriesSlope {
        let (slope, sumXX, residual) = (block.slope[lane], block.sumXX[lane], block.residual[lane])
        let degrees = Double(count - 2)
        return SeriesSlope(
            count: count, intercept: block.meanY[lane] - slope * block.meanX[lane], slope: slope,
            standardError: count > 2 ? (residual / degrees / sumXX).squareRoot() : nil,
            see: count > 2 ? (residual / degrees).squareRoot() : nil, theilSen: block.theilSen[lane])
    }

    /// Whether all figures are numbers; a value that is none, or a sum too large, makes one that is not.
    private static func isFinite(_ row: SeriesSlope) -> Bool {
        (row.intercept ?? 0).isFinite && (row.see ?? 0).isFinite && (row.theilSen ?? 0).isFinite
    }

    private func length(_ series: Int) -> Int { grouped.starts[series + 1] - grouped.starts[series] }
}
