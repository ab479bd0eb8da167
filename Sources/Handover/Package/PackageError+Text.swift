package import Core

extension PackageError {
    /// One sentence for the person who opens the file.
    package var text: Text {
        switch self {
        case .unreadable:
            Text(
                da: "Filen kan ikke læses.", sv: "Filen kan inte läsas.", nb: "Filen kan ikke leses.",
                en: "The file cannot be read.")
        case .notPackage:
            Text(
                da: "Filen er ikke en overlevering.", sv: "Filen är ingen överlämning.",
                nb: "Filen er ikke en overlevering.", en: "The file is not a handover package.")
        case .damagedZip:
            Text(
                da: "Zip-filen er beskadiget eller ikke hel.", sv: "Zip-filen är skadad eller inte hel.",
                nb: "Zip-filen er skadet eller ikke hel.", en: "The zip file is damaged or cut short.")
        case .tooLarge:
            Text(
                da: "Filen er større, end en overlevering kan være.",
                sv: "Filen är större än en överlämning kan vara.",
                nb: "Filen er større enn en overlevering kan være.",
                en: "The file is larger than a handover package can be.")
        case .extraFile:
            Text(
                da: "I pakken ligger der en fil, som ikke hører til.",
                sv: "I paketet ligger en fil som inte hör dit.",
                nb: "I pakken ligger det en fil som ikke hører til.",
                en: "The package holds a file that does not belong in it.")
        case .unknownVersion:
            Text(
                da: "Pakken er lavet af en nyere udgave af programmet, end denne kan læse.",
                sv: "Paketet är gjort med en nyare version av programmet än den här kan läsa.",
                nb: "Pakken er laget med en nyere versjon av programmet enn denne kan lese.",
                en: "The package was made by a later version of the program than this one can read.")
        case .damagedEnvelope:
            Text(
                da: "package.json i pakken er beskadiget eller ændret.",
                sv: "package.json i paketet är skadad eller ändrad.",
                nb: "package.json i pakken er skadet eller endret.",
                en: "package.json in the package is damaged or has been changed.")
        case .tooMuchWork:
            Text(
                da: "Pakken kræver mere hukommelse, end der er lov til.",
                sv: "Paketet kräver mer minne än vad som är tillåtet.",
                nb: "Pakken krever mer minne enn det som er tillatt.",
                en: "The package asks for more memory than is allowed.")
        case .needsPassphrase:
            Text(
                da: "Pakken åbnes med en adgangssætning.", sv: "Paketet öppnas med en lösenfras.",
                nb: "Pakken åpnes med en passfrase.", en: "The package is opened with a passphrase.")
        case .needsUnitKey:
            Text(
                da: "Pakken åbnes med den modtagende skoles nøgle.",
                sv: "Paketet öppnas med den mottagande skolans nyckel.",
                nb: "Pakken åpnes med nøkkelen til mottakerskolen.",
                en: "The package is opened with the receiving school's key.")
        case .anotherKey:
            Text(
                da: "Pakken er låst til en anden nøgle end denne.",
                sv: "Paketet är låst för en annan nyckel än den här.",
                nb: "Pakken er låst for en annen nøkkel enn denne.",
                en: "The package is locked for another key than this one.")
        case .wrongPassphrase:
            Text(
                da: "Adgangssætningen er forkert, eller package.json er ændret.",
                sv: "Lösenfrasen är fel, eller så har package.json ändrats.",
                nb: "Passfrasen er feil, eller package.json er endret.",
                en: "The passphrase is wrong, or package.json has been changed.")
        case .changedContent:
            Text(
                da: "Pakken er ændret, efter at den blev låst.", sv: "Paketet har ändrats efter att det låstes.",
                nb: "Pakken er endret etter at den ble låst.",
                en: "The package has been changed since it was locked.")
        }
    }
}

extension PackageRefusal {
    /// One sentence for the person who wanted the package.
    package var text: Text {
        switch self {
        case .notDocument:
            Text(
                da: "Dokumentet kan ikke læses som en overlevering.",
                sv: "Dokumentet kan inte läsas som en överlämning.",
                nb: "Dokumentet kan ikke leses som en overlevering.",
                en: "The document cannot be read as a handover.")
        case .anotherSender:
            Text(
                da: "Kun den skole, som overleveringen kommer fra, kan underskrive pakken.",
                sv: "Bara skolan som överlämningen kommer från kan signera paketet.",
                nb: "Bare skolen som overleveringen kommer fra, kan signere pakken.",
                en: "Only the school that the handover comes from can sign the package.")
        case .anotherRecord:
            Text(
                da: "Oplysningerne til arkivet hører til en anden overlevering eller en anden skole.",
                sv: "Uppgifterna för arkivet hör till en annan överlämning eller en annan skola.",
                nb: "Opplysningene til arkivet hører til en annen overlevering eller en annen skole.",
                en: "The record for the archive belongs to another handover or another school.")
        case .anotherReceiver:
            Text(
                da: "Pakken kan kun låses til den skole, som overleveringen går til.",
                sv: "Paketet kan bara låsas för skolan som överlämningen går till.",
                nb: "Pakken kan bare låses for skolen som overleveringen går til.",
                en: "The package can only be locked for the school that the handover goes to.")
        case .versionSignature:
            Text(
                da: "Underskriften på versionen passer ikke til dokumentet.",
                sv: "Versionens signatur stämmer inte med dokumentet.",
                nb: "Signaturen på versjonen stemmer ikke med dokumentet.",
                en: "The version's signature does not match the document.")
        case .shortPassphrase:
            Text(
                da: "Adgangssætningen skal have mindst \(PackageLock.leastPassphrase) tegn.",
                sv: "Lösenfrasen måste ha minst \(PackageLock.leastPassphrase) tecken.",
                nb: "Passfrasen må ha minst \(PackageLock.leastPassphrase) tegn.",
                en: "The passphrase needs at least \(PackageLock.leastPassphrase) characters.")
        case .tooLarge:
            Text(
                da: "Overleveringen er for stor til en pakke.", sv: "Överlämningen är för stor för ett paket.",
                nb: "Overleveringen er for stor for en pakke.", en: "The handover is too large for a package.")
        }
    }
}
