import Access
import ArgumentParser
import Core
import Handover
import Storage

/// `vinge verify`.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that a handover package is what a school of ours signed.",
        discussion: """
            It trusts the installation's own schools, or with --trusted-keys those in the file. With that file, and
            for a package that is not encrypted to a school, no database is needed.
            """)

    @OptionGroup var package: PackageOptions

    @Option(help: "Write the package's files into this new folder when it is whole. Not for one locked to a school.")
    var unpack: String?

    @OptionGroup var installation: Installation

    func run() async throws {
        try await orRefuse {
            let file = try package.read()
            if unpack != nil, case .unit = file.opener {
                throw Refusal("What is encrypted to a school is opened in the school's inbox.")
            }
            let services = package.needsInstallation(file) ? try await installation.open() : nil
            let checked = try await package.check(file, services.map { HandoverArchive($0) })
            try await services?.database.close()
            if let unpack {
                let folder = try NewFolder(unpack)
                for (name, bytes) in checked.files.sorted(by: { $0.key < $1.key }) { try folder.write(name, bytes) }
            }
            print(
                "The package is whole\(checked.isArchived ? ", with a record for an archive" : ""). Signed by \(checked.signer) at \(checked.signedAt.text), "
                    + "key \(checked.fingerprint)")
        }
    }
}
