import Core

/// Words that say what somebody is like and not what happens.
///
/// A short list and no more: it catches the commonest, and a writer who has seen it once begins
/// to see the rest. Forms that mostly describe things (a weak current, `svagt`) are left out.
enum JudgingWords {
    /// - Parameter word: in small letters.
    static func contains(_ word: String, language: Language) -> Bool { words(language).contains(word) }

    static func words(_ language: Language) -> Set<String> {
        switch language {
        case .sv: swedish
        case .nb: norwegian
        case .da: danish
        case .en: english
        }
    }

    private static let swedish: Set<String> = [
        "lat", "lata", "latast", "slarvig", "slarviga", "slarvigt", "omotiverad", "omotiverade", "stökig", "stökiga",
        "stökigt", "svag", "svaga", "svagare", "svagast", "lågpresterande", "svagpresterande", "ointresserad",
        "ointresserade", "oengagerad", "oengagerade", "bråkig", "bråkiga", "bråkigt", "omogen", "omogna", "omoget",
        "okoncentrerad", "okoncentrerade", "ouppmärksam", "ouppmärksamma", "lättdistraherad", "lättdistraherade",
        "dum", "dumma", "trög", "tröga", "jobbig", "jobbiga", "besvärlig", "besvärliga", "hopplös", "hopplösa",
        "obegåvad", "obegåvade", "slö", "slöa", "nonchalant", "nonchalanta", "oförskämd", "oförskämda", "skoltrött",
        "skoltrötta", "ouppfostrad", "ouppfostrade", "bortskämd", "bortskämda",
    ]

    private static let norwegian: Set<String> = [
        "lat", "late", "latest", "slurvete", "umotivert", "umotiverte", "bråkete", "svak", "svake", "svakere",
        "svakest", "uinteressert", "uinteresserte", "uengasjert", "uengasjerte", "umoden", "umodne", "umodent",
        "ukonsentrert", "ukonsentrerte", "uoppmerksom", "uoppmerksomme", "dum", "dumme", "treg", "trege", "håpløs",
        "håpløse", "doven", "dovne", "sløv", "sløve", "frekk", "frekke", "uhøflig", "uhøflige", "bortskjemt",
        "bortskjemte", "skoletrøtt", "skoletrøtte", "skolelei", "skoleleie", "uoppdragen", "uoppdragne", "plagsom",
        "plagsomme", "lavtpresterende", "ubegavet", "ubegavede",
    ]

    private static let danish: Set<String> = [
        "doven", "dovne", "dovent", "sjusket", "sjuskede", "umotiveret", "umotiverede", "urolig", "urolige", "svag",
        "svage", "svagere", "svagest", "uinteresseret", "uinteresserede", "uengageret", "uengagerede", "umoden",
        "umodne", "umodent", "ukoncentreret", "ukoncentrerede", "uopmærksom", "uopmærksomme", "dum", "dumme",
        "tungnem", "tungnemme", "besværlig", "besværlige", "håbløs", "håbløse", "sløv", "sløve", "fræk", "frække",
        "næsvis", "næsvise", "ugidelig", "ugidelige", "forkælet", "forkælede", "skoletræt", "skoletrætte",
        "uopdragen", "uopdragne", "lavtpræsterende", "ubegavet", "ubegavede",
    ]

    private static let english: Set<String> = [
        "lazy", "lazier", "laziest", "sloppy", "careless", "unmotivated", "disruptive", "weak", "weaker", "weakest",
        "uninterested", "disengaged", "immature", "unfocused", "unfocussed", "inattentive", "stupid", "dumb",
        "hopeless", "rude", "naughty", "troublesome", "spoilt", "spoiled", "unruly", "messy", "underachiever",
        "underachieving", "untalented", "cheeky", "insolent",
    ]
}
