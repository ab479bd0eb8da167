import Core

/// The texts of a region's counts.
enum RegionWords {
    static let title = Text(
        da: "Overleveringer i regionen", sv: "Överlämningar i regionen", nb: "Overleveringer i regionen",
        en: "Handovers in the region")
    static let lead = Text(
        da: "Hvor mange der venter på hvert skridt. Små tal står som 1–4, så ingen kan kendes på dem.",
        sv: "Hur många som väntar på varje steg. Små tal visas som 1–4, så att ingen kan pekas ut.",
        nb: "Hvor mange som venter på hvert steg. Små tall står som 1–4, så ingen kan kjennes igjen.",
        en: "How many wait for each step. Small numbers stand as 1–4, so that nobody can be recognised.")
    static let school = Text(
        da: "Skole eller kommune", sv: "Skola eller kommun", nb: "Skole eller kommune", en: "School or municipality")
    static let whole = Text(da: "Hele regionen", sv: "Hela regionen", nb: "Hele regionen", en: "The whole region")
    static let year = Text(da: "Skoleår", sv: "Läsår", nb: "Skoleår", en: "School year")
    static let done = Text(da: "Afsluttet", sv: "Avslutad", nb: "Avsluttet", en: "Closed")
    static let none = Text(
        da: "Ingen overleveringer det år", sv: "Inga överlämningar det året", nb: "Ingen overleveringer det året",
        en: "No handovers that year")
    static let noneText = Text(
        da: "Når skolerne har markeret elever, kan du se her, hvor langt de er.",
        sv: "När skolorna har markerat elever ser du här hur långt de har kommit.",
        nb: "Når skolene har markert elever, ser du her hvor langt de er kommet.",
        en: "When schools have marked pupils, you see here how far they are.")
}
