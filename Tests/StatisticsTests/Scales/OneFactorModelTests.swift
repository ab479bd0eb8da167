import Statistics
import Testing

@Suite struct OneFactorModelTests {
    /// The covariances that a factor makes, for divisor n − 1 and n pupils.
    private func covariance(_ loadings: [Double], _ residuals: [Double], count: Int) -> Matrix {
        var result = Matrix.diagonal(residuals)
        for i in loadings.indices {
            for j in loadings.indices { result[i, j] += loadings[i] * loadings[j] }
        }
        return Double(count) / Double(count - 1) * result
    }

    @Test("covariances made by one factor give it back, whatever its sign and the items' units")
    func recovery() throws {
        let loadings = [0.3, 12, -0.8, 2, 40]
        let residuals = [1, 100, 0.2, 9, 7.5]
        let model = try OneFactorModel(covariance: covariance(loadings, residuals, count: 50), count: 50)
        for i in loadings.indices {
            expectClose(model.loadings[i], loadings[i], relative: 1e-11)
            expectClose(model.residualVariances[i], residuals[i], relative: 1e-10)
        }
        #expect(model.chiSquared < 1e-10 && model.degreesOfFreedom == 5)
        expectClose(model.p, 1, relative: 1e-9)
        let sum = loadings.reduce(0, +)
        expectClose(model.omega, sum * sum / (sum * sum + residuals.reduce(0, +)), relative: 1e-11)
        expectClose(model.omegaOfObserved, model.omega, relative: 1e-11)
    }

    @Test("three items are solved by their correlations")
    func threeItems() throws {
        let model = try OneFactorModel(
            covariance: Matrix([[1, 0.48, 0.4], [0.48, 1, 0.3], [0.4, 0.3, 1]]), count: 1_000_000_000)
        for (got, expected) in zip(model.loadings, [0.8, 0.6, 0.5]) { expectClose(got, expected, relative: 1e-8) }
        #expect(model.p == nil && model.degreesOfFreedom == 0 && model.chiSquared == 0)
    }

    @Test("a Heywood case is named with its item and not passed off as a result")
    func heywood() {
        // The first item would need a loading of √1.2 on a variance of 1.
        #expect(throws: StatisticsError.improperSolution(item: 0)) {
            try OneFactorModel(covariance: Matrix([[1, 0.8, 0.75], [0.8, 1, 0.5], [0.75, 0.5, 1]]), count: 100)
        }
        #expect(throws: StatisticsError.improperSolution(item: 2)) {
            try OneFactorModel(
                covariance: Matrix([
                    [1, 0.2, 0.7, 0.3], [0.2, 1, 0.8, 0.25], [0.7, 0.8, 1.1, 0.5], [0.3, 0.25, 0.5, 1],
                ]), count: 100)
        }
    }

    @Test("a weak first guess and a nearly improper item are found all the same")
    func hardCases() throws {
        let weak = try OneFactorModel(
            covariance: Matrix([[1, 0.271, 0.039], [0.271, 1, 0.095], [0.039, 0.095, 1]]), count: 42)
        let share = 41.0 / 42
        expectClose(weak.loadings[0], (share * 0.271 * 0.039 / 0.095).squareRoot(), relative: 1e-12)
        // Newton's steps overshoot here to where the fourth item has no variance of its own.
        let near = try OneFactorModel(
            covariance: Matrix([
                [1, 0.026, 0.14, 0.374, 0.178], [0.026, 1, 0.294, 0.372, 0.246], [0.14, 0.294, 1, 0.542, 0.209],
                [0.374, 0.372, 0.542, 1, 0.408], [0.178, 0.246, 0.209, 0.408, 1],
            ]), count: 44)
        #expect(near.residualVariances[3] > 0.01 && near.largestGradient < 1e-13)
    }

    @Test("what has no factor to find is refused with the reason")
    func degenerate() {
        func fit(_ rows: [[Double]], _ count: Int = 100) throws(StatisticsError) -> OneFactorModel {
            try OneFactorModel(covariance: Matrix(rows), count: count)
        }
        #expect(throws: StatisticsError.tooFewItems(needed: 3, got: 2)) { try fit([[1, 0.5], [0.5, 1]]) }
        #expect(throws: StatisticsError.tooFewObservations(needed: 4, got: 3)) {
            try fit([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]], 3)
        }
        #expect(throws: StatisticsError.noVariation) { try fit([[1, 0, 0], [0, 0, 0], [0, 0, 1]]) }
        #expect(throws: StatisticsError.notFinite) { try fit([[1, 0, .nan], [0, 1, 0], [.nan, 0, 1]]) }
        #expect(throws: StatisticsError.singularMatrix) { try fit([[1, 1, 0.5], [1, 1, 0.5], [0.5, 0.5, 1]]) }
        // Items that do not hang together at all, and two that do with nothing to tell how.
        #expect(throws: StatisticsError.singularMatrix) { try fit([[1, 0, 0], [0, 1, 0], [0, 0, 1]]) }
        #expect(throws: StatisticsError.singularMatrix) { try fit([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]]) }
    }
}
