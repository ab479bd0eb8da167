import Core

extension Finding.Reason {
    /// Warnings about the bundle and its manifest.
    var bundleText: Text {
        switch self {
        case .modeConflict:
            Text(
                da: "Manifestet siger bulk, men rækkerne har status; filen er læst som delta.",
                sv: "Manifestet säger bulk, men raderna har status; filen har lästs som delta.",
                nb: "Manifestet sier bulk, men radene har status; filen er lest som delta.",
                en: "The manifest says bulk, but rows have a status; the file was read as delta.")
        case .statusMissing:
            Text(
                da: "Manifestet siger delta, men ingen række har status; alle er læst som active.",
                sv: "Manifestet säger delta, men ingen rad har status; alla har lästs som active.",
                nb: "Manifestet sier delta, men ingen rad har status; alle er lest som active.",
                en: "The manifest says delta, but no row has a status; all were read as active.")
        case .manifestAbsent:
            Text(
                da: "Der er intet manifest; filerne er læst, som de er.",
                sv: "Det finns inget manifest; filerna har lästs som de är.",
                nb: "Det er ikke noe manifest; filene er lest som de er.",
                en: "There is no manifest; the files were read as they are.")
        case .manifestValueEmpty:
            Text(
                da: "Manifestet har ingen værdi for filen; den er regnet som absent.",
                sv: "Manifestet har inget värde för filen; den har räknats som absent.",
                nb: "Manifestet har ingen verdi for filen; den er regnet som absent.",
                en: "The manifest has no value for the file; it was taken as absent.")
        case .unknownManifestProperty:
            Text(
                da: "Manifestet har en linje, som ikke kendes.",
                sv: "Manifestet har en okänd rad.",
                nb: "Manifestet har en ukjent linje.",
                en: "The manifest has a line that is not known.")
        case .versionGuessed(let version):
            Text(
                da: "Versionen er ikke angivet; filerne er læst som OneRoster \(version.rawValue).",
                sv: "Versionen är inte angiven; filerna har lästs som OneRoster \(version.rawValue).",
                nb: "Versjonen er ikke oppgitt; filene er lest som OneRoster \(version.rawValue).",
                en: "The version is not given; the files were read as OneRoster \(version.rawValue).")
        case .notInManifest:
            Text(
                da: "Filen er der, men ikke efter manifestet; den er ikke læst.",
                sv: "Filen finns, men inte enligt manifestet; den har inte lästs.",
                nb: "Filen er der, men ikke ifølge manifestet; den er ikke lest.",
                en: "The file is there, but not by the manifest; it was not read.")
        case .fileNameCase:
            Text(
                da: "Filens navn har andre store og små bogstaver end standardens.",
                sv: "Filens namn har andra stora och små bokstäver än standardens.",
                nb: "Filens navn har andre store og små bokstaver enn standardens.",
                en: "The file's name is not in the case of the standard.")
        case .rolesInUsers:
            Text(
                da: "Rollerne står i users.csv som i OneRoster 1.1; de er læst derfra.",
                sv: "Rollerna står i users.csv som i OneRoster 1.1; de har lästs därifrån.",
                nb: "Rollene står i users.csv som i OneRoster 1.1; de er lest derfra.",
                en: "The roles stand in users.csv as in OneRoster 1.1 and were read from there.")
        case .enclosingFolder:
            Text(
                da: "Filerne ligger i en mappe i zip-filen.",
                sv: "Filerna ligger i en mapp i zip-filen.",
                nb: "Filene ligger i en mappe i zip-filen.",
                en: "The files lie in a folder within the zip file.")
        case .unknownFiles(let count):
            Text(
                da: "\(count) filer hører ikke til OneRoster og er ikke læst.",
                sv: "\(count) filer hör inte till OneRoster och har inte lästs.",
                nb: "\(count) filer hører ikke til OneRoster og er ikke lest.",
                en: "\(count) files do not belong to OneRoster and were not read.")
        default:
            Text(
                da: "Filens indhold bruges ikke her.",
                sv: "Filens innehåll används inte här.",
                nb: "Filens innhold brukes ikke her.",
                en: "What is in the file is not used here.")
        }
    }
}
