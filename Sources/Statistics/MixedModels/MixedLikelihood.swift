import RealModule

/// The profiled (restricted) likelihood of a mixed model at given relative covariance factors.
///
/// With `V = I + ZΛΛ'Z'` the criterion is −2 log-likelihood
/// `log|V| + n·(1 + log(2π·r²/n))`, and under REML
/// `log|V| + log|X'V⁻¹X| + (n − p)·(1 + log(2π·r²/(n − p)))`, where `r²` is the weighted residual sum
/// of squares of the generalised least-squares fit. Source: Bates, Mächler, Bolker and Walker (2015),
/// *J. Stat. Software* 67(1), equations 34 and 41.
///
/// One value costs a pass over the levels (never over the rows): leaves are eliminated one by one,
/// the trunk by a sparse Cholesky factorisation, and what remains of the fixed columns and the outcome
/// is a small dense matrix.
final class MixedLikelihood {
    /// The residual variance: at its best for the given factors, or held.
    enum Scale {
        case profiled
        case fixed(variance: Double)
    }

    struct Value {
        /// −2 log-likelihood.
        let criterion: Double
        /// `log|V|`.
        let logDeterminant: Double
        /// The weighted residual sum of squares.
        let residual: Double
        /// The Cholesky factor of the products of fixed columns and outcome after all elimination.
        let factor: Matrix
        /// The columns `B` of the border such that `B'·(products)·B = I`; the last is the residual's.
        let basis: Matrix

        /// The coefficients of the (centred) fixed columns.
        var coefficients: [Double] {
            let last = basis.columns - 1
            return (0..<last).map { -basis[$0, last] / basis[last, last] }
        }

        /// `(X'V⁻¹X)⁻¹`.
        var covariance: Matrix {
            let p = basis.columns - 1
            var result = Matrix(rows: p, columns: p)
            for i in 0..<p {
                for j in 0..<p {
                    for k in max(i, j)..<p { result[i, j] += basis[i, k] * basis[j, k] }
                }
            }
            return result
        }
    }

    let system: LevelSystem
    let structure: RandomStructure
    let isRestricted: Bool
    /// Linear combinations of the border's columns to fit instead of them all; used to hold a coefficient.
    var borderMap: Matrix?
    /// The number of times a likelihood was reckoned.
    private(set) var evaluations = 0

    private(set) var factors: [[Double]] = []
    private(set) var leaf: LeafAlgebra
    let trunk: TrunkFactor
    /// Products of fixed columns and outcome, column by column, lower triangle.
    private let schur: NumberBuffer
    private let update: NumberBuffer

    init(_ system: LevelSystem, _ structure: RandomStructure, isRestricted: Bool) {
        (self.system, self.structure, self.isRestricted) = (system, structure, isRestricted)
        leaf = LeafAlgebra(
            width: system.widths[0], factor: Array(repeating: 0, count: system.widths[0] * system.widths[0]))
        trunk = TrunkFactor(system)
        schur = NumberBuffer(system.border * system.border)
        let widest = system.groups.map { $0.joined + system.border }.max() ?? 0
        update = NumberBuffer(widest * widest)
    }

    /// n, or n − p under REML.
    var denominator: Double { Double(system.rows - (isRestricted ? fixedCount : 0)) }
    /// The number of fixed columns that are fitted.
    var fixedCount: Int { (borderMap?.columns ?? system.border) - 1 }

    /// The likelihood at θ; `nil` where it cannot be reckoned in floating point.
    func value(_ theta: [Double], _ scale: Scale = .profiled) -> Value? {
        value(factors: structure.factors(theta), scale)
    }

    /// The likelihood for any square factors Λ, which need not be triangular.
    func value(factors: [[Double]], _ scale: Scale) -> Value? {
        evaluations += 1
        self.factors = factors
        leaf = LeafAlgebra(width: system.widths[0], factor: factors[0])
        for i in 0..<schur.count { schur[i] = system.borderProducts[i] }
        trunk.begin()
        var logDeterminant = eliminateLeaves()
        guard let rest = trunk.factorise(factors, schur) else { return nil }
        logDeterminant += rest
        return finish(logDeterminant, scale)
    }

