import Analysis
import Foundation
import Statistics

/// A case that R is timed on too: data made ready, then the work that is timed.
struct BenchCase {
    let name: String
    /// Loads the data and answers the work; the work answers the figures that R answers as well.
    let prepare: (_ folder: URL) throws -> () throws -> [String: Double]
}

extension BenchCase {
    static var all: [BenchCase] {
        [
            BenchCase(name: "million") { folder in
                let table = try Loaded(folder, "million", ["y", "x", "school"])
                let (y, x, school) = (table["y"], table["x"], try table.factor("school"))
                let fixed = [table.ones, x]
                return {
                    let model = try MixedModel(outcome: y, fixed: fixed, random: [.intercept(by: school)])
                    return ["criterion": try model.fit().criterion]
                }
            },
            BenchCase(name: "slopes") { folder in
                let table = try Loaded(folder, "slopes", ["y", "time", "pupil", "school"])
                let (y, fixed) = (table["y"], [table.ones, table["time"]])
                let random = [
                    RandomEffects(columns: fixed, by: try table.factor("pupil")),
                    RandomEffects(columns: fixed, by: try table.factor("school")),
                ]
                return { ["criterion": try MixedModel(outcome: y, fixed: fixed, random: random).fit().criterion] }
            },
            BenchCase(name: "satterthwaite") { folder in
                let model = try exam(folder)
                return { ["df": try model().fit().satterthwaite().coefficientTests()[1].degreesOfFreedom ?? 0] }
            },
            BenchCase(name: "kenwardRoger") { folder in
                let model = try exam(folder)
                return { ["df": try model().fit().kenwardRoger().coefficientTests()[1].degreesOfFreedom ?? 0] }
            },
            BenchCase(name: "crossed") { folder in
                let table = try Loaded(folder, "crossed", ["attainment", "sex", "primary", "secondary"])
                let (y, fixed) = (table["attainment"], [table.ones, table["sex"]])
                let random = [
                    RandomEffects.intercept(by: try table.factor("primary")),
                    RandomEffects.intercept(by: try table.factor("secondary")),
                ]
                return { ["criterion": try MixedModel(outcome: y, fixed: fixed, random: random).fit().criterion] }
            },
            BenchCase(name: "cr2") { folder in
                let panel = try panel(folder)
                return {
                    let effect = try panel().effect
                    return ["se": effect.standardError, "df": effect.degreesOfFreedom]
                }
            },
            BenchCase(name: "bootstrap") { folder in
                let inference = try panel(folder)().inference
                return {
                    ["p": try inference.wildBootstrap(0, signs: .drawn(replicates: 9_999, seed: 1), threads: 1).p]
                }
            },
            BenchCase(name: "permutation") { folder in
                let table = try Loaded(folder, "trial", ["score", "arm", "school"])
                let (score, school) = (table["score"], try table.factor("school"))
                let arm = table["arm"].map { $0 == 1 }
                return {
                    let test = try RandomisationTest(
                        outcome: score, treated: arm, stratum: school, weighting: .precision)
                    return ["p": try test.monteCarlo(draws: 9_999, seed: 1, threads: 1).p]
                }
            },
            BenchCase(name: "weekly") { folder in try weekly(folder) },
            BenchCase(name: "file") { folder in
                let path = folder.appending(path: "million.csv").path
                let kind = MixedModelKind(formula: try Formula("y ~ x + (1 | school)"))
                return {
                    let answer = try kind.answer(try CSVReader(path: path))
                    return ["rows": Double(answer.rowsUsed)]
                }
            },
        ]
    }

    private static func exam(_ folder: URL) throws -> () throws -> MixedModel {
        let table = try Loaded(folder, "exam", ["normexam", "standLRT", "school"])
        let (y, fixed) = (table["normexam"], [table.ones, table["standLRT"]])
        let random = [RandomEffects(columns: fixed, by: try table.factor("school"))]
        return { try MixedModel(outcome: y, fixed: fixed, random: random) }
    }

    private static func panel(_ folder: URL) throws -> () throws -> DifferenceInDifferences {
        let table = try Loaded(folder, "panel", ["y", "treated", "school", "year"])
        let (y, treated, school) = (table["y"], table["treated"], try table.factor("school"))
        let year = table["year"].map { Int($0) }
        return { try DifferenceInDifferences(outcome: y, treated: treated, unit: school, time: year) }
    }

    /// Least squares and Theil–Sen of 100,000 pupils: one pass gives both.
    private static func weekly(_ folder: URL) throws -> () throws -> [String: Double] {
        let names = (1...12).map { "week\($0)" }
        let table = try Loaded(folder, "weekly", names)
        let columns = names.map { table[$0] }
        let pupils = columns[0].count
        let outcome = (0..<pupils).flatMap { pupil in columns.map { $0[pupil] } }
        let time = (0..<pupils).flatMap { _ in (1...12).map(Double.init) }
        let pupil = try Factor(codes: (0..<pupils * 12).map { Int32($0 / 12) }, levels: pupils)
        return {
            let rows = try SlopeTable(time: time, outcome: outcome, by: pupil, threads: 1).rows
            var sums = (0.0, 0.0)
            for row in rows {
                sums.0 += row.slope ?? 0
                sums.1 += row.theilSen ?? 0
            }
            return ["sumOLS": sums.0, "sumTheilSen": sums.1]
        }
    }
}

/// Columns of one of the files.
private struct Loaded {
    private let columns: [String: [Double]]
    let ones: [Double]

    init(_ folder: URL, _ name: String, _ names: [String]) throws {
        let table = try CSVReader(path: folder.appending(path: name + ".csv").path).read(names)
        var columns: [String: [Double]] = [:]
        for name in names { columns[name] = try table.numbers(name) }
        self.columns = columns
        ones = Array(repeating: 1, count: table.rows)
    }

    subscript(name: String) -> [Double] { columns[name] ?? [] }

    func factor(_ name: String) throws -> Factor { Factor(self[name].map { Int($0) }) }
}
