import Core

extension Finding.Reason {
    /// Warnings about one row.
    var rowText: Text {
        switch self {
        case .unknownOptionalReference:
            Text(
                da: "En henvisning til noget, der ikke findes, er udeladt.",
                sv: "En hänvisning till något som inte finns har utelämnats.",
                nb: "En henvisning til noe som ikke finnes, er utelatt.",
                en: "A reference to something that does not exist was left out.")
        case .endingReference:
            Text(
                da: "Rækken henviser til noget, der slettes i samme leverance.",
                sv: "Raden hänvisar till något som tas bort i samma leverans.",
                nb: "Raden viser til noe som slettes i samme leveranse.",
                en: "The row refers to something that is deleted in the same bundle.")
        case .cyclicParent:
            Text(
                da: "Den overordnede ligger under sig selv og er udeladt.",
                sv: "Den överordnade ligger under sig själv och har utelämnats.",
                nb: "Den overordnede ligger under seg selv og er utelatt.",
                en: "The parent lies below itself and was left out.")
        case .wrongCase(let expected):
            Text(
                da: "Skal skrives \(expected), med de store og små bogstaver.",
                sv: "Ska skrivas \(expected), med just de stora och små bokstäverna.",
                nb: "Skal skrives \(expected), med de store og små bokstavene.",
                en: "Must be written \(expected), in that case.")
        case .unusualId:
            Text(
                da: "Id'et har tegn, som standarden ikke tillader.",
                sv: "Id:t har tecken som standarden inte tillåter.",
                nb: "Id-en har tegn som standarden ikke tillater.",
                en: "The id has characters that the standard does not allow.")
        case .blankStatusInDelta:
            Text(
                da: "Rækken har ingen status og er læst som active.",
                sv: "Raden har ingen status och har lästs som active.",
                nb: "Raden har ingen status og er lest som active.",
                en: "The row has no status and was read as active.")
        case .badTimestamp:
            Text(
                da: "Tidspunktet er ikke skrevet som 2026-08-10T12:00:00.000Z.",
                sv: "Tidpunkten är inte skriven som 2026-08-10T12:00:00.000Z.",
                nb: "Tidspunktet er ikke skrevet som 2026-08-10T12:00:00.000Z.",
                en: "The time is not written as 2026-08-10T12:00:00.000Z.")
        case .badSchoolYear:
            Text(
                da: "Skoleåret er ikke skrevet som et årstal og er udeladt.",
                sv: "Läsåret är inte skrivet som ett årtal och har utelämnats.",
                nb: "Skoleåret er ikke skrevet som et årstall og er utelatt.",
                en: "The school year is not written as a year and was left out.")
        case .emptyPeriod:
            Text(
                da: "Perioden har ingen dage, for slutdatoen er ikke med i den.",
                sv: "Perioden har inga dagar, för slutdatumet ingår inte i den.",
                nb: "Perioden har ingen dager, for sluttdatoen er ikke med i den.",
                en: "The period has no days, since its end is not part of it.")
        case .tooFewFields:
            Text(
                da: "Rækken har færre felter end overskriften; resten er læst som tomme.",
                sv: "Raden har färre fält än rubrikraden; resten har lästs som tomma.",
                nb: "Raden har færre felter enn overskriften; resten er lest som tomme.",
                en: "The row has fewer fields than the header; the rest were read as empty.")
        case .lineBreakInField:
            Text(
                da: "Et felt har et linjeskift i sig.",
                sv: "Ett fält innehåller en radbrytning.",
                nb: "Et felt har et linjeskift i seg.",
                en: "A field has a line break in it.")
        case .strayQuote:
            Text(
                da: "Et anførselstegn står, hvor det ikke må stå.",
                sv: "Ett citattecken står där det inte får stå.",
                nb: "Et anførselstegn står der det ikke kan stå.",
                en: "A quote stands where there must be none.")
        default:
            Text(
                da: "Personen har ingen rolle.",
                sv: "Personen har ingen roll.",
                nb: "Personen har ingen rolle.",
                en: "The person has no role.")
        }
    }
}
