import Testing

@testable import Statistics

/// A made-up study: five pupils who start the intervention one after the other.
@Suite struct BetweenCaseTests {
    struct Study {
        var outcome: [Double] = []
        var treated: [Bool] = []
        var pupil: [Int] = []
        var session: [Int] = []
        var pair: [Int] = []

        /// - Parameter phases: the lengths of A, B, A, B … of each pupil.
        init(seed: UInt64, phases: [[Int]], spread: Double = 4) {
            var random = CounterRandom(seed: seed, stream: 1)
            for (i, lengths) in phases.enumerated() {
                let level = 20 + spread * random.nextNormal()
                var (error, t) = (0.0, 0)
                for (phase, length) in lengths.enumerated() {
                    for _ in 0..<length {
                        t += 1
                        error = 0.4 * error + 3 * random.nextNormal()
                        outcome.append(level + (phase.isMultiple(of: 2) ? 0 : 7) + error)
                        treated.append(!phase.isMultiple(of: 2))
                        pupil.append(i)
                        session.append(t)
                        pair.append(phase / 2)
                    }
                }
            }
        }

        static let multiple = Study(seed: 2, phases: [[4, 10], [6, 8], [7, 7], [9, 5], [10, 4]])
        static let reversal = Study(seed: 3, phases: [[4, 5, 4, 5], [5, 5, 4, 6], [4, 4, 5, 5], [6, 5, 4, 4]])

        func moments() throws -> BetweenCaseDifference {
            try .multipleBaseline(outcome: outcome, treated: treated, case: Factor(pupil), session: session)
        }
        func turning() throws -> BetweenCaseDifference {
            try .reversal(
                outcome: outcome, treated: treated, case: Factor(pupil), pair: Factor(pair), session: session)
        }
        func model() throws -> BetweenCaseModel {
            try BetweenCaseModel(outcome: outcome, treated: treated, case: Factor(pupil), session: session)
        }
        /// The rows in another order.
        func shuffled() -> Study {
            var copy = self
            let order = outcome.indices.map { $0 * 11 % outcome.count }
            precondition(Set(order).count == outcome.count)
            copy.outcome = order.map { outcome[$0] }
            copy.treated = order.map { treated[$0] }
            copy.pupil = order.map { 9 - pupil[$0] }
            copy.session = order.map { session[$0] + 3 }
            copy.pair = order.map { 5 - pair[$0] }
            return copy
        }
        func changed(_ change: (Double) -> Double) -> Study {
            var copy = self
            copy.outcome = outcome.map(change)
            return copy
        }
    }

    @Test("the moments are those of the formulas with whole matrices of scores by scores")
    func matrices() throws {
        let (study, got) = (Study.multiple, try Study.multiple.moments())
        let n = study.outcome.count
        let mean = { (rows: [Int]) in rows.map { study.outcome[$0] }.reduce(0, +) / Double(rows.count) }
        var (v, a) = (Matrix(rows: n, columns: n), Matrix.identity(n))
        var (weights, rest) = (Array(repeating: 0.0, count: n), study.outcome)
        var (lost, degrees) = (0.0, 0.0)
        for i in 0..<n {
            for j in 0..<n where study.pupil[i] == study.pupil[j] {
                let distance = abs(study.session[i] - study.session[j])
                v[i, j] = got.rho + (1 - got.rho) * (0..<distance).reduce(1) { power, _ in power * got.phi }
            }
            let cell = (0..<n).filter { study.session[$0] == study.session[i] && study.treated[$0] == study.treated[i] }
            for j in cell { a[i, j] -= 1 / Double(cell.count) }
            let phase = (0..<n).filter { study.pupil[$0] == study.pupil[i] && study.treated[$0] == study.treated[i] }
            weights[i] = (study.treated[i] ? 1 : -1) / Double(phase.count) / 5
            rest[i] -= mean(phase)
            // Each phase is met once for each of its scores.
            lost += (1 - 1 / Double(phase.count)) / Double(phase.count)
            degrees += Double(phase.count - 1) / Double(phase.count)
        }
        let products = a * v
        expectClose(got.degreesOfFreedom, a.trace * a.trace / (products * products).trace, "ν")
        expectClose(got.theta, v.form(weights, weights).squareRoot(), "θ")
        expectClose(got.difference, dot(weights, study.outcome), "D")
        expectClose(got.betweenVariance, a.form(study.outcome, study.outcome) / a.trace, "S²")
        // The study's rows are in the order of pupils and sessions.
        var neighbours = 0.0
        for i in 1..<n where study.pupil[i] == study.pupil[i - 1] { neighbours += rest[i] * rest[i - 1] }
        expectClose(got.phi, neighbours / dot(rest, rest) + lost / degrees, "φ")
        expectClose(got.rho, max(0, 1 - got.withinVariance / got.betweenVariance), "ρ")
        let factor = 1 - 3 / (4 * got.degreesOfFreedom - 1)
        expectClose(got.estimate, factor * got.difference / got.betweenVariance.squareRoot(), "g")
    }

