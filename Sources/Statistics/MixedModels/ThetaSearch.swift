/// The search for the relative covariance factors that minimise the criterion.
///
/// θ is left free: only `ΛΛ'` matters, so a negative diagonal element is the same as the positive one
/// with its column's signs turned, and a variance of zero is an ordinary stationary point at θ = 0. The
/// start is one scoring step from variances as large as the residual's, block by block; the expected
/// information there is the first Hessian.
struct ThetaSearch {
    let likelihood: MixedLikelihood
    let gradient: LikelihoodGradient
    /// For each element of θ the root mean square of its row's column: θ times it has no unit.
    let scales: [Double]

    struct Result {
        let theta: [Double]
        let isSingular: Bool
        let decrement: Double
        let iterations: Int
    }

    init(_ likelihood: MixedLikelihood) throws(StatisticsError) {
        self.likelihood = likelihood
        gradient = LikelihoodGradient(likelihood)
        let (system, structure) = (likelihood.system, likelihood.structure)
        var scales: [Double] = []
        for entry in structure.entries {
            let square = system.blockProducts[entry.block][entry.row * (structure.widths[entry.block] + 1)]
            guard square > 0 else { throw .noVariation }
            scales.append((square / Double(system.rows)).squareRoot())
        }
        self.scales = scales
    }

    func run() throws(StatisticsError) -> Result {
        var start = try firstGuess()
        for _ in 0..<4 {
            let found = try QuasiNewton().minimise(
                from: start, hessian: .identity(start.count), fresh: 2, renew: { expectedHessian() }, point)
            let theta = canonical(found.point.x)
            let (settled, isSingular) = settle(theta, found.point.value)
            if let way = escape(settled) {
                start = way
                continue
            }
            return Result(
                theta: settled, isSingular: isSingular, decrement: found.decrement, iterations: found.iterations)
        }
        throw .didNotConverge(iterations: 4)
    }

    private func point(_ theta: [Double]) -> QuasiNewton.Point? {
        guard let value = likelihood.value(theta) else { return nil }
        return .init(x: theta, value: value.criterion, gradient: gradient.reckon(value))
    }

    /// A scoring step for each block's covariance matrix from `ΛΛ'` = 1 in units of the columns.
    private func firstGuess() throws(StatisticsError) -> [Double] {
        let entries = likelihood.structure.entries
        var theta = zip(entries, scales).map { $0.row == $0.column ? 1 / $1 : 0 }
        for _ in 0..<2 {
            guard point(theta) != nil else { throw .notFinite }
            for block in likelihood.structure.widths.indices {
                let own = entries.indices.filter { entries[$0].block == block }
                let directions = own.map { direction(entries[$0]) }
                let information = expected(block, directions)
                let slopes = zip(own, directions).map { trace(gradient.moments[block].slope, $1) }
                guard let step = try? Cholesky(information).solve(slopes) else { continue }
                var change = Array(repeating: 0.0, count: theta.count)
                for (index, value) in zip(own, step) { change[index] = -value }
                for term in likelihood.structure.terms.indices where likelihood.structure.terms[term].block == block {
                    try advance(&theta, term, change)
                }
            }
        }
        return theta
    }

    /// Adds a change to a term's covariance matrix and holds it positive definite.
    private func advance(_ theta: inout [Double], _ term: Int, _ change: [Double]) throws(StatisticsError) {
        let structure = likelihood.structure
        let own = structure.entries.indices.filter { structure.entries[$0].term == term }
        let count = structure.terms[term].columns.count
        let offset = structure.terms[term].offset
        var factor = Matrix(rows: count, columns: count)
        var added = Matrix(rows: count, columns: count)
        for index in own {
            let (i, j) = (structure.entries[index].row - offset, structure.entries[index].column - offset)
            factor[i, j] = theta[index]
            added[i, j] = change[index]
            added[j, i] = change[index]
        }
        let units = own.filter { structure.entries[$0].row == structure.entries[$0].column }.map { scales[$0] }
        var scaled = factor * factor.transposed + added
        for i in 0..<count {
            for j in 0..<count { scaled[i, j] *= units[i] * units[j] }
        }
        let eigen = try SymmetricEigen(scaled)
        let least = max(0.01 * eigen.values[0], 1e-4)
        let positive = eigen.apply { max($0, least) }
        let lower = try Cholesky(positive).lower
        for index in own {
            let (i, j) = (structure.entries[index].row - offset, structure.entries[index].column - offset)
            theta[index] = lower[i, j] / units[i]
        }
    }

