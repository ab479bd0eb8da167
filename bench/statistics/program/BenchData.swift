import Foundation
import RealModule
import Statistics

/// The data of the cases, the same on every machine: each file has a stream of its own.
///
/// Effects are of the size that schools have: a school explains some 15 % of the variance of a score,
/// a pupil half, and growth differs from pupil to pupil.
struct BenchData {
    let folder: URL

    func write() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try million()
        try slopes()
        try crossed()
        try panel()
        try trial()
        try weekly()
    }

    /// 1,000,000 pupils of 2,000 schools.
    private func million() throws {
        var random = CounterRandom(seed: 1, stream: 1)
        let schools = (0..<2_000).map { _ in 0.4 * random.nextNormal() }
        try save(
            "million", "y,x,school",
            (0..<1_000_000).lazy.map { row in
                let school = row % 2_000
                let x = random.nextNormal()
                return "\(Self.text(10 + 0.5 * x + schools[school] + random.nextNormal())),\(Self.text(x)),\(school)"
            })
    }

    /// 12,000 pupils of 120 schools, ten times each.
    private func slopes() throws {
        var random = CounterRandom(seed: 1, stream: 2)
        let schools = (0..<120).map { _ in (0.5 * random.nextNormal(), 0.05 * random.nextNormal()) }
        let pupils = (0..<12_000).map { _ in (0.8 * random.nextNormal(), 0.1 * random.nextNormal()) }
        try save(
            "slopes", "y,time,pupil,school",
            (0..<120_000).lazy.map { row in
                let (pupil, time) = (row / 10, row % 10)
                let (own, shared) = (pupils[pupil], schools[pupil / 100])
                let y =
                    20 + 0.6 * Double(time) + own.0 + shared.0 + (own.1 + shared.1) * Double(time) + random.nextNormal()
                return "\(Self.text(y)),\(time),\(pupil),\(pupil / 100)"
            })
    }

    /// 3,435 pupils who went to one of 148 primary and one of 19 secondary schools, most of a primary
    /// school to the same one: the shape of a well-known Scottish study.
    private func crossed() throws {
        var random = CounterRandom(seed: 1, stream: 3)
        let primaries = (0..<148).map { _ in 1.0 * random.nextNormal() }
        let secondaries = (0..<19).map { _ in 0.6 * random.nextNormal() }
        try save(
            "crossed", "attainment,sex,primary,secondary",
            (0..<3_435).lazy.map { row in
                let primary = row % 148
                let stays = random.nextUniform() < 0.8
                let secondary = stays ? primary % 19 : Int(random.nextBelow(19))
                let sex = Int(random.nextBelow(2))
                let y =
                    5.5 + 0.5 * Double(sex) + primaries[primary] + secondaries[secondary] + 2.8 * random.nextNormal()
                return "\(Self.text(y)),\(sex),\(primary),\(secondary)"
            })
    }

    /// 120 schools in six years; half of them join after the third.
    private func panel() throws {
        var random = CounterRandom(seed: 1, stream: 4)
        let schools = (0..<120).map { _ in 4 * random.nextNormal() }
        try save(
            "panel", "y,treated,school,year",
            (0..<720).lazy.map { row in
                let (school, year) = (row / 6, row % 6)
                let treated = school % 2 == 0 && year >= 3 ? 1 : 0
                let y = 60 + schools[school] + 0.6 * Double(year) + 0.5 * Double(treated) + 1.5 * random.nextNormal()
                return "\(Self.text(y)),\(treated),\(school),\(year)"
            })
    }

    /// 12,000 pupils of 120 schools, half of each school drawn to take part.
    private func trial() throws {
        var random = CounterRandom(seed: 1, stream: 5)
        let schools = (0..<120).map { _ in 0.4 * random.nextNormal() }
        try save(
            "trial", "score,arm,school",
            (0..<12_000).lazy.map { row in
                let (school, arm) = (row / 100, row % 2)
                return "\(Self.text(schools[school] + 0.03 * Double(arm) + random.nextNormal())),\(arm),\(school)"
            })
    }

    /// 100,000 pupils in twelve weeks, a line each.
    private func weekly() throws {
        var random = CounterRandom(seed: 1, stream: 6)
        let names = (1...12).map { "week\($0)" }.joined(separator: ",")
        try save(
            "weekly", names,
            (0..<100_000).lazy.map { _ in
                let (level, gain) = (60 + 15 * random.nextNormal(), 1 + 0.4 * random.nextNormal())
                return (1...12).map { Self.text(level + gain * Double($0) + 7 * random.nextNormal()) }.joined(
                    separator: ",")
            })
    }

    private func save(_ name: String, _ head: String, _ lines: some Sequence<String>) throws {
        var text = head + "\n"
        for line in lines {
            text += line
            text += "\n"
        }
        try Data(text.utf8).write(to: folder.appending(path: name + ".csv"))
    }

    /// Six decimals, so that R and we read the same.
    private static func text(_ value: Double) -> String { String((value * 1e6).rounded() / 1e6) }
}
