package import Access
package import Core

/// What an import found and did, in numbers.
package struct ImportCounts: Sendable, Equatable, Encodable {
    /// What the bundle describes and was accepted.
    package var schools = 0
    package var schoolYears = 0
    package var pupils = 0
    package var staff = 0
    package var guardians = 0
    package var groups = 0
    package var enrolments = 0
    /// What that changed, in records.
    package var created = 0
    package var updated = 0
    package var ended = 0
    package var unchanged = 0
    /// Rows.
    package var rejected = 0
    package var warnings = 0

    package init() {}
}

/// An import and its report.
package struct ImportOutcome: Sendable {
    package let counts: ImportCounts
    package let reading: RosterReading
    /// False after a dry run, or when a strict import met a rejected row.
    package let isApplied: Bool
    /// Who is new, changed and ended, when the options ask for it.
    package let difference: RosterDifference?
}

/// On whose behalf an import is made, and the only owner it may touch.
package struct ImportAuthority: Sendable, Equatable {
    package let owner: OwnerID
    package let person: PersonID
    package let role: Role
    /// The ground, as the audit log writes it.
    package let reason: String

    package init(owner: OwnerID, person: PersonID, role: Role, reason: String) {
        (self.owner, self.person, self.role, self.reason) = (owner, person, role, reason)
    }
}

/// How to import.
package struct ImportOptions: Sendable {
    /// Tells the numbers and changes nothing.
    package var isDryRun = false
    /// Changes nothing as soon as one row is rejected.
    package var isStrict = false
    /// The name of the system the ids come from. Two systems' ids are kept apart.
    package var source = "oneroster"
    /// The country of organisations that are new.
    package var country = Country.denmark
    package var limits = RosterLimits()
    /// `nil` for whoever runs the installation, who may bring anybody's organisations.
    package var authority: ImportAuthority?
    /// Whether to list who is new, changed and ended.
    package var listsDifference = false
    /// How many new rows are written together. It changes nothing but the time.
    package var rowsAtOnce = 4096

    package init() {}
}

/// Why a whole import was refused although its bundle could be read.
package enum ImportRefusal: Error, Equatable, Sendable {
    /// It is a bulk bundle and shares no organisation with what the source brought
    /// before: applying it would end everything else.
    case unrelatedOrganisations(source: String)
    /// It brings, or names, something that is not the owner's on whose behalf it is made.
    case outsideOwner(organisation: String, owner: String)
    /// The source serves other owners, and not yet the one on whose behalf it is made.
    case sourceTaken(String)

    package var text: Text {
        switch self {
        case .unrelatedOrganisations(let source):
            Text(
                da:
                    "Filen kender ingen af de organisationer, som kilden \(source) har leveret før; brug --source NAVN til et andet system.",
                sv:
                    "Filen innehåller ingen av de organisationer som källan \(source) lämnat tidigare; använd --source NAMN för ett annat system.",
                nb:
                    "Filen kjenner ingen av organisasjonene som kilden \(source) har levert før; bruk --source NAVN for et annet system.",
                en:
                    "The bundle has none of the organisations that source \(source) brought before; use --source NAME for another system."
            )
        case .sourceTaken(let source):
            Text(
                da: "Navnet »\(source)« bruges allerede om en anden skoleejers system. Giv jeres et andet navn.",
                sv: "Namnet ”\(source)” används redan för en annan huvudmans system. Ge ert ett annat namn.",
                nb: "Navnet «\(source)» brukes allerede om systemet til en annen skoleeier. Gi deres et annet navn.",
                en: "The name “\(source)” is already used for another school owner's system. Give yours another name.")
        case .outsideOwner(let organisation, let owner):
            Text(
                da:
                    "Filen har noget med, som hører til »\(organisation)«, og det er ikke en del af »\(owner)«. Derfor er intet ændret.",
                sv:
                    "Filen innehåller något som hör till ”\(organisation)”, och det är inte en del av ”\(owner)”. Därför har inget ändrats.",
                nb:
                    "Filen har med noe som hører til «\(organisation)», og det er ikke en del av «\(owner)». Derfor er ingenting endret.",
                en:
                    "The file brings something of “\(organisation)”, which is not a part of “\(owner)”. So nothing has been changed."
            )
        }
    }

    /// The same for somebody who sends a file in the browser.
    package var pageText: Text {
        switch self {
        case .unrelatedOrganisations(let source):
            Text(
                da:
                    "Filen kender ingen af de skoler, som systemet »\(source)« har leveret før. Er det et andet system, så giv det et andet navn.",
                sv:
                    "Filen innehåller ingen av de skolor som systemet ”\(source)” lämnat tidigare. Är det ett annat system, ge det ett annat namn.",
                nb:
                    "Filen kjenner ingen av skolene som systemet «\(source)» har levert før. Er det et annet system, så gi det et annet navn.",
                en:
                    "The file has none of the schools that the system “\(source)” brought before. If it is another system, give it another name."
            )
        case .outsideOwner, .sourceTaken: text
        }
    }
}
