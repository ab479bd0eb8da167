package import Core

/// Why a zip file is refused.
package enum ZipError: Error, Equatable, Sendable {
    case unreadable
    case notZip
    case truncated
    /// The parts contradict each other.
    case damaged
    case checksum
    case zip64
    case tooManyEntries(limit: Int)
    /// `..`, an absolute path, a drive, a backslash or a control character.
    case unsafeName
    case duplicateName
    case symbolicLink
    case encrypted
    case unsupportedMethod
    case overlapping

    /// One sentence for the person who sent the file.
    package var text: Text {
        switch self {
        case .unreadable:
            Text(
                da: "Filen kan ikke læses.", sv: "Filen kan inte läsas.", nb: "Filen kan ikke leses.",
                en: "The file cannot be read.")
        case .notZip:
            Text(
                da: "Filen er ikke en zip-fil.", sv: "Filen är ingen zip-fil.", nb: "Filen er ikke en zip-fil.",
                en: "The file is not a zip file.")
        case .truncated:
            Text(
                da: "Zip-filen er ikke hel.", sv: "Zip-filen är inte hel.", nb: "Zip-filen er ikke hel.",
                en: "The zip file is cut short.")
        case .damaged:
            Text(
                da: "Zip-filen er beskadiget.", sv: "Zip-filen är skadad.", nb: "Zip-filen er skadet.",
                en: "The zip file is damaged.")
        case .checksum:
            Text(
                da: "Kontrolsummen for en fil i zip-filen passer ikke.",
                sv: "Kontrollsumman för en fil i zip-filen stämmer inte.",
                nb: "Kontrollsummen for en fil i zip-filen stemmer ikke.",
                en: "The checksum of a file in the zip file does not match.")
        case .zip64:
            Text(
                da: "Zip-filen bruger zip64, som ikke læses her.",
                sv: "Zip-filen använder zip64, som inte läses här.",
                nb: "Zip-filen bruker zip64, som ikke leses her.",
                en: "The zip file uses zip64, which is not read here.")
        case .tooManyEntries(let limit):
            Text(
                da: "Zip-filen har mere end \(limit) filer.", sv: "Zip-filen har fler än \(limit) filer.",
                nb: "Zip-filen har mer enn \(limit) filer.", en: "The zip file holds more than \(limit) files.")
        case .unsafeName:
            Text(
                da: "Et filnavn i zip-filen peger uden for den.", sv: "Ett filnamn i zip-filen pekar utanför den.",
                nb: "Et filnavn i zip-filen peker utenfor den.",
                en: "A file name in the zip file points outside it.")
        case .duplicateName:
            Text(
                da: "To filer i zip-filen har samme navn.", sv: "Två filer i zip-filen har samma namn.",
                nb: "To filer i zip-filen har samme navn.", en: "Two files in the zip file have the same name.")
        case .symbolicLink:
            Text(
                da: "Zip-filen indeholder en genvej i stedet for en fil.",
                sv: "Zip-filen innehåller en länk i stället för en fil.",
                nb: "Zip-filen inneholder en snarvei i stedet for en fil.",
                en: "The zip file holds a link instead of a file.")
        case .encrypted:
            Text(
                da: "Zip-filen er låst med en adgangskode.", sv: "Zip-filen är låst med ett lösenord.",
                nb: "Zip-filen er låst med et passord.", en: "The zip file is locked with a password.")
        case .unsupportedMethod:
            Text(
                da: "Zip-filen er pakket på en måde, som ikke læses her.",
                sv: "Zip-filen är packad på ett sätt som inte läses här.",
                nb: "Zip-filen er pakket på en måte som ikke leses her.",
                en: "The zip file is packed in a way that is not read here.")
        case .overlapping:
            Text(
                da: "Filerne i zip-filen overlapper hinanden.", sv: "Filerna i zip-filen överlappar varandra.",
                nb: "Filene i zip-filen overlapper hverandre.", en: "The files in the zip file overlap.")
        }
    }
}
