import Access
import App
import Core
import Crypto
import Storage
import TestSupport
import Testing

@testable import Handover

/// An installation that packages of others come to: its school, and a pupil who begins there in August.
struct IntakeScene {
    let world: World
    let school: OrganisationID
    let pupil: PupilID

    init() async throws {
        let world = try await World(hasHandovers: true)
        self.world = world
        school = try await world.id("SELECT id AS value FROM organisation WHERE name LIKE 'Granviks gymnasium%'")
        pupil = try await world.id(
            """
            SELECT m.pupil AS value FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
            JOIN organisation o ON o.id = g.school LEFT JOIN handover h ON h.pupil = m.pupil
            WHERE g.name = '9A' AND o.name = 'Granviksskolan' AND h.id IS NULL ORDER BY m.pupil LIMIT 1
            """)
        try await enrol(pupil, from: "2027-08-15")
        try await change("UPDATE organisation SET code = '87654321' WHERE id = \(school)")
        try await call(PackageScene.document.pupil)
    }

    /// Gives the pupil who begins the name and the date of birth of a document's.
    func call(_ other: HandoverDocument.Pupil) async throws {
        try await change(
            """
            UPDATE person SET given_name = \(other.givenName), family_name = \(other.familyName)
            WHERE id = \(pupil.person)
            """)
        try await change("UPDATE pupil SET born = \(other.born) WHERE id = \(pupil)")
    }

    func enrol(_ pupil: PupilID, from day: String, until end: String? = nil) async throws {
        let school = school
        try await world.database.write { writing in
            _ = try writing.execute(
                """
                INSERT INTO enrolment (pupil, school, owner, home, starts, ends)
                SELECT p.id, \(school), p.owner, p.owner, \(day), \(end) FROM pupil p WHERE p.id = \(pupil)
                """)
        }
    }

    func take(_ package: CheckedPackage, for pupil: PupilID?, isDryRun: Bool = false) async throws
        -> PackageIntake.Outcome
    {
        try await PackageIntake(world.services).take(package, for: pupil, isDryRun: isDryRun)
    }

    /// What somebody with a key of their own has signed, who is trusted here as Ekskolan i Lund.
    func package(
        trustedAs name: String = "Ekskolan i Lund", _ adjust: (inout HandoverDocument) -> Void = { _ in }
    ) throws -> CheckedPackage {
        var scene = PackageScene()
        scene.document.to.id = school
        adjust(&scene.document)
        scene.signerUnit = scene.document.from.id
        let trusted = TrustedKey(name: name, publicKey: PackageScene.signingKey(1).publicKey)
        return try CheckedPackage(try PackageFile(bytes: try scene.package()).open(), trusted: [trusted])
    }

    /// - Parameter sql: gives one number, called `value`.
    func count(_ sql: SQL) async throws -> Int {
        try await world.database.read { try $0.value(sql) } ?? -1
    }

    func change(_ sql: SQL) async throws {
        try await world.database.write { _ = try $0.execute(sql) }
    }

    /// How many rows each table has.
    func counts() async throws -> [String: Int] {
        try await world.database.read { reading in
            try reading.shapes().reduce(into: [:]) { counts, shape in
                counts[shape.name] = try reading.value(
                    "SELECT count(*) AS value FROM \(SQL(stringLiteral: shape.name))")
            }
        }
    }

    func check() async throws {
        try await world.noteKey()
        try await InstallationCheck.run(world.database, keys: World.keys)
    }

    /// The receiving school's copies of a handover that can be opened.
    func copy(of handover: HandoverID) async throws -> HandoverCopyID {
        try await world.id(
            """
            SELECT id AS value FROM handover_copy WHERE handover = \(handover) AND side = 'receiver'
                AND opened IS NOT NULL AND closed IS NULL
            """)
    }
}

/// Another installation, with a handover that it has sent to a school which is in both: version 2, the first that
/// says the school's official number.
struct SendingScene {
    let world: World
    let handover: HandoverID

    init() async throws {
        world = try await World(hasHandovers: true, isElsewhere: true)
        let school: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE name LIKE 'Granviks gymnasium%'")
        handover = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN handover_version v ON v.handover = h.id
            JOIN organisation o ON o.id = h.unit
            WHERE o.name = 'Granviksskolan' AND v.receiver = \(school) AND h.state = 'sent' ORDER BY h.id LIMIT 1
            """)
        try await world.database.write {
            _ = try $0.execute("UPDATE organisation SET code = '87654321' WHERE id = \(school)")
        }
        try await correct("Jag vill bli snickare.", because: "Skolans nummer")
    }

    var trusted: [TrustedKey] {
        get async throws {
            try await HandoverArchive(world.services).trusted().map {
                TrustedKey(name: $0.name + ", Granviks kommun", publicKey: $0.publicKey)
            }
        }
    }

    func package(_ lock: HandoverArchive.Lock = .plain(reason: "prov"), with key: PackageKey? = nil) async throws
        -> CheckedPackage
    {
        let bytes = try await HandoverArchive(world.services).package(handover, lock: lock)
        return try CheckedPackage(try PackageFile(bytes: bytes).open(with: key), trusted: try await trusted)
    }

    /// Sends the next version, with other words of the pupil.
    func correct(_ words: String, because reason: String) async throws {
        let (keys, environment, handover) = (
            UnitKeyStore(lock: World.keys.units, environment: world.services.environment), world.services.environment,
            handover
        )
        let scope = try await world.scope(of: DemoPeople.coordinator)
        let now = world.clock.now
        try await world.database.write { writing in
            let reading = writing.reading
            let line = try #require(try HandoverStore.line(handover, in: scope, on: reading))
            let kept = try #require(try CopyStore.kept(of: handover, on: reading))
            let decision = try #require(try AdmissionStore.current(of: line, on: reading))
            var document = try CopyStore(keys).document(of: kept, on: reading)
            document.correction = .init(of: document.version, reason: reason)
            document.version += 1
            document.to.code = decision.unitCode
            document.pupilVoice = .init(text: words, written: World.day)
            let version = try VersionStore(keys).release(
                document, of: line, .reroute, decision: decision, by: scope.person, at: now, environment, writing)
            let isSent = try VersionStore.send(version, at: now.adding(seconds: ReleaseRule.undo), writing)
            #expect(isSent)
        }
    }
}
