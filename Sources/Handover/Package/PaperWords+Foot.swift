import Core

/// The foot of every page.
extension PaperWords {
    static func foot(_ id: String, version: Int) -> Text {
        Text(
            da: "Overlevering \(id), version \(version)", sv: "Överlämning \(id), version \(version)",
            nb: "Overlevering \(id), versjon \(version)", en: "Handover \(id), version \(version)")
    }

    static let hash = Text(
        da: "SHA-256 af handover.json", sv: "SHA-256 för handover.json", nb: "SHA-256 for handover.json",
        en: "SHA-256 of handover.json")

    /// Before the number of the page, and between it and how many there are.
    static let page = Text(da: "Side", sv: "Sida", nb: "Side", en: "Page")
    static let pageOf = Text(da: "af", sv: "av", nb: "av", en: "of")
}
