/// The derivative of the criterion by the relative covariance factors, exact and from the levels alone.
///
/// With `Tᵢ = Zᵢ'V⁻¹Zᵢ`, `Bᵢ = Zᵢ'V⁻¹X`, `uᵢ = Zᵢ'V⁻¹(y − Xβ)` and `C = (X'V⁻¹X)⁻¹`, a change `dD` of a
/// block's relative covariance matrix changes the criterion by `tr(G·dD)`,
/// `G = Σ Tᵢ − Σ BᵢCBᵢ' (REML) − (n − p)/r²·Σ uᵢuᵢ'`, and with `D = ΛΛ'` the derivative by Λ is `2GΛ`.
final class LikelihoodGradient {
    /// Sums over the levels of one block.
    struct Moments {
        /// `G`; for blocks of the trunk had from `GΛ`, so not usable where Λ is near singular.
        var slope: [Double]
        /// `G·Λ`.
        var slopeTimesFactor: [Double]
        /// `Σ Tᵢ`.
        var total: [Double]
        /// Sums of products of the elements of `Tᵢ` (lower triangle): the expected information.
        var information: [Double]
    }

    let likelihood: MixedLikelihood
    let inverse: TrunkInverse
    /// `Zᵢ'V⁻¹[X y]·basis` of each leaf: `width` rows each.
    let leafScores: NumberBuffer
    /// The same for each scalar of the trunk.
    let trunkScores: NumberBuffer
    private(set) var moments: [Moments] = []
    /// Λ times the trunk's solutions, where there is a trunk.
    private var shaped: NumberBuffer?
    private let gathered: NumberBuffer
    private let carried: NumberBuffer

    init(_ likelihood: MixedLikelihood) {
        self.likelihood = likelihood
        let system = likelihood.system
        inverse = TrunkInverse(likelihood.trunk)
        leafScores = NumberBuffer(system.leafLevels.count * system.widths[0] * system.border)
        trunkScores = NumberBuffer(system.trunk.scalars * system.border)
        let joined = system.groups.map(\.joined).max() ?? 0
        gathered = NumberBuffer(joined * joined)
        carried = NumberBuffer((joined + system.border) * system.border)
    }

    /// The derivative by θ at the point where the likelihood was last reckoned.
    func reckon(_ value: MixedLikelihood.Value, _ scale: MixedLikelihood.Scale = .profiled) -> [Double] {
        let structure = likelihood.structure
        // What the products of scores count: the fixed columns under REML only, the outcome by n/r².
        var weights = Array(repeating: likelihood.isRestricted ? 1.0 : 0, count: value.basis.columns)
        switch scale {
        case .profiled: weights[weights.count - 1] = likelihood.denominator
        case .fixed(let variance): weights[weights.count - 1] = value.residual / variance
        }
        moments = structure.widths.map { width in
            let triangle = width * (width + 1) / 2
            return Moments(
                slope: Array(repeating: 0, count: width * width),
                slopeTimesFactor: Array(repeating: 0, count: width * width),
                total: Array(repeating: 0, count: width * width),
                information: Array(repeating: 0, count: triangle * triangle))
        }
        inverse.reckon(likelihood.factors)
        inverse.solve(value.basis)
        reckonTrunk(value.basis, weights)
        reckonLeaves(value.basis, weights)
        return structure.entries.map { entry in
            2 * moments[entry.block].slopeTimesFactor[entry.row * structure.widths[entry.block] + entry.column]
        }
    }

    private func reckonLeaves(_ basis: Matrix, _ weights: [Double]) {
        let system = likelihood.system
        let (q, border, columns) = (system.widths[0], system.border, basis.columns)
        let height = (system.groups.map(\.joined).max() ?? 0) + border
        let scratch = NumberBuffer(3 * q * q + q * height + q * (height - border))
        let (k, t) = (scratch.start, scratch.start + q * q)
        let n = scratch.start + 3 * q * q
        let half = n + q * height
        let sums = LeafSums(width: q, weights: weights)
        system.leafProducts.withUnsafeBufferPointer { products in
            system.leafPanels.withUnsafeBufferPointer { panels in
                guard let products = products.baseAddress, let panels = panels.baseAddress else { return }
                for (number, group) in system.groups.enumerated() {
                    let joined = group.joined
                    let line = joined + border
                    carry(number, joined, basis)
                    var panel = panels + group.offset
                    for one in group.leaves {
                        likelihood.leaf.resolvent(products + one * q * q, k, t)
                        for a in 0..<q {
                            let row = n + a * line
                            for j in 0..<line { row[j] = k[a * q] * panel[j] }
                            for b in 1..<max(1, q) {
                                let (factor, other) = (k[a * q + b], panel + b * line)
                                for j in 0..<line { row[j] += factor * other[j] }
                            }
                        }
                        subtractJoint(n, half, t, q, joined, line)
                        let scores = leafScores.start + one * q * columns
                        for a in 0..<q {
                            let (to, row) = (scores + a * columns, n + a * line)
                            for c in 0..<columns { to[c] = 0 }
                            for j in 0..<line {
                                let (from, factor) = (carried.start + j * columns, row[j])
                                for c in 0..<columns { to[c] += factor * from[c] }
                            }
                        }
                        sums.add(t, scores)
                        panel += q * line
                    }
                }
            }
        }
        let factor = likelihood.factors[0]
        let (slope, total) = sums.matrices
        (moments[0].slope, moments[0].total, moments[0].information) = (slope, total, sums.symmetricInformation)
        for a in 0..<q {
            for c in 0..<q {
                for l in 0..<q {
                    moments[0].slopeTimesFactor[a * q + c] += slope[a * q + l] * factor[l * q + c]
                }
            }
        }
    }

