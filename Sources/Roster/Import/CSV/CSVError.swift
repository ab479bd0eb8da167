package import Core

/// Why a text cannot be read as CSV at all. The line is the one on which the row begins.
package enum CSVError: Error, Equatable, Sendable {
    case invalidUTF8(line: Int)
    case unterminatedQuote(line: Int)
    case rowTooLong(line: Int, limit: Int)
    case tooManyColumns(line: Int, limit: Int)

    /// One sentence for the person who sent the file.
    package var text: Text {
        switch self {
        case .invalidUTF8(let line):
            Text(
                da: "Teksten er ikke UTF-8 (linje \(line)).", sv: "Texten är inte UTF-8 (rad \(line)).",
                nb: "Teksten er ikke UTF-8 (linje \(line)).", en: "The text is not UTF-8 (line \(line)).")
        case .unterminatedQuote(let line):
            Text(
                da: "Et anførselstegn i linje \(line) bliver aldrig afsluttet.",
                sv: "Ett citattecken på rad \(line) avslutas aldrig.",
                nb: "Et anførselstegn i linje \(line) blir aldri avsluttet.",
                en: "A quote that begins in line \(line) never ends.")
        case .rowTooLong(let line, let limit):
            Text(
                da: "Rækken i linje \(line) er længere end \(limit) byte.",
                sv: "Raden som börjar på rad \(line) är längre än \(limit) byte.",
                nb: "Raden i linje \(line) er lengre enn \(limit) byte.",
                en: "The row in line \(line) is longer than \(limit) bytes.")
        case .tooManyColumns(let line, let limit):
            Text(
                da: "Rækken i linje \(line) har mere end \(limit) felter.",
                sv: "Raden som börjar på rad \(line) har fler än \(limit) fält.",
                nb: "Raden i linje \(line) har mer enn \(limit) felter.",
                en: "The row in line \(line) has more than \(limit) fields.")
        }
    }
}
