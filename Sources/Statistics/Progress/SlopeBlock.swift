/// Least squares and Theil–Sen slopes of eight series of the same length, side by side.
///
/// One series has one lane of every vector, so that each lane makes the same steps as a series by
/// itself would: the digits do not depend on its neighbours.
struct SlopeBlock {
    typealias Lanes = SIMD8<Double>

    /// The longest series; 20 points have 190 pairs, which the first-level cache still holds.
    static let longest = 20

    var meanX = Lanes.zero
    var meanY = Lanes.zero
    var sumXX = Lanes.zero
    var sumXY = Lanes.zero
    var residual = Lanes.zero
    var theilSen = Lanes.zero
    /// Where two points have the same x, so that `theilSen` does not hold.
    var tied = SIMDMask<SIMD8<Int64>>()

    var slope: Lanes { sumXY / sumXX }

    /// - Parameters:
    ///   - x, y: one vector per point, the same number in both.
    ///   - slopes: room for the slopes of all pairs.
    init(
        x: UnsafeMutablePointer<Lanes>, y: UnsafeMutablePointer<Lanes>, count: Int,
        slopes: UnsafeMutablePointer<Lanes>, network: SelectionNetwork
    ) {
        leastSquares(x, y, count)
        var pair = 0
        for i in 0..<count {
            for j in i + 1..<max(count, i + 1) {
                let run = x[j] - x[i]
                tied .|= run .== 0
                slopes[pair] = (y[j] - y[i]) / run
                pair += 1
            }
        }
        network.steps.withUnsafeBufferPointer { steps in
            for step in steps {
                let (a, b) = (slopes[Int(step.low)], slopes[Int(step.high)])
                let exchange = b .< a
                slopes[Int(step.low)] = a.replacing(with: b, where: exchange)
                slopes[Int(step.high)] = b.replacing(with: a, where: exchange)
            }
        }
        let (low, high) = network.middle
        theilSen = low == high ? slopes[low] : (slopes[low] + slopes[high]) / 2
    }

    private mutating func leastSquares(
        _ x: UnsafeMutablePointer<Lanes>, _ y: UnsafeMutablePointer<Lanes>, _ count: Int
    ) {
        for i in 0..<count {
            meanX += x[i]
            meanY += y[i]
        }
        meanX /= Lanes(repeating: Double(count))
        meanY /= Lanes(repeating: Double(count))
        for i in 0..<count {
            let (dx, dy) = (x[i] - meanX, y[i] - meanY)
            sumXX += dx * dx
            sumXY += dx * dy
        }
        let slope = self.slope
        for i in 0..<count {
            let rest = y[i] - meanY - slope * (x[i] - meanX)
            residual += rest * rest
        }
    }
}
