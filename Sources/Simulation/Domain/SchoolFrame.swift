import Core
import Foundation

/// A class through the years: those who began together and stay together.
struct ClassLine: Hashable, Sendable {
    /// The year in which it was in the school's first grade: 2021 for 2021/22.
    let cohort: Int
    /// 0 for A, 1 for B.
    let track: Int
}

/// How large a school is, which grades it has, and how many classes each year.
struct SchoolFrame: Sendable {
    /// From 0.
    let number: Int
    let place: OwnerPlace
    let country: Country
    /// Grades it has, from `firstGrade`: ten, or fewer in a small school.
    let span: Int
    private let tracks: Double
    private let shift: Double
    let classSize: Double

    init(_ number: Int, _ options: RegionOptions) {
        self.number = number
        place = OwnerPlace(school: number)
        country = place.country(options)
        var chance = Chance(options.seed, .school, number)
        // The mean of a lognormal number lies above its median.
        let factor = Chance.lognormal(
            median: exp(-Self.spread * Self.spread / 2), spread: Self.spread, score: chance.normal())
        let size = Double(options.pupilsPerSchool) * min(max(factor, 0.3), 3)
        let classes = max(1, (size / 21.7).rounded())
        span = min(10, Int(classes))
        tracks = classes / Double(span)
        shift = chance.unit()
        classSize = min(max(size / classes, 19), 25)
    }

    /// Of the logarithm of school sizes.
    private static let spread = 0.45

    /// Norway begins in 1st grade, Denmark and Sweden in a year before it.
    var firstGrade: Int { country == .norway ? 1 : 0 }

    /// The grade of a cohort in a year; `nil` when it is not at school.
    func grade(of cohort: Int, in year: Int) -> Int? {
        (0..<span).contains(year - cohort) ? firstGrade + year - cohort : nil
    }

    /// How many classes a cohort has: the same through all years, evenly spread over cohorts.
    func tracks(of cohort: Int) -> Int {
        Int((Double(cohort + 1) * tracks + shift).rounded(.down))
            - Int((Double(cohort) * tracks + shift).rounded(.down))
    }

    /// The classes of some years, each once, the oldest first.
    func lines(in years: ClosedRange<Int>) -> [ClassLine] {
        ((years.lowerBound - span + 1)...years.upperBound).flatMap { cohort in
            (0..<tracks(of: cohort)).map { ClassLine(cohort: cohort, track: $0) }
        }
    }

    /// What a class is called in a year.
    func name(of line: ClassLine, in year: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(line.track % 26)))
        let grade = firstGrade + year - line.cohort
        return switch country {
        case .denmark: "\(grade).\(letter)"
        case .sweden: grade == 0 ? "F\(letter)" : "\(grade)\(letter)"
        case .norway: "\(grade)\(letter)"
        }
    }
}
