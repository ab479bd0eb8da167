package import Core

/// A status: a colour, a shape and always a word.
package struct Chip: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case onCourse = "on-course"
        case watch, act, early, neutral

        /// What staff call it.
        package var word: Text {
            switch self {
            case .onCourse: Text(da: "På rette vej", sv: "På rätt väg", nb: "På rett vei", en: "On course")
            case .watch: Text(da: "Hold øje", sv: "Håll koll", nb: "Følg med", en: "Watch")
            case .act: Text(da: "Gør noget nu", sv: "Agera nu", nb: "Gjør noe nå", en: "Act now")
            case .early:
                Text(
                    da: "For tidligt at sige", sv: "För tidigt att säga", nb: "For tidlig å si",
                    en: "Too early to tell")
            case .neutral: Text(da: "Ingen plan", sv: "Ingen plan", nb: "Ingen plan", en: "No plan")
            }
        }

        /// What a pupil or guardian reads: what we do next, never what the pupil is.
        package var pupilWord: Text {
            switch self {
            case .onCourse:
                Text(
                    key: "site.chip.onCourse", da: "Det går fremad", sv: "Det går framåt", nb: "Det går framover",
                    en: "Moving forward")
            case .watch:
                Text(
                    key: "site.chip.watch", da: "Vi følger med", sv: "Vi följer med", nb: "Vi følger med",
                    en: "We are following along")
            case .act:
                Text(
                    key: "site.chip.act", da: "Vi prøver noget nyt", sv: "Vi provar något nytt",
                    nb: "Vi prøver noe nytt", en: "We will try something new")
            case .early:
                Text(
                    key: "site.chip.early", da: "Vi er lige begyndt", sv: "Vi har precis börjat",
                    nb: "Vi har akkurat begynt", en: "We have just begun")
            case .neutral:
                Text(
                    key: "site.chip.neutral", da: "Ikke i gang endnu", sv: "Inte igång än", nb: "Ikke i gang ennå",
                    en: "Not started yet")
            }
        }
    }

    package let kind: Kind
    package let text: String
    private let isForPupil: Bool

    package init(_ kind: Kind, _ text: String) { (self.kind, self.text, isForPupil) = (kind, text, false) }

    /// The chip a pupil or guardian sees: its own words, and neither alarm nor applause.
    package init(forPupil kind: Kind, in voice: any Voice) {
        (self.kind, text, isForPupil) = (kind, voice(kind.pupilWord), true)
    }

    package var html: HTML {
        if isForPupil { return "<span class=\"chip chip-pupil\">\(pupilIcon.html)\(text)</span>" }
        return "<span class=\"chip chip-\(kind.rawValue)\">\(icon.html)\(text)</span>"
    }

    private var pupilIcon: Icon {
        switch kind {
        case .onCourse: .arrow
        case .watch: .person
        case .act: .plus
        case .early: .early
        case .neutral: .neutral
        }
    }

    private var icon: Icon {
        switch kind {
        case .onCourse: .onCourse
        case .watch: .watch
        case .act: .act
        case .early: .early
        case .neutral: .neutral
        }
    }
}
