/// Minimises a smooth function of a few variables from values and exact gradients.
///
/// Steps solve `H·p = −g`; H starts from an approximation of the Hessian and is improved by the BFGS
/// update with Powell's damping. A step that does not lower the function enough is shortened by
/// interpolation. Source: Nocedal and Wright, *Numerical Optimization* (2nd ed., 2006), chapters 3, 6
/// and procedure 18.2.
struct QuasiNewton {
    struct Point {
        let x: [Double]
        let value: Double
        let gradient: [Double]
    }

    struct Result {
        let point: Point
        /// The last approximation of the Hessian.
        let hessian: Matrix
        /// `g'H⁻¹g`: twice the expected distance of the value from its minimum.
        let decrement: Double
        let iterations: Int
    }

    /// The search ends when the decrement falls below this.
    var tolerance = 1e-18
    var limit = 300

    /// - Parameters:
    ///   - start: where to begin.
    ///   - hessian: an approximation of the Hessian there.
    ///   - fresh: the number of first steps before which `renew` gives the Hessian anew.
    ///   - renew: an approximation of the Hessian where the function was last reckoned.
    ///   - function: value and gradient; `nil` where there are none.
    func minimise(
        from start: [Double], hessian: Matrix, fresh: Int = 0, renew: () -> Matrix? = { nil },
        _ function: ([Double]) -> Point?
    ) throws(StatisticsError) -> Result {
        guard var here = function(start) else { throw .notFinite }
        var hessian = try Self.positive(fresh > 0 ? renew() ?? hessian : hessian)
        var (isStuck, isRenewed) = (false, false)
        var earlier = here.value
        for iteration in 0..<limit {
            // In a valley that is flat to the last digit the gradient may never settle.
            if iteration.isMultiple(of: 20), iteration > 0 {
                isStuck = isStuck || earlier - here.value < 1e-12 * max(1, abs(here.value))
                earlier = here.value
            }
            let (step, slope) = try Self.step(hessian, here.gradient)
            if -slope <= tolerance || isStuck {
                return Result(point: here, hessian: hessian, decrement: -slope, iterations: iteration)
            }
            guard let next = search(here, step, slope, function) else {
                // Rounding hides what is left to gain.
                if -slope < 1e-10 * max(1, abs(here.value)) {
                    return Result(point: here, hessian: hessian, decrement: -slope, iterations: iteration)
                }
                // The Hessian misleads: once it is reckoned anew.
                guard !isRenewed, function(here.x) != nil, let renewed = renew() else {
                    throw .didNotConverge(iterations: iteration)
                }
                (hessian, isRenewed) = (try Self.positive(renewed), true)
                continue
            }
            isRenewed = false
            let isNoise = -slope < 1e-13 * max(1, abs(here.value))
            isStuck = isNoise && next.gradient.largest >= here.gradient.largest
            Self.update(&hessian, from: here, to: next)
            if iteration < fresh, let renewed = renew() { hessian = try Self.positive(renewed) }
            if !isStuck { here = next }
        }
        throw .didNotConverge(iterations: limit)
    }

    private func search(
        _ here: Point, _ step: [Double], _ slope: Double, _ function: ([Double]) -> Point?
    ) -> Point? {
        let noise = 4e-15 * max(1, abs(here.value))
        var length = 1.0
        for _ in 0..<40 {
            let x = zip(here.x, step).map { $0 + length * $1 }
            if let next = function(x) {
                if next.value <= here.value + 1e-4 * length * slope + noise { return next }
                let excess = next.value - here.value - length * slope
                length *= min(0.5, max(0.1, -0.5 * length * slope / excess))
            } else {
                length *= 0.2
            }
        }
        return nil
    }

    /// The step and its slope.
    private static func step(_ hessian: Matrix, _ gradient: [Double]) throws(StatisticsError) -> ([Double], Double) {
        let step = try Cholesky(hessian).solve(gradient).map { -$0 }
        return (step, dot(step, gradient))
    }

    /// The matrix itself, or with the absolute values of its eigenvalues (in units of its diagonal) where
    /// it is not positive definite: downhill along negative curvature, and not far along none.
    private static func positive(_ hessian: Matrix) throws(StatisticsError) -> Matrix {
        guard (try? Cholesky(hessian)) == nil else { return hessian }
        let largest = hessian.diagonal.largest
        let scale = hessian.diagonal.map { max(abs($0), 1e-8 * largest, 1e-300).squareRoot() }
        var unit = hessian
        for i in scale.indices {
            for j in scale.indices { unit[i, j] /= scale[i] * scale[j] }
        }
        let eigen = try SymmetricEigen(unit)
        var result = eigen.apply { max(abs($0), 1e-3) }
        for i in scale.indices {
            for j in scale.indices { result[i, j] *= scale[i] * scale[j] }
        }
        return result
    }

    private static func update(_ hessian: inout Matrix, from a: Point, to b: Point) {
        let s = zip(b.x, a.x).map { $0 - $1 }
        var y = zip(b.gradient, a.gradient).map { $0 - $1 }
        let hs = hessian * s
        let curvature = dot(s, hs)
        guard curvature > 0 else { return }
        let observed = dot(s, y)
        if observed < 0.1 * curvature {
            let share = 0.9 * curvature / (curvature - observed)
            for i in y.indices { y[i] = share * y[i] + (1 - share) * hs[i] }
        }
        let sy = dot(s, y)
        guard sy > 0 else { return }
        for i in s.indices {
            for j in s.indices { hessian[i, j] += y[i] * y[j] / sy - hs[i] * hs[j] / curvature }
        }
    }
}

extension [Double] {
    /// The largest absolute value.
    var largest: Double { reduce(0) { Swift.max($0, abs($1)) } }
}
