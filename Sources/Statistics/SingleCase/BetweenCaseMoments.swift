/// The moments that a ``BetweenCaseDifference`` is made of.
struct BetweenCaseMoments: Sendable {
    /// A place in time and condition at which cases are compared.
    private struct Cell: Hashable {
        let pair: Int
        let treated: Bool
        let time: Int
    }

    /// The scores of one phase of one case.
    private struct Phase {
        var rows: [Int] = []
        var mean = 0.0
        /// The weight of each of its scores in D.
        var weight = 0.0
    }

    /// One case: its rows, the cell of each (`nil` for a row that no cell takes), its phases.
    private struct Case {
        let rows: [BetweenCaseData.Row]
        var cells: [Int?]
        var phases: [Phase]
        /// Each score less its phase's mean.
        var rest: [Double]
        /// The time that correlations within the case go by when σ² is corrected.
        var times: [Int]
        var weights: [Double]
    }

    private let isReversal: Bool
    private let observations: Int
    private let difference: Double
    private let cases: [Case]
    /// The scores of each cell.
    private let cells: [[Double]]

    init(_ data: BetweenCaseData, isReversal: Bool) throws(StatisticsError) {
        var cases: [Case] = []
        var members: [Cell: [Double]] = [:]
        var keys: [[Cell]] = []
        var differences: [Double] = []
        for rows in data.cases {
            var phases: [[Int]: Phase] = [:]
            var times: [Int] = []
            for (i, row) in rows.enumerated() {
                phases[[row.pair, row.treated ? 1 : 0], default: Phase()].rows.append(i)
                let place = phases[[row.pair, row.treated ? 1 : 0]]?.rows.count ?? 0
                times.append(isReversal ? place : row.session)
            }
            for key in phases.keys {
                let scores = phases[key].map { $0.rows.map { rows[$0].outcome } } ?? []
                phases[key]?.mean = scores.mean
            }
            for pair in Set(rows.map(\.pair)).sorted() {
                guard let before = phases[[pair, 0]], let after = phases[[pair, 1]] else {
                    throw .tooFewObservations(needed: 1, got: 0)
                }
                phases[[pair, 0]]?.weight = -1 / Double(before.rows.count)
                phases[[pair, 1]]?.weight = 1 / Double(after.rows.count)
                differences.append(after.mean - before.mean)
            }
            let ordered = phases.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
            var (rest, weights) = (rows.map(\.outcome), rows.map { _ in 0.0 })
            for phase in ordered {
                for i in phase.rows {
                    rest[i] -= phase.mean
                    weights[i] = phase.weight
                }
            }
            let cellKeys = zip(rows, times).map { Cell(pair: $0.pair, treated: $0.treated, time: $1) }
            for (key, row) in zip(cellKeys, rows) { members[key, default: []].append(row.outcome) }
            keys.append(cellKeys)
            cases.append(
                Case(rows: rows, cells: [], phases: ordered, rest: rest, times: times, weights: weights))
        }
        // Numbered as first seen, so that sums have one order.
        var numbers: [Cell: Int] = [:]
        var cells: [[Double]] = []
        for key in keys.joined() where numbers[key] == nil {
            guard let scores = members[key], !isReversal || scores.count == data.cases.count else { continue }
            numbers[key] = cells.count
            cells.append(scores)
        }
        for i in cases.indices { cases[i].cells = keys[i].map { numbers[$0] } }
        for i in cases.indices { cases[i].weights = cases[i].weights.map { $0 / Double(differences.count) } }
        (self.isReversal, self.cases, self.cells) = (isReversal, cases, cells)
        (observations, difference) = (data.count, differences.mean)
    }

