import App
import Core
import Crypto
import Storage
import TestSupport
import Testing

@testable import Handover

/// What is not taken in, and then nothing has changed.
@Suite("A package that is not taken in")
struct PackageIntakeRefusalTests {
    private typealias Refusal = PackageIntake.Refusal

    private func refused(
        _ scene: IntakeScene, _ refusal: Refusal, for pupil: PupilID?, _ package: CheckedPackage
    ) async throws {
        let before = try await scene.counts()
        await #expect(throws: refusal) { try await scene.take(package, for: pupil) }
        #expect(try await scene.counts() == before)
        #expect(!refusal.description.contains("Öberg"))
    }

    @Test("for a school that is not here, or whose official number two have")
    func receiver() async throws {
        let scene = try await IntakeScene()
        let nowhere: OrganisationID = PackageScene.id(77)
        try await refused(scene, .noReceiver, for: scene.pupil, try scene.package { $0.to.id = nowhere })
        let coded = try scene.package { ($0.to.id, $0.to.code) = (nowhere, "87654321") }
        #expect(try await scene.take(coded, for: scene.pupil, isDryRun: true).what == .taken)
        try await scene.change("UPDATE organisation SET code = '87654321' WHERE name = 'Ekåsaskolan'")
        try await refused(scene, .noReceiver, for: scene.pupil, coded)
        // An owner is no school, and a school that has ended receives nothing.
        let owner: OrganisationID = try await scene.world.id(
            "SELECT owner AS value FROM organisation WHERE id = \(scene.school)")
        try await refused(scene, .noReceiver, for: scene.pupil, try scene.package { $0.to.id = owner })
        try await scene.change("UPDATE organisation SET ended = '2026-11-01' WHERE id = \(scene.school)")
        try await refused(scene, .noReceiver, for: scene.pupil, try scene.package())
    }

