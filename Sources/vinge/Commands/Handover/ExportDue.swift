import Access
import ArgumentParser
import Core
import Handover
import Storage

/// `vinge export handovers-due`.
struct ExportDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handovers-due",
        abstract: "Write to an archive what the school owners' plans no longer keep, so that it can end.",
        discussion: """
            Each copy becomes a signed package with all that hangs on it, in a new folder with a
            list (archive.json). A server ends what was written, beginning within an hour; see
            docs/handover.md. `vinge verify FILE --unpack FOLDER` opens a package.
            """)

    @Option(help: "The folder to make.")
    var out: String

    @Option(help: "Encrypt with the passphrase in this file.")
    var passphraseFile: String?

    @Flag(help: "Do not encrypt; needs --reason.")
    var plain = false

    @Option(help: "Why it is not encrypted. It is logged.")
    var reason: String?

    @Option(help: "This school owner's, by its id; needed where several have something due.")
    var owner: String?

    @Flag(help: "Pupils with a protected identity, and nobody else. They are never written with the others.")
    var protected = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var installation: Installation

    private struct Answer: Encodable {
        let packages: Int
        let bytes: Int
        let left: [String]
    }

    func validate() throws {
        guard plain != (passphraseFile != nil) else {
            throw ValidationError("Give --passphrase-file F, or --plain with --reason TEXT.")
        }
        guard !plain || !(reason ?? "").isEmpty else { throw ValidationError("--plain needs --reason TEXT.") }
        guard owner.map({ OwnerID($0) != nil }) ?? true else { throw ValidationError("--owner takes an id.") }
    }

    func run() async throws {
        try await orRefuse {
            let choice = DueArchive.Choice(
                lock: try passphraseFile.map { .passphrase(try Passphrase.read($0)) } ?? .plain(reason: reason ?? ""),
                owner: owner.flatMap { OwnerID($0) }, isProtected: protected)
            let services = try await installation.open()
            let (archive, progress, folder) = (DueArchive(services), Progress(), out)
            let outcome = try await interruptible {
                try await archive.write(choice, to: folder) { progress.show("\($0) of \($1) handovers") }
            }
            progress.end()
            try await services.database.close()
            try tell(outcome)
        }
    }

    private func tell(_ outcome: DueArchive.Outcome) throws {
        let (packages, left) = (outcome.packages, outcome.left)
        if json {
            print(try JSONOutput.text(Answer(packages: packages, bytes: outcome.bytes, left: left)))
        } else {
            for fault in left { print(fault) }
            print(
                packages == 0
                    ? "Nothing was written: nothing is due that has not been exported."
                    : "Wrote \(packages) \(packages == 1 ? "package" : "packages"), \(outcome.bytes) bytes, to \(out).")
        }
        if !left.isEmpty { throw ExitCode(1) }
    }
}