    /// The matrix that turns a leaf's row `[joined, border]` into scores: `[−ΛA⁻¹Λ'·…; basis]`.
    private func carry(_ group: Int, _ joined: Int, _ basis: Matrix) {
        let system = likelihood.system
        let columns = basis.columns
        if joined > 0 {
            inverse.gather(inverse.spread, system.groupRows, group, count: joined, into: gathered.start)
        }
        if let shaped {
            var to = carried.start
            for row in system.groupRows.range(group) {
                let from = shaped.start + Int(system.groupRows.rows[row]) * columns
                for c in 0..<columns { to[c] = -from[c] }
                to += columns
            }
        }
        for i in 0..<system.border {
            for c in 0..<columns { carried.start[(joined + i) * columns + c] = basis[i, c] }
        }
    }

    /// `T −= N·R·N'`, where R are the trunk's elements for the joined scalars.
    @inline(__always)
    private func subtractJoint(
        _ n: UnsafeMutablePointer<Double>, _ half: UnsafeMutablePointer<Double>, _ t: UnsafeMutablePointer<Double>,
        _ q: Int, _ joined: Int, _ line: Int
    ) {
        guard joined > 0 else { return }
        for a in 0..<q {
            let (to, row) = (half + a * joined, n + a * line)
            for i in 0..<joined { to[i] = 0 }
            for j in 0..<joined {
                let (column, factor) = (gathered.start + j * joined, row[j])
                for i in 0..<joined { to[i] += factor * column[i] }
            }
            for b in 0...a {
                let other = n + b * line
                var sum = 0.0
                for j in 0..<joined { sum += to[j] * other[j] }
                t[a * q + b] -= sum
                if a != b { t[b * q + a] = t[a * q + b] }
            }
        }
    }

    /// The scores of the trunk's scalars and the sums over them.
    private func reckonTrunk(_ basis: Matrix, _ weights: [Double]) {
        let (trunk, layout) = (likelihood.trunk, likelihood.trunk.layout)
        guard layout.scalars > 0 else { return }
        let (border, columns) = (layout.border, basis.columns)
        let products = TrunkProducts(inverse, likelihood.factors, columns: columns)
        shaped = products.shaped
        for scalar in 0..<layout.scalars {
            let edge = trunk.reduced.start + layout.borderPlace(column: scalar)
            for c in 0..<columns {
                var sum = -products.applied.start[scalar * columns + c]
                for t in 0..<border { sum += edge[t] * basis[t, c] }
                trunkScores.start[scalar * columns + c] = sum
            }
        }
        for (place, block) in layout.blockOf.enumerated() {
            let (first, width) = (layout.scalarOf[place], likelihood.system.widths[block])
            let t = products.diagonal.start + first * products.widest
            for a in 0..<width {
                let scores = trunkScores.start + (first + a) * columns
                for b in 0..<width {
                    let solved = inverse.solution.start + (first + b) * columns
                    var sum = t[a * products.widest + b]
                    for c in 0..<columns { sum -= weights[c] * scores[c] * solved[c] }
                    moments[block].slopeTimesFactor[a * width + b] += sum
                }
            }
            addInformation(block, width, t, products.widest)
        }
        for block in likelihood.system.widths.indices.dropFirst() {
            moments[block].slope = divide(moments[block].slopeTimesFactor, block)
        }
    }

    /// `X·Λ⁻¹`, with diagonal elements of Λ held away from zero.
    private func divide(_ matrix: [Double], _ block: Int) -> [Double] {
        let (width, factor) = (likelihood.system.widths[block], likelihood.factors[block])
        let largest = factor.reduce(0) { max($0, abs($1)) }
        var result = matrix
        for row in 0..<width {
            for j in stride(from: width - 1, through: 0, by: -1) {
                var sum = result[row * width + j]
                for l in j + 1..<max(j + 1, width) { sum -= result[row * width + l] * factor[l * width + j] }
                let pivot = factor[j * width + j]
                let least = max(1e-12 * largest, 1e-150)
                result[row * width + j] = sum / (abs(pivot) > least ? pivot : least)
            }
        }
        return result
    }

    private func addInformation(_ block: Int, _ width: Int, _ t: UnsafePointer<Double>, _ widest: Int) {
        var flat: [Double] = []
        for a in 0..<width { flat += (0..<width).map { t[a * widest + $0] } }
        let full = divide(flat, block)
        for i in full.indices { moments[block].total[i] += full[i] }
        var elements: [Double] = []
        for a in 0..<width { elements += (0...a).map { full[a * width + $0] } }
        for (i, x) in elements.enumerated() {
            for (j, y) in elements.enumerated() { moments[block].information[i * elements.count + j] += x * y }
        }
    }
}
