import Core

extension Finding.Reason {
    /// Warnings about one file.
    var fileText: Text {
        switch self {
        case .byteOrderMark:
            Text(
                da: "Filen begynder med et byte order mark.",
                sv: "Filen börjar med ett byte order mark.",
                nb: "Filen begynner med et byte order mark.",
                en: "The file begins with a byte order mark.")
        case .columnOrder:
            Text(
                da: "Kolonnerne står i en anden rækkefølge end standardens.",
                sv: "Kolumnerna står i en annan ordning än standardens.",
                nb: "Kolonnene står i en annen rekkefølge enn standardens.",
                en: "The columns are not in the order of the standard.")
        case .unknownColumn(let meant?):
            Text(
                da: "Kolonnen kendes ikke og er ikke læst; skulle den hedde \(meant)?",
                sv: "Kolumnen är okänd och har inte lästs; skulle den heta \(meant)?",
                nb: "Kolonnen er ukjent og er ikke lest; skulle den hete \(meant)?",
                en: "The column is not known and was not read; should it be \(meant)?")
        case .unknownColumn:
            Text(
                da: "Kolonnen kendes ikke og er ikke læst.",
                sv: "Kolumnen är okänd och har inte lästs.",
                nb: "Kolonnen er ukjent og er ikke lest.",
                en: "The column is not known and was not read.")
        case .misspeltColumn(let meant):
            Text(
                da: "Kolonnens navn er stavet forkert; den er læst som \(meant).",
                sv: "Kolumnens namn är felstavat; den har lästs som \(meant).",
                nb: "Kolonnens navn er stavet feil; den er lest som \(meant).",
                en: "The column's name is misspelt; it was read as \(meant).")
        case .missingColumn(isRequired: true):
            Text(
                da: "Kolonnen mangler, og ingen række kan læses uden den.",
                sv: "Kolumnen saknas, och ingen rad kan läsas utan den.",
                nb: "Kolonnen mangler, og ingen rad kan leses uten den.",
                en: "The column is missing, and no row can be read without it.")
        case .missingColumn:
            Text(
                da: "Kolonnen mangler.",
                sv: "Kolumnen saknas.",
                nb: "Kolonnen mangler.",
                en: "The column is missing.")
        case .duplicateColumn:
            Text(
                da: "Kolonnen er der to gange; den første er læst.",
                sv: "Kolumnen finns två gånger; den första har lästs.",
                nb: "Kolonnen er der to ganger; den første er lest.",
                en: "The column is there twice; the first was read.")
        case .emptyColumnName:
            Text(
                da: "En kolonne har intet navn.",
                sv: "En kolumn har inget namn.",
                nb: "En kolonne har ikke noe navn.",
                en: "A column has no name.")
        case .passwordsDropped(let count):
            Text(
                da: "\(count) rækker havde en adgangskode; ingen af dem er gemt.",
                sv: "\(count) rader hade ett lösenord; inget av dem har sparats.",
                nb: "\(count) rader hadde et passord; ingen av dem er lagret.",
                en: "\(count) rows had a password; none was kept.")
        case .raceDropped(let count):
            Text(
                da: "\(count) rækker havde oplysninger om etnicitet; ingen af dem er gemt.",
                sv: "\(count) rader hade uppgifter om etnicitet; inga av dem har sparats.",
                nb: "\(count) rader hadde opplysninger om etnisitet; ingen av dem er lagret.",
                en: "\(count) rows had a race or ethnicity; none was kept.")
        case .demographicsDropped(let count):
            Text(
                da: "\(count) rækker havde køn, fødested eller bopæl; det er ikke gemt.",
                sv: "\(count) rader hade kön, födelseort eller bostad; det har inte sparats.",
                nb: "\(count) rader hadde kjønn, fødested eller bosted; det er ikke lagret.",
                en: "\(count) rows had a sex, place of birth or residence; it was not kept.")
        default:
            Text(
                da: "Filen har ingen rækker.",
                sv: "Filen har inga rader.",
                nb: "Filen har ingen rader.",
                en: "The file has no rows.")
        }
    }
}
