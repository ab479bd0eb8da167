package import Core
import Site

/// What the rule says, as a chip and as the reason behind it. For staff only.
extension FourPointRule.Verdict {
    func chip(in language: Language) -> HTML {
        switch self {
        case .noGoal:
            Chip(.neutral, MonitoringWords.noGoal[language]).html
        case .tooEarly(let points, let wanted, let weeks, let wantedWeeks):
            Chip(
                .early,
                (points < wanted
                    ? MonitoringWords.tooEarly(points: points, of: wanted)
                    : MonitoringWords.tooEarly(weeks: weeks, of: wantedWeeks))[language]
            ).html
        case .considerChange: Chip(.act, MonitoringWords.considerChange[language]).html
        case .considerRaisingGoal: Chip(.onCourse, MonitoringWords.considerRaising[language]).html
        case .goOn: Chip(.onCourse, MonitoringWords.goOn[language]).html
        case .entryAndExit: Chip(.early, PhaseWords.course[language]).html
        }
    }

    /// The same for many pupils at once, without the count of one pupil's points.
    func plainChip(in language: Language) -> HTML {
        if case .tooEarly = self { return Chip(.early, Chip.Kind.early.word[language]).html }
        return chip(in: language)
    }

    var reason: Text {
        switch self {
        case .noGoal: MonitoringWords.whyNoGoal
        case .tooEarly: MonitoringWords.whyEarly
        case .considerChange: MonitoringWords.whyChange
        case .considerRaisingGoal: MonitoringWords.whyRaise
        case .goOn: MonitoringWords.whyGoOn
        case .entryAndExit: PhaseWords.whySilent
        }
    }

    /// The order of a list by who needs a decision first.
    var urgency: Int {
        switch self {
        case .considerChange: 0
        case .considerRaisingGoal: 1
        case .noGoal: 2
        case .tooEarly: 3
        case .entryAndExit: 4
        case .goOn: 5
        }
    }
}

extension Phase.Kind {
    /// What staff call it.
    var word: Text {
        switch self {
        case .intensive: PhaseWords.course
        case .followUp: PhaseWords.followUp
        }
    }

    /// What a pupil or guardian reads: what we do, never what the pupil is.
    var pupilWord: Text {
        switch self {
        case .intensive: PupilWords.extraTime
        case .followUp: PupilWords.followingUp
        }
    }
}

extension EntryAndExit {
    /// Such as `41 → 48`, with a dash for what is not there yet.
    func text(_ instrument: MeasuringInstrument, in language: Language) -> String {
        func figure(_ figure: Figure?) -> String { figure.map { instrument.text($0.value, in: language) } ?? "–" }
        return "\(figure(entry)) → \(figure(exit))"
    }
}

extension MeasuringInstrument {
    /// A score of this instrument as it is read.
    func text(_ score: Double, in language: Language) -> String {
        NumberFormat.text(score, upTo: decimals, in: language)
    }

    /// A score as it stands in a field: without grouping, so that it can be read back.
    package func typed(_ score: Double, in language: Language) -> String {
        text(score, in: .en).replacing(",", with: "").replacing(".", with: language == .en ? "." : ",")
    }
}

extension Trend {
    /// Such as `1,0 ± 0,3`.
    func text(in language: Language) -> String {
        let slope = NumberFormat.text(perWeek, decimals: 1, in: language)
        return "\(slope) ± \(NumberFormat.text(standardError, decimals: 1, in: language))"
    }
}
