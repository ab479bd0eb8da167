package import Core

extension Finding.Reason {
    /// One sentence for the person who sent the bundle. It says nothing of where; the finding does.
    package var text: Text {
        switch self {
        case .missingField, .unknownReference, .outsideEnumeration, .impossibleDate, .endBeforeBegin,
            .duplicateId, .badId, .tooManyFields:
            faultText
        case .unknownOptionalReference, .endingReference, .cyclicParent, .wrongCase, .unusualId,
            .blankStatusInDelta, .badTimestamp, .badSchoolYear, .emptyPeriod, .tooFewFields, .lineBreakInField,
            .strayQuote, .personWithoutRole:
            rowText
        case .byteOrderMark, .columnOrder, .unknownColumn, .misspeltColumn, .missingColumn,
            .duplicateColumn, .emptyColumnName, .noRows, .passwordsDropped, .raceDropped, .demographicsDropped:
            fileText
        case .modeConflict, .statusMissing, .manifestAbsent, .manifestValueEmpty, .unknownManifestProperty,
            .versionGuessed, .notInManifest, .fileNameCase, .fileNotUsed, .rolesInUsers, .enclosingFolder,
            .unknownFiles:
            bundleText
        }
    }

    private var faultText: Text {
        switch self {
        case .missingField:
            Text(
                da: "Feltet skal være udfyldt.",
                sv: "Fältet måste vara ifyllt.",
                nb: "Feltet må være utfylt.",
                en: "The field must be filled in.")
        case .unknownReference(let kind):
            Text(
                da: "Rækken henviser til \(Self.name(kind).da), som ikke findes.",
                sv: "Raden hänvisar till \(Self.name(kind).sv) som inte finns.",
                nb: "Raden viser til \(Self.name(kind).nb) som ikke finnes.",
                en: "The row refers to \(Self.name(kind).en) that does not exist.")
        case .outsideEnumeration(let allowed):
            Text(
                da: "Værdien skal være en af: \(allowed.joined(separator: ", ")).",
                sv: "Värdet måste vara ett av: \(allowed.joined(separator: ", ")).",
                nb: "Verdien må være en av: \(allowed.joined(separator: ", ")).",
                en: "The value must be one of: \(allowed.joined(separator: ", ")).")
        case .impossibleDate:
            Text(
                da: "Datoen findes ikke eller er ikke skrevet som ÅÅÅÅ-MM-DD.",
                sv: "Datumet finns inte eller är inte skrivet som ÅÅÅÅ-MM-DD.",
                nb: "Datoen finnes ikke eller er ikke skrevet som ÅÅÅÅ-MM-DD.",
                en: "The date does not exist or is not written as YYYY-MM-DD.")
        case .endBeforeBegin:
            Text(
                da: "Slutdatoen ligger før startdatoen.",
                sv: "Slutdatumet ligger före startdatumet.",
                nb: "Sluttdatoen er før startdatoen.",
                en: "The end lies before the beginning.")
        case .duplicateId:
            Text(
                da: "En tidligere række har samme id.",
                sv: "En tidigare rad har samma id.",
                nb: "En tidligere rad har samme id.",
                en: "An earlier row has the same id.")
        case .badId:
            Text(
                da: "Id'et er for langt eller har tegn, der ikke kan vises.",
                sv: "Id:t är för långt eller har tecken som inte kan visas.",
                nb: "Id-en er for lang eller har tegn som ikke kan vises.",
                en: "The id is too long or has characters that cannot be shown.")
        default:
            Text(
                da: "Rækken har flere felter end overskriften.",
                sv: "Raden har fler fält än rubrikraden.",
                nb: "Raden har flere felter enn overskriften.",
                en: "The row has more fields than the header.")
        }
    }

    private static func name(_ kind: RecordKind) -> Text {
        switch kind {
        case .organisation:
            Text(da: "en organisation", sv: "en organisation", nb: "en organisasjon", en: "an organisation")
        case .session: Text(da: "en periode", sv: "en period", nb: "en periode", en: "a session")
        case .group: Text(da: "en klasse", sv: "en klass", nb: "en klasse", en: "a class")
        case .person: Text(da: "en person", sv: "en person", nb: "en person", en: "a person")
        case .enrolment: Text(da: "en tilmelding", sv: "en placering", nb: "en påmelding", en: "an enrolment")
        }
    }
}