    @Test("of a pupil who is not here, with the ids of those at the school who could be it")
    func pupil() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        try await refused(scene, .unknownPupil(alike: [scene.pupil]), for: nil, package)
        #expect(Refusal.unknownPupil(alike: [scene.pupil]).description.hasSuffix(": \(scene.pupil)"))
        try await scene.change("UPDATE pupil SET protection = 1 WHERE id = \(scene.pupil)")
        try await refused(scene, .unknownPupil(alike: []), for: nil, package)
        try await refused(scene, .byHand, for: scene.pupil, package)
        try await scene.change("UPDATE pupil SET protection = 0, born = '2011-03-03' WHERE id = \(scene.pupil)")
        try await refused(scene, .unknownPupil(alike: []), for: nil, package)
        try await refused(scene, .otherBirth, for: scene.pupil, package)
        try await refused(scene, .noSuchPupil, for: PackageScene.id(78), package)
        // With the id of the package it is the pupil, if the school has them.
        let named = try scene.package { ($0.pupil.id, $0.pupil.born, $0.pupil.familyName) = (scene.pupil, nil, "Berg") }
        let outcome = try await scene.take(named, for: nil, isDryRun: true)
        #expect(outcome.pupil == scene.pupil && !outcome.isSameName)
    }

    @Test("of a pupil whom the roster does not give the school, now or from a later day")
    func enrolment() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package { $0.pupil.born = nil }
        let other: PupilID = try await scene.world.id(
            "SELECT id AS value FROM pupil WHERE protection = 0 AND id <> \(scene.pupil) ORDER BY id LIMIT 1")
        try await refused(scene, .notAtSchool, for: other, package)
        try await scene.enrol(other, from: "2026-08-01", until: "2026-11-09")
        try await refused(scene, .notAtSchool, for: other, package)
        try await scene.enrol(other, from: "2026-09-01")
        #expect(try await scene.take(package, for: other, isDryRun: true).what == .taken)
    }

    @Test("as from a school of ours, from an unknown key's, or from another school than before")
    func sender() async throws {
        let scene = try await IntakeScene()
        let own: OrganisationID = try await scene.world.id(
            "SELECT id AS value FROM organisation WHERE name = 'Granviksskolan'")
        try await refused(scene, .isHere, for: scene.pupil, try scene.package { $0.from.id = own })
        _ = try await scene.take(try scene.package(), for: scene.pupil)
        // One who is trusted does not speak for another who is.
        let second = try scene.package(trustedAs: "Björkskolan") { $0.version = 2 }
        try await refused(scene, .otherName("Ekskolan i Lund"), for: nil, second)
        let elsewhere = try scene.package { ($0.version, $0.from.id) = (2, PackageScene.id(79)) }
        try await refused(scene, .anotherSender, for: nil, elsewhere)
        let other = try scene.package { $0.pupilVoice?.text = "Något annat." }
        try await refused(scene, .notTheSame, for: nil, other)
    }

    @Test("signed with a key that is not trusted, or changed on the way")
    func doubted() throws {
        let scene = PackageScene()
        let opened = try PackageFile(bytes: try scene.package()).open()
        let stranger = TrustedKey(name: "Ekskolan i Lund", publicKey: PackageScene.signingKey(2).publicKey)
        let fingerprint = KeyFingerprint.of(scene.key.publicKey)
        #expect(throws: CheckedPackage.Doubt.untrusted(fingerprint: fingerprint)) {
            try CheckedPackage(opened, trusted: [stranger])
        }
        let changed = try PackageScene.replacing("handover.json", in: try scene.package(), "bråk", with: "brak")
        #expect(throws: CheckedPackage.Doubt.changed(file: "handover.json")) {
            try CheckedPackage(try PackageFile(bytes: changed).open(), trusted: scene.trusted)
        }
    }

    @Test("as a later version of what a school of ours sends itself")
    func ownLater() async throws {
        let scene = try await IntakeScene()
        let (id, from): (HandoverID, OrganisationID) = (
            try await scene.world.id("SELECT id AS value FROM handover WHERE state = 'sent' ORDER BY id LIMIT 1"),
            try await scene.world.id("SELECT unit AS value FROM handover WHERE state = 'sent' ORDER BY id LIMIT 1")
        )
        let later = try scene.package { ($0.id, $0.from.id, $0.version) = (id, from, 2) }
        try await refused(scene, .isHere, for: nil, later)
    }

    @Test("beside another that is open, without a school year, or of another pupil than before")
    func second() async throws {
        let scene = try await IntakeScene()
        try await refused(scene, .noSchoolYear, for: scene.pupil, try scene.package { $0.schoolYear = "i fjol" })
        let first = try scene.package()
        let id = try first.opened.document().id
        _ = try await scene.take(first, for: scene.pupil)
        let other = try scene.package { $0.id = PackageScene.id(80) }
        try await refused(scene, .alreadyOpen(id), for: scene.pupil, other)
        let sibling: PupilID = try await scene.world.id(
            "SELECT id AS value FROM pupil WHERE protection = 0 AND id <> \(scene.pupil) ORDER BY id LIMIT 1")
        try await refused(scene, .anotherPupil, for: sibling, try scene.package { $0.version = 2 })
        try await scene.change("UPDATE handover SET state = 'closed' WHERE id = \(id)")
        #expect(try await scene.take(other, for: scene.pupil).what == .taken)
        // And what was closed does not open beside it.
        let later = try scene.package { $0.version = 2 }
        try await refused(scene, .alreadyOpen(PackageScene.id(80)), for: nil, later)
    }

    @Test("where there are no handovers; written by a model that is not here it is read by its own words")
    func model() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package { $0.model = "se-2030-9" }
        #expect(try await scene.take(package, for: scene.pupil, isDryRun: true).what == .taken)
        try await scene.change("UPDATE organisation SET country = 'DK' WHERE id = \(scene.school)")
        try await refused(scene, .noModel, for: scene.pupil, package)
    }
}
