import Core

/// The texts of following up: pupils without a receiver, and what is left in a region.
enum FollowingWords {
    static let job = Text(
        da: "Se efter overleveringer uden modtager", sv: "Se efter överlämningar utan mottagare",
        nb: "Se etter overleveringer uten mottaker", en: "Look for handovers without a receiver")
    static let unplaced = Text(
        da: "Elever uden en ny skole", sv: "Elever utan ny skola", nb: "Elever uten ny skole",
        en: "Pupils without a new school")
    static let unplacedLead = Text(
        da:
            "Elever fra jeres kommune, som ingen skole tager imod. Hvad der er skrevet om dem, står her ikke; spørg skolen, de kommer fra.",
        sv:
            "Elever från er kommun som ingen skola tar emot. Vad som är skrivet om dem står inte här; fråga skolan de kommer från.",
        nb:
            "Elever fra kommunen deres som ingen skole tar imot. Det som er skrevet om dem, står ikke her; spør skolen de kommer fra.",
        en:
            "Pupils of your municipality whom no school receives. What is written about them does not stand here; ask the school they come from."
    )
    static let noneUnplaced = Text(
        da: "Ingen mangler en skole", sv: "Ingen saknar skola", nb: "Ingen mangler skole", en: "Nobody lacks a school")
    static let noneUnplacedText = Text(
        da: "Når de nye skoler skulle have bekræftet, står de elever her, som ingen har taget imod.",
        sv: "När de nya skolorna skulle ha bekräftat står de elever här som ingen har tagit emot.",
        nb: "Når de nye skolene skulle ha bekreftet, står de elevene her som ingen har tatt imot.",
        en: "When the new schools should have confirmed, those whom none has received stand here.")
    static let born = Text(da: "Født", sv: "Född", nb: "Født", en: "Born")
    static let askThere = Text(da: "Spørg", sv: "Fråga", nb: "Spør", en: "Ask")
    static let told = Text(da: "Fortalt", sv: "Meddelat", nb: "Fortalt", en: "Told")
}
