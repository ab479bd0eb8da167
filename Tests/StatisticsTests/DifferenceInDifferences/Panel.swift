import Statistics
import Testing

/// A panel of the reference folder, or a small one made from whole numbers.
struct Panel {
    var outcome: [Double]
    var treated: [Double]
    var unit: [String]
    var time: [Int]
    var covariates: [[Double]]

    init(_ file: String, outcome: String, treated: String, unit: String, covariates: [String]) throws {
        let table = try Fixture.table("c_did/\(file)")
        self.outcome = try table.numbers(outcome)
        self.treated = try table.numbers(treated)
        self.unit = try table.texts(unit)
        time = try table.numbers("year").map(Int.init)
        self.covariates = try covariates.map { try table.numbers($0) }
    }

    /// Pupils of nine schools in four years; school 4 has none in year 2. The same in R:
    /// `g <- expand.grid(i=1:6, t=1:4, s=1:9); g <- g[g$i <= 3+(g$s*g$t)%%4 & !(g$s==4 & g$t==2),]`
    init(pupils _: Void) {
        (outcome, treated, unit, time, covariates) = ([], [], [], [], [[]])
        for s in 1...9 {
            for t in 1...4 where (s, t) != (4, 2) {
                for i in 1...6 where i <= 3 + s * t % 4 {
                    let x = Double((s * 37 + t * 101 + i * 53) % 97) / 10
                    let d = s % 2 == 1 && t >= 3 ? 1.0 : 0
                    let noise = Double((s * 71 + t * 29 + i * 83 + s * t * 13) % 89) / 20
                    outcome.append(50 + Double(s) + 0.5 * Double(t) + 0.3 * x + 1.2 * d + noise)
                    treated.append(d)
                    unit.append("\(s)")
                    time.append(t)
                    covariates[0].append(x)
                }
            }
        }
    }

    static func school40(covariates: [String] = ["fsm"]) throws -> Panel {
        try Panel("school_panel40.csv", outcome: "y", treated: "did", unit: "school", covariates: covariates)
    }

    static func school10() throws -> Panel {
        try Panel("school_panel10.csv", outcome: "y", treated: "did", unit: "school", covariates: [])
    }

    static func fatalities() throws -> Panel {
        try Panel("fatalities.csv", outcome: "rate", treated: "beertax", unit: "state", covariates: ["unemp"])
    }

    /// The units numbered in an order that does not hang on the rows: as numbers or by the alphabet.
    var unitFactor: Factor {
        get throws {
            let order = Set(unit).sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
            let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
            return try Factor(codes: unit.compactMap { place[$0] }, levels: order.count)
        }
    }

    /// The panel with its rows in another order.
    func reordered(_ order: [Int]) -> Panel {
        var result = self
        result.outcome = order.map { outcome[$0] }
        result.treated = order.map { treated[$0] }
        result.unit = order.map { unit[$0] }
        result.time = order.map { time[$0] }
        result.covariates = covariates.map { column in order.map { column[$0] } }
        return result
    }

    /// The panel with no unit treated but "2".
    var onlySecondTreated: Panel {
        var result = self
        result.treated = zip(unit, treated).map { $0 == "2" ? $1 : 0 }
        return result
    }

    func fit(
        _ covariance: ClusterCovariance = .cr2, bootstrap: WildBootstrapSigns? = nil, threads: Int = 1
    ) throws -> DifferenceInDifferences {
        try DifferenceInDifferences(
            outcome: outcome, treated: treated, unit: unitFactor, time: time, covariates: covariates,
            covariance: covariance, bootstrap: bootstrap, threads: threads)
    }

    /// Dummies of all levels but the first seen.
    static func dummies<Level: Hashable>(_ levels: [Level]) -> [[Double]] {
        let factor = Factor(levels)
        return (1..<factor.levels).map { level in factor.codes.map { Int($0) == level ? 1 : 0 } }
    }
}

/// Holds an estimate against a row of the reference.
func expectEstimate(
    _ got: CoefficientEstimate, _ expected: JSON, _ what: String, location: SourceLocation = #_sourceLocation
) throws {
    expectClose(got.standardError, try expected.require("se"), relative: 1e-9, "\(what) se", location)
    expectClose(got.t, try expected.require("t"), relative: 1e-9, "\(what) t", location)
    expectClose(
        got.degreesOfFreedom, try expected.require("df_satterthwaite"), relative: 1e-7, "\(what) df", location)
    expectClose(got.p, try expected.require("p_satterthwaite"), relative: 1e-8, "\(what) p", location)
    expectClose(
        got.lower, try expected.require("ci_lo_satt"), relative: 1e-8, absolute: 1e-9, "\(what) lower", location)
    expectClose(
        got.upper, try expected.require("ci_hi_satt"), relative: 1e-8, absolute: 1e-9, "\(what) upper", location)
}
