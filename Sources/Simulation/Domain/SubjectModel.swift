import Core

/// What is measured in the region, and how scores grow. docs/simulate.md says where each
/// number comes from.
package enum Subject: Int, CaseIterable, Sendable {
    /// Words read aloud in a minute.
    case reading
    /// Answers of mental arithmetic in two minutes.
    case mathematics
}

/// How scores of a subject are spread: grades from 0 to 10.
package struct SubjectModel: Sendable {
    /// The mean at the beginning of the year.
    package let mean: [Double]
    /// The standard deviation of true scores within a grade.
    package let deviation: [Double]
    /// The mean gain of a week.
    package let growth: [Double]
    /// The standard deviation of the gain of a week.
    package let growthDeviation: Double
    /// The standard deviation of one score around the true one.
    package let error: Double
    /// Parts of the variance of true scores within a grade.
    package let level: Shares
    /// Parts of the variance of gains.
    package let gain: Shares
    package let maximum: Double

    package struct Shares: Sendable {
        package let school: Double
        package let classroom: Double
        package var pupil: Double { 1 - school - classroom }
    }

    package init(_ subject: Subject) {
        switch subject {
        case .reading:
            mean = [4, 12, 51, 71, 94, 110, 127, 128, 133, 139, 144]
            deviation = [5, 16, 36, 38, 38, 39, 39, 38, 38, 38, 38]
            growth = [0.4, 1.6, 1.2, 1.1, 0.9, 0.9, 0.7, 0.7, 0.6, 0.5, 0.4]
            (growthDeviation, error, maximum) = (0.4, 7, 250)
            level = Shares(school: 0.08, classroom: 0.07)
        case .mathematics:
            mean = [3, 6, 10, 14, 19, 26, 32, 36, 40, 43, 45]
            deviation = [2, 4, 5, 6, 8, 10, 11, 12, 12, 12, 12]
            growth = [0.15, 0.3, 0.3, 0.3, 0.5, 0.5, 0.45, 0.35, 0.3, 0.25, 0.2]
            (growthDeviation, error, maximum) = (0.15, 2.5, 120)
            level = Shares(school: 0.08, classroom: 0.08)
        }
        gain = Shares(school: 0.05, classroom: 0.15)
    }

    package static let all = Subject.allCases.map(SubjectModel.init)

    /// How much better a pupil reads who is better at arithmetic: correlation of pupils' parts.
    static let betweenSubjects = 0.6
    /// Correlation of a pupil's level and gain.
    static let levelAndGain = 0.2
}
