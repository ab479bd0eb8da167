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

    @Option(help: "Write the package's files into this new folder when it is whole. Not for one encrypted to a school.")
    var unpack: String?

    @OptionGroup var installation: Installation

    func run() async throws {
        try await orRefuse {
            let file = try package.read()
            let services = package.needsInstallation(file) ? try await installation.open() : nil
            let checked = try await package.check(file, services.map { HandoverArchive($0) })
            try await services?.database.close()
            if let unpack { try checked.unpack(to: unpack) }
            print(checked.report)
        }
    }
}
