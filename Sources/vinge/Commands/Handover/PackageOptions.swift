import Access
import ArgumentParser
import Core
import Foundation
import Handover

/// A package, and what it is opened and believed with.
struct PackageOptions: ParsableArguments {
    @Argument(help: "The package.")
    var file: String

    @Option(help: "The passphrase is in this file.")
    var passphraseFile: String?

    @Option(
        help: "Trust the keys in this file, on each line a name and a public key in base64, and not the installation's."
    )
    var trustedKeys: String?

    func read() throws -> PackageFile {
        guard FileManager.default.fileExists(atPath: file) else { throw Refusal("There is no file at \(file).") }
        return try PackageFile(path: file)
    }

    /// Whether an installation is needed to check it.
    func needsInstallation(_ package: PackageFile) -> Bool {
        if case .unit = package.opener { true } else { trustedKeys == nil }
    }

    /// - Parameter archive: of the installation, where there is one.
    func check(_ package: PackageFile, _ archive: HandoverArchive?) async throws -> CheckedPackage {
        try CheckedPackage(
            try package.open(with: try await key(for: package, archive)), trusted: try await trusted(archive))
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
