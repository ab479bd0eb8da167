import Core

/// What somebody or something adds in each subject, in standard deviations of its own level.
struct Effects: Sendable {
    let level: [Double]
    let gain: [Double]

    /// Of a school or a class: subjects and gains go their own ways.
    init(_ chance: inout Chance) {
        level = Subject.allCases.map { _ in chance.normal() }
        gain = Subject.allCases.map { _ in chance.normal() }
    }

    init(level: [Double], gain: [Double]) { (self.level, self.gain) = (level, gain) }

    /// Of a pupil: who reads well is often good at arithmetic too, and gains a little more.
    static func ofPupil(_ chance: inout Chance) -> Effects {
        let (shared, own) = (SubjectModel.betweenSubjects, SubjectModel.levelAndGain)
        let reading = chance.normal()
        let level = [reading, shared * reading + (1 - shared * shared).squareRoot() * chance.normal()]
        return Effects(
            level: level, gain: level.map { own * $0 + (1 - own * own).squareRoot() * chance.normal() })
    }
}

/// The straight line along which a pupil's true score of a subject goes in a school year.
struct TrueLine {
    private let start: Double
    private let perWeek: Double
    /// Where the pupil starts in standard deviations of the grade.
    let standing: Double

    init(_ subject: Subject, grade: Int, school: Effects, classroom: Effects, pupil: Effects) {
        let model = SubjectModel.all[subject.rawValue]
        func sum(_ shares: SubjectModel.Shares, _ part: KeyPath<Effects, [Double]>) -> Double {
            let place = subject.rawValue
            return shares.school.squareRoot() * school[keyPath: part][place]
                + shares.classroom.squareRoot() * classroom[keyPath: part][place]
                + shares.pupil.squareRoot() * pupil[keyPath: part][place]
        }
        standing = sum(model.level, \.level)
        start = model.mean[grade] + model.deviation[grade] * standing
        perWeek = model.growth[grade] + model.growthDeviation * sum(model.gain, \.gain)
    }

    func value(afterDays days: Int) -> Double { start + perWeek * Double(days) / 7 }
}
