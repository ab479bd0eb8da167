import Core

/// Invented names of owners and schools.
enum PlaceNames {
    static func owner(_ frame: SchoolFrame) -> String {
        let number = frame.place.owner
        switch frame.country {
        case .denmark: return town(danish, danishEnds, number) + " Kommune"
        case .sweden:
            let name = town(swedish, swedishEnds, number)
            return name + (name.hasSuffix("s") ? "" : "s") + " kommun"
        case .norway: return town(norwegian, norwegianEnds, number) + " kommune"
        }
    }

    static func school(_ frame: SchoolFrame) -> String {
        let (place, number) = (frame.place.position, frame.place.owner)
        return switch frame.country {
        case .denmark: danish[(place + 5 * number) % danish.count] + "skolen"
        case .sweden: swedish[(place + 5 * number) % swedish.count] + "skolan"
        case .norway: norwegian[(place + 5 * number) % norwegian.count] + " skole"
        }
    }

    /// Every first part with every last one before a name comes again.
    private static func town(_ first: [String], _ last: [String], _ number: Int) -> String {
        first[number % first.count] + last[(number / first.count + number) % last.count]
    }

    private static let danish = words(
        """
        Lyng Birke Elle Fugle Gran Hassel Høj Kilde Klint Lærke Mose Nørre Oks Pile Ravn Skov Sønder Trane Ulve Vester \
        Øster Åkær Bøge
        """)
    private static let danishEnds = words("by holt holm lund rup sted vig bjerg dal strup")
    private static let swedish = words(
        """
        Björk Ek Furu Gran Hassel Häll Kvarn Lind Ljung Löv Mård Norr Orm Rönn Sjö Sol Söder Tall Uggle Väst Ål Äng Öst
        """)
    private static let swedishEnds = words("bro lida sund torp vik hult berga näs ryd fors")
    private static let norwegian = words(
        """
        Aske Bjerke Eike Fjell Furu Granli Hauge Hegg Kvern Lind Lyng Myr Nord Or Rogne Sel Skog Sol Strand Sør Tveit Våg Øy
        """)
    private static let norwegianEnds = words("bø hus eid fjord heim nes rud sund vik ås")

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

/// What the measures of a country are called.
struct InstrumentWords {
    private let names: [String]
    private let units: [String]

    init(_ country: Country) {
        switch country {
        case .denmark:
            (names, units) = (
                ["Højtlæsning", "Hovedregning"], ["rigtige ord pr. minut", "rigtige svar på to minutter"]
            )
        case .sweden:
            (names, units) = (["Högläsning", "Huvudräkning"], ["rätta ord per minut", "rätta svar på två minuter"])
        case .norway:
            (names, units) = (
                ["Høytlesing", "Hoderegning"], ["riktige ord per minutt", "riktige svar på to minutter"]
            )
        }
    }

    func name(_ subject: Subject) -> String { names[subject.rawValue] }

    func unit(_ subject: Subject) -> String { units[subject.rawValue] }
}

/// Goals in words, as a pupil and a teacher might write them.
struct GoalWords {
    let all: [String]

    init(_ country: Country, _ subject: Subject) {
        all =
            switch (country, subject) {
            case (.denmark, .reading):
                ["Jeg vil læse en hel side uden at gå i stå.", "Jeg vil læse højt for min lillebror."]
            case (.denmark, .mathematics):
                ["Jeg vil kunne ti-vennerne i hovedet.", "Jeg vil regne uden at tælle på fingre."]
            case (.sweden, .reading):
                ["Jag vill läsa en hel sida utan att fastna.", "Jag vill läsa högt för min lillasyster."]
            case (.sweden, .mathematics):
                ["Jag vill kunna tiokompisarna i huvudet.", "Jag vill räkna utan att använda fingrarna."]
            case (.norway, .reading):
                ["Jeg vil lese en hel side uten å stoppe opp.", "Jeg vil lese høyt for lillebroren min."]
            case (.norway, .mathematics):
                ["Jeg vil kunne tiervennene i hodet.", "Jeg vil regne uten å telle på fingrene."]
            }
    }
}