    /// The symmetric matrix by which a block's D changes with one of its elements.
    private func direction(_ entry: RandomStructure.Entry) -> [Double] {
        let width = likelihood.structure.widths[entry.block]
        var result = Array(repeating: 0.0, count: width * width)
        result[entry.row * width + entry.column] = 1
        result[entry.column * width + entry.row] = 1
        return result
    }

    /// `Σ tr(Tᵢ·X·Tᵢ·Y)` for all pairs of directions.
    private func expected(_ block: Int, _ directions: [[Double]]) -> Matrix {
        let width = likelihood.structure.widths[block]
        let information = gradient.moments[block].information
        let triangle = width * (width + 1) / 2
        func place(_ a: Int, _ b: Int) -> Int { max(a, b) * (max(a, b) + 1) / 2 + min(a, b) }
        var result = Matrix(rows: directions.count, columns: directions.count)
        for (i, x) in directions.enumerated() {
            for (j, y) in directions[...i].enumerated() {
                var sum = 0.0
                for a in 0..<width {
                    for b in 0..<width {
                        for c in 0..<width where x[b * width + c] != 0 {
                            for d in 0..<width where y[d * width + a] != 0 {
                                sum +=
                                    information[place(a, b) * triangle + place(c, d)]
                                    * x[b * width + c] * y[d * width + a]
                            }
                        }
                    }
                }
                result[i, j] = sum
                result[j, i] = sum
            }
        }
        return result
    }

    private func trace(_ a: [Double], _ b: [Double]) -> Double { dot(a, b) }

    /// The expected Hessian of the criterion by θ at the point last reckoned, block by block.
    private func expectedHessian() -> Matrix? {
        let structure = likelihood.structure
        var result = Matrix(rows: structure.entries.count, columns: structure.entries.count)
        for block in structure.widths.indices {
            let own = structure.entries.indices.filter { structure.entries[$0].block == block }
            let width = structure.widths[block]
            let factor = likelihood.factors[block]
            let directions = own.map { index in
                let entry = structure.entries[index]
                var change = Array(repeating: 0.0, count: width * width)
                for other in 0..<width {
                    change[entry.row * width + other] += factor[other * width + entry.column]
                    change[other * width + entry.row] += factor[other * width + entry.column]
                }
                return change
            }
            let information = expected(block, directions)
            let totals = directions.map { trace(gradient.moments[block].total, $0) }
            for (i, a) in own.enumerated() {
                for (j, b) in own.enumerated() {
                    result[a, b] = information[i, j] - totals[i] * totals[j] / likelihood.denominator
                    if structure.entries[a].column == structure.entries[b].column {
                        let slope = gradient.moments[block].slope[
                            structure.entries[a].row * width + structure.entries[b].row]
                        if slope > 0 || a != b { result[a, b] += 2 * slope }
                    }
                }
            }
        }
        return result.elements.allSatisfy(\.isFinite) ? result : nil
    }

    /// The same `ΛΛ'` with a diagonal that is not negative.
    private func canonical(_ theta: [Double]) -> [Double] {
        let entries = likelihood.structure.entries
        var result = theta
        for (index, entry) in entries.enumerated() where entry.row == entry.column && theta[index] < 0 {
            for (other, at) in entries.enumerated() where at.block == entry.block && at.column == entry.column {
                result[other] = -theta[other]
            }
        }
        return result
    }

    /// Sets columns of Λ that are as good as zero to zero.
    private func settle(_ theta: [Double], _ value: Double) -> ([Double], Bool) {
        let entries = likelihood.structure.entries
        var (result, best, isSingular) = (theta, value, false)
        for (index, entry) in entries.enumerated() where entry.row == entry.column {
            let column = entries.indices.filter {
                entries[$0].block == entry.block && entries[$0].column == entry.column
            }
            guard theta[index] * scales[index] < 1e-4 else { continue }
            var trial = result
            for other in column where abs(trial[other]) * scales[other] < 1e-4 { trial[other] = 0 }
            guard let there = likelihood.value(trial), there.criterion <= best + 1e-10 * max(1, abs(best)) else {
                continue
            }
            (result, best, isSingular) = (trial, min(best, there.criterion), true)
        }
        return (result, isSingular)
    }

    /// Where the search stopped at a variance of zero although a larger one is better: a point from which to go on.
    private func escape(_ theta: [Double]) -> [Double]? {
        let entries = likelihood.structure.entries
        guard let here = likelihood.value(theta)?.criterion else { return nil }
        for (index, entry) in entries.enumerated() where entry.row == entry.column && theta[index] == 0 {
            var trial = theta
            trial[index] = 1e-3 / scales[index]
            if let there = likelihood.value(trial)?.criterion, there < here - 1e-9 * max(1, abs(here)) {
                trial[index] = 0.1 / scales[index]
                return trial
            }
        }
        return nil
    }
}
