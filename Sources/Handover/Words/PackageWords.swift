import Core

/// The texts of what came as a package, from a school that is not of this installation.
enum PackageWords {
    static func came(from school: String, on day: Text) -> Text {
        Text(
            da:
                "Overleveringen kom som en fil fra \(school) og blev lagt ind \(day.da). Skolen ser ikke, hvad I gør her: fortæl den, at I har modtaget overleveringen, og spørg den direkte.",
            sv:
                "Överlämningen kom som en fil från \(school) och lästes in \(day.sv). Skolan ser inte vad ni gör här: tala om för den att ni har fått överlämningen, och fråga den direkt.",
            nb:
                "Overleveringen kom som en fil fra \(school) og ble lest inn \(day.nb). Skolen ser ikke hva dere gjør her: fortell den at dere har fått overleveringen, og spør den direkte.",
            en:
                "The handover came as a file from \(school) and was taken in on \(day.en). The school does not see what you do here: tell it that you have the handover, and ask it directly."
        )
    }

    static let confirmLead = Text(
        da: "Så står det fast her, hvem der har modtaget den og hvornår. Den afgivende skole skal I selv fortælle det.",
        sv: "Då står det här vem som har tagit emot den och när. Skolan som lämnade över får ni meddela själva.",
        nb: "Da står det her hvem som har tatt imot den, og når. Avgiverskolen må dere gi beskjed til selv.",
        en: "It then stands here who received it and when. The sending school you tell yourselves.")

    static let usefulness = Text(
        da: "Hjalp overleveringen?", sv: "Hjälpte överlämningen?", nb: "Hjalp overleveringen?",
        en: "Did the handover help?")
    static let usefulnessLead = Text(
        da: "Svaret bliver her. Fortæl det også til dem, der skrev.",
        sv: "Svaret stannar här. Berätta det också för dem som skrev.",
        nb: "Svaret blir her. Fortell det også til dem som skrev.",
        en: "The answer stays here. Tell those who wrote it, too.")
    static let save = Text(da: "Gem svaret", sv: "Spara svaret", nb: "Lagre svaret", en: "Save the answer")
    static let saved = Text(
        da: "Svaret er gemt.", sv: "Svaret är sparat.", nb: "Svaret er lagret.", en: "The answer is saved.")
}
