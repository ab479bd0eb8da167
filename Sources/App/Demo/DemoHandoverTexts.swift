import Handover

/// What teachers and pupils write in the demo's handovers. Invented, and as it should be: what the
/// pupil knows, what comes next, what helps.
enum DemoHandoverTexts {
    static let gradedSubjects = [
        "BL", "EN", "HKK", "IDH", "MA", "BI", "FY", "KE", "GE", "HI", "RE", "SH", "SL", "SV", "TK",
    ]

    /// The subjects without a pass.
    static func openSubjects(_ number: Int) -> [String] {
        [["MA", "EN"], ["MA", "SV", "KE"], ["EN", "SV"], ["MA"], ["SV", "HI", "MA"]][number % 5]
    }

    static func subject(_ code: String, _ number: Int) -> PartContent {
        let text = texts[code] ?? other
        var content = PartContent([
            "result": number % 4 == 1 ? "-" : "F",
            "distance": ["onTheWay", "close", "fewPartsLeft", "far"][number % 4],
            "attained": text.attained, "basis": text.basis, "nextStep": text.next, "workingForm": text.form,
        ])
        for (index, area) in text.areas.enumerated() {
            content[PartContent.areaKey(area)] = ["done", "partly", "not"][(index + number) % 3]
        }
        return content
    }

    static func support(_ number: Int) -> PartContent {
        PartContent([
            PartContent.itemKey("a1", "kind"): "extraAdaptations",
            PartContent.itemKey("a1", "text"): [
                "Får instruktionen skriven i korta steg och en exempeluppgift att titta på.",
                "Sitter nära tavlan och börjar lektionen med en genomgång i mindre grupp.",
                "Lyssnar på texter samtidigt som hen läser dem.",
            ][number % 3],
            PartContent.itemKey("a1", "effect"): "workedWell",
            PartContent.itemKey("a1", "effectText"): "Kommer igång själv de flesta lektioner.",
        ])
    }

    static func voice(_ number: Int) -> PartContent {
        PartContent([
            "text": [
                "Jag är stolt över att jag kom tillbaka efter vintern. Jag lär mig bäst när någon visar ett exempel först.",
                "Jag gillar att arbeta två och två. Det är svårt när det är många papper på en gång.",
                "Jag kan mer än vad proven visar. Fråga mig muntligt, då går det bättre.",
                "Jag vill bli snickare och vet att jag behöver matten. Säg gärna till i förväg när vi byter område.",
            ][number % 4]
        ])
    }

    private struct SubjectText {
        let attained: String
        let basis: String
        let next: String
        let form: String
        let areas: [String]
    }

    private static let other = SubjectText(
        attained: "Beskriver områdets viktigaste begrepp med egna ord och ger exempel.",
        basis: "Två skriftliga uppgifter och muntliga genomgångar under våren.",
        next: "Jämföra två källor och motivera vilken som är mest pålitlig.",
        form: "Arbetar bra i par med en tydlig tidsplan på tavlan.", areas: ["Vårens arbetsområden"])

    private static let texts: [String: SubjectText] = [
        "MA": SubjectText(
            attained:
                "Räknar säkert med de fyra räknesätten och löser enkla ekvationer. Läser av diagram och tabeller.",
            basis: "Nationella provets delar A och B, tre kapitelprov och arbetsblad i grupp.",
            next: "Procent i vardagen: räkna ut förändring, och visa beräkningen steg för steg.",
            form:
                "Börjar med ett löst exempel och arbetar sedan själv. Behöver tio minuter för att komma in i uppgiften.",
            areas: ["Tal och räkning", "Algebra och ekvationer", "Geometri", "Bråk, decimaltal och procent"]),
        "SV": SubjectText(
            attained:
                "Läser korta sakprosatexter och berättar vad de handlar om. Skriver sammanhängande när ämnet är bekant.",
            basis: "Två texter, ett muntligt framförande och läsförståelse i nationella provet.",
            next: "Skriva en argumenterande text med inledning, två argument och avslutning.",
            form: "Talar igenom texten med en vuxen innan hen skriver.",
            areas: ["Läsa och förstå", "Skriva olika slags texter", "Tala, lyssna och samtala"]),
        "EN": SubjectText(
            attained: "Förstår tydligt tal om kända ämnen och gör sig förstådd i korta samtal.",
            basis: "Muntligt nationellt prov, hörförståelse och två samtal med läraren.",
            next: "Skriva en sammanhängande text på en halv sida om en egen erfarenhet.",
            form: "Övar muntligt först, gärna med samma kamrat.",
            areas: ["Lyssna och förstå", "Tala och samtala", "Skriva"]),
    ]
}
