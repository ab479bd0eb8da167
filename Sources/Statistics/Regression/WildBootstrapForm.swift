/// The bootstrap statistic as a function of the signs alone.
///
/// With the basis Q of the model, the direction d of the coefficient in it and the residuals u under the
/// null, let `Uᵍ = Qᵍ'uᵍ`, `Bᵍ = Qᵍ'Qᵍ·d` and `aᵍ = d·Uᵍ`. Signs w give `z = Σ wᵍUᵍ`, the estimate `d·z` and the scores
/// `aᵍwᵍ − Bᵍ·z`, and as w² = 1 the sum of their squares is `Σa² − 2z·v + z'Mz` with `v = Σ wᵍaᵍBᵍ`
/// and `M = ΣBᵍBᵍ'`. So a replicate takes two signed sums of short vectors, whatever the number of rows.
struct WildBootstrapForm: Sendable {
    private let direction: [Double]
    private let sums: SignSums
    private let squares: Double
    private let products: Matrix
    private let observed: (estimate: Double, variance: Double)

    /// The share by which two statistics may differ and still count as equal.
    private static let slack = 1e-10
    /// The replicates that one piece of work goes through.
    private static let chunk = 1024

    init(_ inference: ClusterRobustInference, index: Int, null: Double) throws(StatisticsError) {
        let d = try inference.direction(inference.unit(index))
        let length = dot(d, d)
        let excess = inference.estimates[index] - null
        var products = Matrix(rows: d.count, columns: d.count)
        var squares = 0.0
        let vectors = inference.blocks.map { block in
            let b = block.gram(times: d)
            var u = block.score
            for j in u.indices { u[j] += b[j] * excess / length }
            let a = dot(d, u)
            squares += a * a
            for i in b.indices {
                for j in b.indices { products[i, j] += b[i] * b[j] }
            }
            return u + b.map { a * $0 }
        }
        (direction, sums, self.squares, self.products) = (d, SignSums(vectors), squares, products)
        // The observed sample is the replicate whose signs are all plus; its scores are the true ones.
        let variance = inference.blocks.reduce(0) { sum, block in
            let score = dot(d, block.score)
            return sum + score * score
        }
        guard variance > 1e-18 * squares, variance > 0 else { throw .tooFewGroups(needed: 2, got: 1) }
        observed = (excess, variance)
    }

    /// The observed statistic.
    var t: Double { observed.estimate / observed.variance.squareRoot() }

    /// The statistic of one pattern of signs.
    func statistic(_ signs: [Bool]) -> Double {
        var bytes = Array(repeating: UInt8(0), count: sums.bytes)
        Self.pack(signs, into: &bytes)
        var scratch = Array(repeating: 0.0, count: 2 * direction.count)
        let (estimate, variance) = evaluate(bytes, &scratch)
        return estimate / variance.squareRoot()
    }

    /// Goes through the replicates, whose signs `fill` writes.
    func test(
        replicates: Int, isEnumerated: Bool, threads: Int,
        fill: @Sendable (_ replicate: Int, _ bytes: inout [UInt8]) -> Void
    ) -> WildClusterBootstrap {
        let bound = t * t
        let (least, most) = (bound * (1 - 2 * Self.slack), bound * (1 + 2 * Self.slack))
        let counts = inParallel(pieces: (replicates + Self.chunk - 1) / Self.chunk, threads: threads) { piece in
            var bytes = Array(repeating: UInt8(0), count: sums.bytes)
            var scratch = Array(repeating: 0.0, count: 2 * direction.count)
            var (atLeast, farther) = (0, 0)
            for replicate in piece * Self.chunk..<min(replicates, (piece + 1) * Self.chunk) {
                fill(replicate, &bytes)
                let (estimate, variance) = evaluate(bytes, &scratch)
                if estimate * estimate >= least * variance { atLeast += 1 }
                if estimate * estimate > most * variance { farther += 1 }
            }
            return (atLeast, farther)
        }
        return WildClusterBootstrap(
            t: t, replicates: replicates, atLeastAsFar: counts.reduce(0) { $0 + $1.0 },
            farther: counts.reduce(0) { $0 + $1.1 }, isEnumerated: isEnumerated)
    }

    /// Estimate and variance of one replicate; a variance that rounding takes below zero is zero.
    private func evaluate(_ bytes: [UInt8], _ scratch: inout [Double]) -> (Double, Double) {
        sums.add(bytes, to: &scratch)
        let width = direction.count
        var (estimate, variance) = (0.0, squares)
        scratch.withUnsafeBufferPointer { z in
            products.elements.withUnsafeBufferPointer { m in
                for i in 0..<width {
                    var row = -2 * z[width + i]
                    for j in 0..<width { row += m[i * width + j] * z[j] }
                    variance += z[i] * row
                    estimate += direction[i] * z[i]
                }
            }
        }
        return (estimate, max(0, variance))
    }

    static func pack(_ signs: [Bool], into bytes: inout [UInt8]) {
        for k in bytes.indices { bytes[k] = 0 }
        for (g, plus) in signs.enumerated() where plus { bytes[g / 8] |= 1 << UInt8(g % 8) }
    }
}
