import Core
import Crypto

@testable import Handover

/// The package as it lies in an archive: the sending school's own, or the receiving school's.
extension PackageScene {
    static let receiverSigning = signingKey(3)

    /// Both schools' keys, each for its own school.
    static let schools = [
        TrustedKey(name: "Ekskolan i Lund", publicKey: signingKey(1).publicKey, unit: document.from.id),
        TrustedKey(name: "Spyken i Lund", publicKey: receiverSigning.publicKey, unit: document.to.id),
    ]

    /// - Parameter adjust: changes the record before it is signed.
    static func archive(
        of side: CopySide, _ document: HandoverDocument = document, _ adjust: (inout HandoverRecord) -> Void = { _ in }
    ) throws -> PackageScene {
        var scene = PackageScene()
        scene.document = document
        if side == .receiver { scene.signsAsReceiver() }
        var record = try fullRecord(side, of: document)
        adjust(&record)
        scene.record = record
        return scene
    }

    /// The version stays signed by the sending school.
    mutating func signsAsReceiver() {
        (versionKey, key) = (key, Self.receiverSigning)
        (signerUnit, signerName) = (document.to.id, document.to.name)
    }

    /// With everything that a record can have.
    static func fullRecord(_ side: CopySide, of document: HandoverDocument = document) throws -> HandoverRecord {
        let (then, later) = (moment.text, moment.adding(seconds: 86_400).text)
        return HandoverRecord(
            handover: document.id, version: document.version, hash: DocumentHash.of(try document.jsonBytes()),
            side: side, unit: side == .sender ? document.from : document.to, sent: then,
            closed: .init(why: "corrected", at: later),
            events: [
                .init(step: "release", state: "releasing", at: then, by: "Eva Ek"),
                .init(step: "send", state: "sent", at: then, by: nil),
            ],
            receipts: [.init(unit: "Spyken", at: later, by: "Maud Ås")],
            readers: [.init(name: "Jamal Said", duty: "mentor", subjects: ["MA"], seesSupport: true, read: later)],
            questions: [
                .init(
                    part: "subject-MA", text: "Hur långt med ekvationer?", askedBy: "Jamal Said", asked: then,
                    answer: "En obekant.", answeredBy: "Karin Lind", answered: later)
            ],
            plan: StudyPlan(
                aim: "Bli snickare.", followUp: day,
                lines: [.init(code: "MA", name: "Matematik", standing: "Nära", nextStep: "Procent i flera steg.")]),
            usefulness: [.init(rating: "began", text: "Vi började direkt.", by: "Jamal Said", at: later)])
    }

    /// With as little as a record can have.
    static func emptyRecord(_ side: CopySide) throws -> HandoverRecord {
        var record = try fullRecord(side)
        (record.closed, record.plan) = (nil, nil)
        (record.events, record.receipts, record.readers) = ([], [], [])
        (record.questions, record.usefulness) = ([], [])
        return record
    }

    /// As whoever knows both schools' keys sees it.
    static func verdict(_ zip: [UInt8], trusted: [TrustedKey] = schools) throws -> PackageCheck.Verdict {
        PackageCheck.verify(try PackageFile(bytes: zip).open(), trusted: trusted)
    }

    static func checked(_ zip: [UInt8], trusted: [TrustedKey] = schools) throws -> CheckedPackage {
        try CheckedPackage(try PackageFile(bytes: zip).open(), trusted: trusted)
    }

    static func valid(_ side: CopySide) -> PackageCheck.Verdict {
        let known = schools[side == .sender ? 0 : 1]
        return .valid(signer: known.name, fingerprint: KeyFingerprint.of(known.publicKey), signedAt: moment)
    }

    /// The same package with a file written anew, put in or taken out (`nil`), and its list signed anew by the signer.
    func relisted(_ name: String, _ bytes: [UInt8]?, in zip: [UInt8]) throws -> [UInt8] {
        let others = try Self.files(zip).filter { $0.name != name }
        let files = bytes.map { others + [(name, $0)] } ?? others
        return try resigned(try Self.zip(files)) { $0.files[name] = bytes.map { DocumentHash.of($0) } }
    }
}
