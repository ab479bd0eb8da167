import Access
import ArgumentParser
import Core
import Foundation
import Handover
import Storage

/// `vinge verify`.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that a handover package is what a school of ours signed.",
        discussion: """
            It trusts the installation's own schools, or with --trusted-keys those in the file: on each line a name
            and a public key in base64. With that file, and for a package that is not encrypted to a school, no
            database is needed.
            """)

    @Argument(help: "The package.")
    var file: String

    @Option(help: "The passphrase is in this file.")
    var passphraseFile: String?

    @Option(help: "Trust the keys in this file, and not the installation's.")
    var trustedKeys: String?

    @OptionGroup var installation: Installation

    func run() async throws {
        try await orRefuse {
            let package: PackageFile
            guard FileManager.default.fileExists(atPath: file) else { throw Refusal("There is no file at \(file).") }
            package = try PackageFile(path: file)
            var archive: HandoverArchive?
            var services: Services?
            if trustedKeys == nil || needsUnitKey(package) {
                let opened = try await installation.open()
                (services, archive) = (opened, HandoverArchive(opened))
            }
            let opened = try package.open(with: try await key(for: package, archive))
            let trusted = try await self.trusted(archive)
            try await services?.database.close()
            switch PackageCheck.verify(opened, trusted: trusted) {
            case .valid(let signer, let fingerprint, let signedAt):
                print("The package is whole. Signed by \(signer) at \(signedAt.text), key \(fingerprint)")
            case .changed(let name): throw Refusal("\(name) is not what was signed.")
            case .untrusted(let fingerprint):
                throw Refusal("The package was signed with a key that is not trusted: \(fingerprint)")
            }
        }
    }

    private func needsUnitKey(_ package: PackageFile) -> Bool {
        if case .unit = package.opener { true } else { false }
    }

    private func key(for package: PackageFile, _ archive: HandoverArchive?) async throws -> PackageKey? {
        switch package.opener {
        case nil: return nil
        case .passphrase:
            guard let passphraseFile else { throw Refusal("The package has a passphrase: give --passphrase-file.") }
            return .passphrase(try Passphrase.read(passphraseFile))
        case .unit(let unit, let fingerprint):
            guard let key = try await archive?.unitKey(unit, fingerprint: fingerprint) else {
                throw Refusal("The package is encrypted to a school that is not of this installation.")
            }
            return key
        }
    }

    private func trusted(_ archive: HandoverArchive?) async throws -> [TrustedKey] {
        guard let trustedKeys else { return try await archive?.trusted() ?? [] }
        guard let text = try? String(contentsOfFile: trustedKeys, encoding: .utf8) else {
            throw Refusal("There is no file at \(trustedKeys).")
        }
        return try TrustedKeysFile.parse(text)
    }
}