    @Test("the restricted likelihood is that of the whole covariance matrix")
    func wholeLikelihood() throws {
        let (study, model) = (Study.multiple, try Study.multiple.model())
        let n = study.outcome.count
        var v = Matrix(rows: n, columns: n)
        for i in 0..<n {
            for j in 0..<n where study.pupil[i] == study.pupil[j] {
                let distance = abs(study.session[i] - study.session[j])
                let power = (0..<distance).reduce(1) { power, _ in power * model.phi }
                v[i, j] = model.betweenVariance + model.withinVariance * power
            }
        }
        let factor = try Cholesky(v)
        let design = Matrix(study.treated.map { [1, $0 ? 1 : 0] })
        let cross = try Cholesky(design.transposed * factor.solve(design))
        let beta = cross.solve(design.transposed * factor.solve(study.outcome))
        let rest = zip(study.outcome, design * beta).map { $0 - $1 }
        let criterion =
            Double(n - 2) * 1.8378770664093453 + factor.logDeterminant + cross.logDeterminant
            + dot(rest, factor.solve(rest))
        expectClose(model.logLikelihood, -criterion / 2, relative: 1e-12, "log-likelihood")
        expectClose(model.effect, beta[1], relative: 1e-10, "effect")
        expectClose(model.intercept, beta[0], relative: 1e-10, "intercept")
    }

    @Test("rows in another order, cases and pairs renamed, and later sessions change nothing")
    func relabelling() throws {
        let (one, other) = (try Study.multiple.moments(), try Study.multiple.shuffled().moments())
        expectClose(other.estimate, one.estimate, relative: 1e-12, "multiple baseline")
        expectClose(other.variance, one.variance, relative: 1e-12, "its variance")
        expectClose(other.degreesOfFreedom, one.degreesOfFreedom, relative: 1e-12, "ν")
        let (two, turned) = (try Study.reversal.turning(), try Study.reversal.shuffled().turning())
        expectClose(turned.estimate, two.estimate, relative: 1e-12, "reversal")
        expectClose(turned.variance, two.variance, relative: 1e-12, "its variance")
        let (model, again) = (try Study.multiple.model(), try Study.multiple.shuffled().model())
        expectClose(again.estimate, model.estimate, relative: 1e-9, "model")
        expectClose(again.logLikelihood, model.logLikelihood, relative: 1e-12, "likelihood")
    }

    @Test("a shift and a change of units leave the effect, turning the scores round turns it")
    func invariances() throws {
        let (one, model) = (try Study.multiple.moments(), try Study.multiple.model())
        for (scale, shift) in [(2.0, 50.0), (0.01, -3), (-1, 0), (1, 1e6)] {
            let study = Study.multiple.changed { scale * $0 + shift }
            let sign = scale < 0 ? -1.0 : 1
            let (other, fit) = (try study.moments(), try study.model())
            expectClose(other.estimate, sign * one.estimate, relative: 1e-8, "g")
            expectClose(other.variance, one.variance, relative: 1e-8, "variance")
            expectClose(fit.estimate, sign * model.estimate, relative: 1e-7, "model")
            expectClose(fit.standardError, model.standardError, relative: 1e-7, "error")
            expectClose(fit.phi, model.phi, absolute: 1e-7, "φ")
            expectClose(fit.withinVariance, scale * scale * model.withinVariance, relative: 1e-7, "σ²")
        }
    }

