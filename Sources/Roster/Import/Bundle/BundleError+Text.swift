package import Core

extension BundleError {
    /// One sentence for the person who sent the bundle.
    package var text: Text {
        switch self {
        case .zip(let error): error.text
        case .unreadableText(let file, let error): Self.about(file, error.text)
        case .missingFile(let file):
            Text(
                da: "Manifestet nævner \(file.name), men filen er der ikke.",
                sv: "Manifestet nämner \(file.name), men filen finns inte.",
                nb: "Manifestet nevner \(file.name), men filen er der ikke.",
                en: "The manifest names \(file.name), but the file is not there.")
        case .duplicateFile(let file):
            Text(
                da: "\(file.name) er der to gange.", sv: "\(file.name) finns två gånger.",
                nb: "\(file.name) er der to ganger.", en: "\(file.name) is there twice.")
        case .notAFile(let file):
            Text(
                da: "\(file.name) er ikke en almindelig fil.", sv: "\(file.name) är ingen vanlig fil.",
                nb: "\(file.name) er ikke en vanlig fil.", en: "\(file.name) is not an ordinary file.")
        case .missingHeader(let file):
            Text(
                da: "\(file.name) har ingen overskrifter i første linje.",
                sv: "\(file.name) har inga rubriker på första raden.",
                nb: "\(file.name) har ingen overskrifter i første linje.",
                en: "\(file.name) has no column names in its first line.")
        case .tooManyRowsHeld(let file, let limit):
            Text(
                da: "\(file.name) har mere end \(limit) rækker.", sv: "\(file.name) har fler än \(limit) rader.",
                nb: "\(file.name) har mer enn \(limit) rader.", en: "\(file.name) has more than \(limit) rows.")
        case .badManifestValue(let line):
            Text(
                da: "Manifestets linje \(line) siger hverken absent, bulk eller delta.",
                sv: "Manifestets rad \(line) säger varken absent, bulk eller delta.",
                nb: "Manifestets linje \(line) sier verken absent, bulk eller delta.",
                en: "Line \(line) of the manifest says neither absent, bulk nor delta.")
        case .tooManyFiles, .tooLarge, .tooManyRows: size
        case .unreadable, .symbolicLink, .noRosterFiles, .badManifest, .unsupportedVersion, .changedWhileReading: plain
        }
    }

    private var size: Text {
        switch self {
        case .tooManyFiles(let limit):
            Text(
                da: "Der er mere end \(limit) filer.", sv: "Det finns fler än \(limit) filer.",
                nb: "Det er mer enn \(limit) filer.", en: "There are more than \(limit) files.")
        case .tooLarge(let limit):
            Text(
                da: "Filerne fylder tilsammen mere end \(limit >> 20) MB.",
                sv: "Filerna är tillsammans större än \(limit >> 20) MB.",
                nb: "Filene er til sammen større enn \(limit >> 20) MB.",
                en: "The files together are larger than \(limit >> 20) MB.")
        case .tooManyRows(let limit):
            Text(
                da: "Filerne har tilsammen mere end \(limit) rækker.",
                sv: "Filerna har tillsammans fler än \(limit) rader.",
                nb: "Filene har til sammen mer enn \(limit) rader.",
                en: "The files together have more than \(limit) rows.")
        default: plain
        }
    }

    private var plain: Text {
        switch self {
        case .symbolicLink:
            Text(
                da: "En af filerne er en genvej til et andet sted.",
                sv: "En av filerna är en länk till en annan plats.",
                nb: "En av filene er en snarvei til et annet sted.", en: "One of the files is a link to another place.")
        case .noRosterFiles:
            Text(
                da: "Der er ingen OneRoster-filer.", sv: "Det finns inga OneRoster-filer.",
                nb: "Det er ingen OneRoster-filer.", en: "There are no OneRoster files.")
        case .badManifest:
            Text(
                da: "manifest.csv kan ikke læses som et manifest.",
                sv: "manifest.csv kan inte läsas som ett manifest.",
                nb: "manifest.csv kan ikke leses som et manifest.",
                en: "manifest.csv cannot be read as a manifest.")
        case .unsupportedVersion:
            Text(
                da: "Kun OneRoster 1.1 og 1.2 kan læses.", sv: "Endast OneRoster 1.1 och 1.2 kan läsas.",
                nb: "Bare OneRoster 1.1 og 1.2 kan leses.", en: "Only OneRoster 1.1 and 1.2 can be read.")
        case .changedWhileReading:
            Text(
                da: "En fil blev ændret, mens den blev læst.", sv: "En fil ändrades medan den lästes.",
                nb: "En fil ble endret mens den ble lest.", en: "A file was changed while it was being read.")
        default:
            Text(
                da: "Filen kan ikke læses.", sv: "Filen kan inte läsas.", nb: "Filen kan ikke leses.",
                en: "The file cannot be read.")
        }
    }

    private static func about(_ file: RosterFile, _ text: Text) -> Text {
        Text(
            da: "\(file.name): \(text.da)", sv: "\(file.name): \(text.sv)", nb: "\(file.name): \(text.nb)",
            en: "\(file.name): \(text.en)")
    }
}