    func effect() throws(StatisticsError) -> BetweenCaseDifference {
        let degrees = cells.reduce(0) { $0 + $1.count - 1 }
        guard degrees > 0 else { throw .tooFewObservations(needed: 2, got: 1) }
        let between = cells.map(\.squaresAboutMean).compensatedSum() / Double(degrees)
        guard between > 0 else { throw .noVariation }
        let (phi, within) = try autocorrelation()
        let rho = max(0, 1 - within / between)
        let theta = spread(rho, phi)
        let nu = Double(degrees * degrees) / traceOfSquare(rho, phi)
        let unadjusted = difference / between.squareRoot()
        let estimate = BetweenCaseData.smallSampleFactor(nu) * unadjusted
        return BetweenCaseDifference(
            estimate: estimate,
            variance: BetweenCaseData.variance(estimate: estimate, theta: theta, degrees: nu),
            unadjusted: unadjusted, difference: difference, betweenVariance: between, phi: phi,
            withinVariance: within, rho: rho, theta: theta, degreesOfFreedom: nu, observations: observations,
            cells: cells.count)
    }

    /// φ and σ² from what is left of the scores within phases.
    ///
    /// Residuals are multiplied with the next of the same case, in a reversal design of the same phase;
    /// the second term makes up for the phase means having been estimated.
    private func autocorrelation() throws(StatisticsError) -> (phi: Double, variance: Double) {
        var (squares, products) = (0.0, 0.0)
        var (lost, degrees, taken) = (0.0, 0.0, 0.0)
        for one in cases {
            for rest in one.rest { squares += rest * rest }
            let runs = isReversal ? one.phases.map(\.rows) : [Array(one.rows.indices)]
            for run in runs {
                for (i, j) in zip(run, run.dropFirst()) { products += one.rest[i] * one.rest[j] }
            }
            for phase in one.phases {
                let n = Double(phase.rows.count)
                lost += 1 - 1 / n
                degrees += n - 1
            }
        }
        guard squares > 0, degrees > 0 else { throw .noVariation }
        let phi = products / squares + lost / degrees
        guard abs(phi) < 1 else { throw .outOfRange("an autocorrelation", phi) }
        for one in cases {
            for phase in one.phases {
                var sum = 0.0
                for i in phase.rows {
                    for j in phase.rows {
                        sum += BetweenCaseData.correlation(one.times[i] - one.times[j], rho: 0, phi: phi)
                    }
                }
                taken += sum / Double(phase.rows.count)
            }
        }
        return (phi, squares / (Double(observations) - taken))
    }

    /// √(w′Vw), the standard deviation of D in units of √(τ² + σ²).
    private func spread(_ rho: Double, _ phi: Double) -> Double {
        var variance = 0.0
        for one in cases {
            for i in one.rows.indices {
                for j in one.rows.indices {
                    let distance = one.rows[i].session - one.rows[j].session
                    variance +=
                        one.weights[i] * one.weights[j] * BetweenCaseData.correlation(distance, rho: rho, phi: phi)
                }
            }
        }
        return variance.squareRoot()
    }

    /// tr(AVAV), where S² = y′Ay/(degrees of freedom) and A takes the cells' means off.
    ///
    /// With P the projection on the cells it is tr(VV) − 2·tr(PVV) + tr(PVPV). V has a block for each case
    /// and a case is at most once in a cell, so no matrix of scores by scores is needed.
    private func traceOfSquare(_ rho: Double, _ phi: Double) -> Double {
        var trace = 0.0
        var between = Matrix(rows: cells.count, columns: cells.count)
        for one in cases {
            for i in one.rows.indices {
                guard let row = one.cells[i] else { continue }
                for j in one.rows.indices {
                    guard let column = one.cells[j] else { continue }
                    let distance = one.rows[i].session - one.rows[j].session
                    let v = BetweenCaseData.correlation(distance, rho: rho, phi: phi)
                    trace += v * v * (1 - 2 / Double(cells[row].count))
                    between[row, column] += v
                }
            }
        }
        for row in cells.indices {
            for column in cells.indices {
                let sum = between[row, column]
                trace += sum * sum / Double(cells[row].count * cells[column].count)
            }
        }
        return trace
    }
}
