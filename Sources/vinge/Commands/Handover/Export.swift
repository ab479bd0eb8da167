import Access
import ArgumentParser
import Core
import Foundation
import Handover
import Storage

/// `vinge export`.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what an installation holds to a file.", subcommands: [ExportHandover.self, ExportDue.self])
}

/// `vinge export handover`.
struct ExportHandover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "Write a handover as a signed package or as a PDF, or list the handovers.",
        discussion: """
            The package is encrypted to the receiving school unless a passphrase file is
            given, or --plain with a reason. `vinge verify` checks it anywhere.
            A PDF is not encrypted and not signed. An installed Chromium prints it, without
            a network, and leaves nothing behind.
            """)

    @Argument(help: "The handover's id; `--list` shows them.")
    var id: String?

    @Option(help: "The package to write.")
    var out: String?

    @Option(help: "Write a PDF to this file, and no package; needs --reason.")
    var pdf: String?

    @Option(help: "The Chromium that prints the PDF, where it is not on the PATH.")
    var chromium: String?

    @Option(help: "Encrypt with the passphrase in this file, and not to the receiving school.")
    var passphraseFile: String?

    @Flag(help: "Do not encrypt; needs --reason.")
    var plain = false

    @Option(help: "Why it is not encrypted, for --plain and --pdf. It is logged.")
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
            guard id == nil, out == nil, pdf == nil else {
                throw ValidationError("--list takes no id, no --out and no --pdf.")
            }
            return
        }
        guard id != nil, (out == nil) != (pdf == nil) else {
            throw ValidationError("Give a handover's id and --out FILE.zip or --pdf FILE.pdf, or --list.")
        }
        guard [plain, passphraseFile != nil, pdf != nil].count(where: \.self) <= 1 else {
            throw ValidationError("--plain, --passphrase-file and --pdf exclude each other.")
        }
        guard !(plain || pdf != nil) || !(reason ?? "").isEmpty else {
            throw ValidationError("--plain and --pdf need --reason TEXT.")
        }
        guard chromium == nil || pdf != nil else { throw ValidationError("--chromium goes with --pdf.") }
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
        guard let id, let path = out ?? pdf else { return }
        guard let handover = HandoverID(id) else { throw HandoverArchive.Refusal.unknown }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Refusal("There is a file at \(path) already.")
        }
        let bytes = pdf == nil ? try await package(handover, archive) : try await paper(handover, archive)
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw Refusal("The file at \(path) cannot be written.") }
        print("Wrote \(path), \(bytes.count) bytes.")
    }

    private func package(_ handover: HandoverID, _ archive: HandoverArchive) async throws -> [UInt8] {
        let lock: HandoverArchive.Lock =
            plain
            ? .plain(reason: reason ?? "")
            : try passphraseFile.map { .passphrase(try Passphrase.read($0)) } ?? .receiver
        return try await archive.package(handover, lock: lock)
    }

    private func paper(_ handover: HandoverID, _ archive: HandoverArchive) async throws -> [UInt8] {
        let (printer, reason) = (try PaperPrinter(path: chromium), reason ?? "")
        return try await interruptible { try await archive.pdf(handover, reason: reason, by: printer) }
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
