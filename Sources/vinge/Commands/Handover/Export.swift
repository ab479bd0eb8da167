import Access
import ArgumentParser
import Core
import Foundation
import Handover
import Storage

/// `vinge export`.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what an installation holds to a file.", subcommands: [ExportHandover.self])
}

/// `vinge export handover`.
struct ExportHandover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "Write a handover as a signed package, or list the handovers.",
        discussion: """
            The package is encrypted to the receiving school unless a passphrase file is given, or --plain with
            a reason. `vinge verify` checks it anywhere.
            """)

    @Argument(help: "The handover's id; `--list` shows them.")
    var id: String?

    @Option(help: "The file to write.")
    var out: String?

    @Option(help: "Encrypt with the passphrase in this file, and not to the receiving school.")
    var passphraseFile: String?

    @Flag(help: "Do not encrypt; needs --reason.")
    var plain = false

    @Option(help: "Why it is not encrypted. It is logged.")
    var reason: String?

    @Flag(help: "List all handovers: ids and states, no names.")
    var list = false

    @Flag(help: "With --list: print one JSON object.")
    var json = false

    @OptionGroup var installation: Installation

    private struct Answer: Encodable {
        let handovers: [HandoverArchive.Line]
    }

    func validate() throws {
        if list {
            guard id == nil, out == nil else { throw ValidationError("--list takes no id and no --out.") }
            return
        }
        guard id != nil, out != nil else {
            throw ValidationError("Give a handover's id and --out FILE.zip, or --list.")
        }
        guard !(plain && passphraseFile != nil) else {
            throw ValidationError("--plain and --passphrase-file exclude each other.")
        }
        guard !plain || !(reason ?? "").isEmpty else { throw ValidationError("--plain needs --reason TEXT.") }
    }

    func run() async throws {
        try await orRefuse {
            let services = try await installation.open()
            let archive = HandoverArchive(services)
            if list {
                try show(try await archive.list())
            } else {
                try await write(archive)
            }
            try await services.database.close()
        }
    }

    private func show(_ lines: [HandoverArchive.Line]) throws {
        if json { return print(try JSONOutput.text(Answer(handovers: lines))) }
        for line in lines { print("\(line.id)  \(line.state)  \(line.kind)  version \(line.version)") }
        if lines.isEmpty { print("There are no handovers.") }
    }

    private func write(_ archive: HandoverArchive) async throws {
        guard let id, let out else { return }
        guard let handover = HandoverID(id) else { throw HandoverArchive.Refusal.unknown }
        let lock: HandoverArchive.Lock =
            plain
            ? .plain(reason: reason ?? "")
            : try passphraseFile.map { .passphrase(try Passphrase.read($0)) } ?? .receiver
        let bytes = try await archive.package(handover, lock: lock)
        guard !FileManager.default.fileExists(atPath: out) else { throw Refusal("There is a file at \(out) already.") }
        guard
            FileManager.default.createFile(
                atPath: out, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw Refusal("The file at \(out) cannot be written.") }
        print("Wrote \(out), \(bytes.count) bytes.")
    }
}

/// A passphrase in a file of its own, so that it stands in no list of commands.
enum Passphrase {
    /// The file's first line.
    static func read(_ path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else { throw Refusal("There is no passphrase in \(path).") }
        return String(line)
    }
}