    private func finish(_ logDeterminant: Double, _ scale: Scale) -> Value? {
        let size = system.border
        var products = Matrix(rows: size, columns: size)
        for j in 0..<size {
            for i in j..<size {
                products[i, j] = schur[j * size + i]
                products[j, i] = products[i, j]
            }
        }
        if let borderMap { products = borderMap.transposed * products * borderMap }
        guard let cholesky = try? Cholesky(products) else { return nil }
        let factor = cholesky.lower
        let p = factor.rows - 1
        let residual = factor[p, p] * factor[p, p]
        var basis = cholesky.inverseTransposed
        if let borderMap { basis = borderMap * basis }
        var criterion = logDeterminant
        if isRestricted {
            for j in 0..<p { criterion += 2 * .log(factor[j, j]) }
        }
        switch scale {
        case .profiled: criterion += denominator * (1 + .log(2 * .pi * residual / denominator))
        case .fixed(let variance): criterion += denominator * .log(2 * .pi * variance) + residual / variance
        }
        guard criterion.isFinite else { return nil }
        return Value(
            criterion: criterion, logDeterminant: logDeterminant, residual: residual, factor: factor, basis: basis)
    }

    /// Takes the leaves out of the products of the trunk and the border; answers `log|V|` of the leaves alone.
    private func eliminateLeaves() -> Double {
        let (width, border) = (system.widths[0], system.border)
        var product = 1.0
        var sum = 0.0
        let m = NumberBuffer(width * width)
        system.leafProducts.withUnsafeBufferPointer { products in
            system.leafPanels.withUnsafeBufferPointer { panels in
                guard let products = products.baseAddress, let panels = panels.baseAddress else { return }
                for (number, group) in system.groups.enumerated() {
                    let height = group.joined + border
                    for i in 0..<height * height { update.start[i] = 0 }
                    var panel = panels + group.offset
                    for one in group.leaves {
                        product *= leaf.shrinkage(products + one * width * width, m.start)
                        // Logarithms are dear; determinants are multiplied as long as they fit.
                        if product > 1e100 {
                            sum += .log(product)
                            product = 1
                        }
                        addOuter(m.start, panel, width: width, height: height)
                        panel += width * height
                    }
                    trunk.subtract(update.start, group: number, joined: group.joined, schur)
                }
            }
        }
        return sum + .log(product)
    }

    /// Adds `E'·M·E` to the lower triangle of the update, column by column.
    @inline(__always)
    private func addOuter(
        _ m: UnsafePointer<Double>, _ e: UnsafePointer<Double>, width: Int, height: Int
    ) {
        let u = update.start
        switch width {
        case 1:
            for c in 0..<height {
                let t = m[0] * e[c]
                let column = u + c * height
                for a in c..<height { column[a] += t * e[a] }
            }
        case 2:
            let f = e + height
            for c in 0..<height {
                let t = m[0] * e[c] + m[1] * f[c]
                let s = m[2] * e[c] + m[3] * f[c]
                let column = u + c * height
                for a in c..<height { column[a] += t * e[a] + s * f[a] }
            }
        default:
            for c in 0..<height {
                let column = u + c * height
                for k in 0..<width {
                    var t = 0.0
                    for l in 0..<width { t += m[k * width + l] * e[l * height + c] }
                    let row = e + k * height
                    for a in c..<height { column[a] += t * row[a] }
                }
            }
        }
    }
}

extension Cholesky {
    /// `L⁻ᵀ`, upper triangular.
    fileprivate var inverseTransposed: Matrix {
        let n = lower.rows
        var result = Matrix(rows: n, columns: n)
        for j in 0..<n {
            result[j, j] = 1 / lower[j, j]
            for i in stride(from: j - 1, through: 0, by: -1) {
                var sum = 0.0
                for k in i + 1...j { sum += lower[k, i] * result[k, j] }
                result[i, j] = -sum / lower[i, i]
            }
        }
        return result
    }
}