    @Test("the likelihood is highest where the fit says, and its slope is what its values say")
    func maximum() throws {
        let study = Study.multiple
        let model = try study.model()
        #expect(model.betweenVariance > 0 && abs(model.phi) < 1)
        let likelihood = AutoregressiveREML(
            try BetweenCaseData(
                outcome: study.outcome, treated: study.treated, case: Factor(study.pupil), session: study.session,
                pair: nil))
        let best = [model.betweenVariance, model.phi, model.withinVariance]
        for i in 0..<3 {
            for factor in [0.99, 1.01] {
                var near = best
                near[i] *= factor
                #expect(try likelihood.evaluate(near).logLikelihood < model.logLikelihood)
            }
            var (up, down) = ([10, 0.3, 8.0], [10, 0.3, 8.0])
            let step = 1e-5 * up[i]
            up[i] += step
            down[i] -= step
            let (high, low) = (try likelihood.evaluate(up), try likelihood.evaluate(down))
            let slope = (high.logLikelihood - low.logLikelihood) / (2 * step)
            expectClose(try likelihood.evaluate([10, 0.3, 8]).gradient[i], slope, relative: 1e-6, "slope \(i)")
        }
    }

    @Test("without any spread between the cases τ² is 0 and the effect stands")
    func boundary() throws {
        var study = Study(seed: 8, phases: [[5, 7], [6, 6], [7, 5]], spread: 0)
        // Each pupil gets the same mean, so that nothing is left between them.
        let rows = { (pupil: Int) in study.outcome.indices.filter { study.pupil[$0] == pupil } }
        for pupil in 0..<3 {
            let mine = rows(pupil)
            let mean = mine.map { study.outcome[$0] - (study.treated[$0] ? 7 : 0) }.reduce(0, +) / Double(mine.count)
            for i in mine { study.outcome[i] += 20 - mean }
        }
        let model = try study.model()
        #expect(model.betweenVariance == 0)
        #expect(model.estimate.isFinite && model.standardError > 0)
        #expect(try study.moments().rho >= 0)
    }

    @Test("studies without an effect to estimate are refused with the reason")
    func degenerate() throws {
        let one = Study(seed: 1, phases: [[4, 5]])
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try one.moments() }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try one.model() }
        let half = Study(seed: 1, phases: [[4, 5], [4]])
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) { try half.moments() }
        let untreated = Study(seed: 1, phases: [[4], [5]])
        #expect(throws: StatisticsError.noVariation) { try untreated.model() }
        #expect(throws: StatisticsError.noVariation) { try Study.multiple.changed { _ in 3 }.moments() }
        #expect(throws: StatisticsError.noVariation) { try Study.multiple.changed { _ in 3 }.model() }
        #expect(throws: StatisticsError.notFinite) { try Study.multiple.changed { _ in .nan }.model() }
        var twice = Study.multiple
        twice.session[1] = 1
        #expect(throws: StatisticsError.outOfRange("a case's second score of one session", 1)) { try twice.moments() }
        var apart = Study(seed: 1, phases: [[4, 5], [4, 5]])
        apart.session = apart.session.enumerated().map { $0.offset < 9 ? $0.element : $0.element + 100 }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) { try apart.moments() }
        #expect(throws: StatisticsError.lengthsDiffer(70, 1)) {
            try BetweenCaseModel(
                outcome: Study.multiple.outcome, treated: [true], case: Factor(Study.multiple.pupil),
                session: Study.multiple.session)
        }
    }
}
