import Foundation

/// Prints a handover's paper as a PDF, by a Chromium that is installed on the machine.
///
/// The browser reads one file, reaches no network, and writes in a private folder that is gone afterwards.
package struct PaperPrinter: Sendable {
    package enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        case noBrowser
        case notThere(String)
        case noFolder
        case failed
        case tooSlow
        case notPDF
        case untagged

        package var description: String {
            switch self {
            case .noBrowser: "There is no Chromium on this machine: install one, or say where it is with --chromium."
            case .notThere(let path): "There is no program at \(path)."
            case .noFolder: "There is no folder to print in: neither /dev/shm nor the temporary folder can be written."
            case .failed: "The browser did not print: it ended with an error. Is it a Chromium?"
            case .tooSlow: "The browser did not print in time, and was ended."
            case .notPDF: "The browser did not print: what it wrote is no PDF."
            case .untagged: "The browser is too old: its PDF has no tags for those who do not see it."
            }
        }
    }

    private static let names = ["chromium", "chromium-browser", "google-chrome"]

    private let browser: String
    private let limit: Duration

    /// - Parameters:
    ///   - path: of the browser; `nil` for the first that is found in the folders.
    ///   - folders: where programs are.
    ///   - limit: how long it may take.
    /// - Throws: `Fault.noBrowser`, `.notThere`.
    package init(
        path: String?, folders: [String] = Self.programFolders, limit: Duration = .seconds(60)
    ) throws(Fault) {
        let files = FileManager.default
        self.limit = limit
        if let path {
            guard files.isExecutableFile(atPath: path) else { throw .notThere(path) }
            browser = path
            return
        }
        let places = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let found = places.first(where: files.isExecutableFile) else { throw .noBrowser }
        browser = found
    }

    /// Those of `PATH`.
    package static var programFolders: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    }

    /// A tagged PDF.
    ///
    /// - Parameter html: one document that needs nothing beside itself.
    /// - Throws: `Fault`, and `CancellationError` when the task is cancelled; the browser has ended then too.
    package func pdf(of html: String) async throws -> [UInt8] {
        guard let folder = PrivateFolder() else { throw Fault.noFolder }
        defer { folder.remove() }
        let (page, paper) = ("\(folder.path)/paper.html", "\(folder.path)/paper.pdf")
        guard
            FileManager.default.createFile(
                atPath: page, contents: Data(html.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Fault.noFolder }
        try await print(page, to: paper, in: folder)
        guard let pdf = FileManager.default.contents(atPath: paper), pdf.starts(with: Data("%PDF-".utf8)) else {
            throw Fault.notPDF
        }
        guard pdf.range(of: Data("/StructTreeRoot".utf8)) != nil else { throw Fault.untagged }
        return [UInt8](pdf)
    }

    private func print(_ page: String, to paper: String, in folder: PrivateFolder) async throws {
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = Self.arguments(page, paper, folder.path)
        // What it writes beside its profile lies in the folder too.
        process.environment = [
            "PATH": Self.programFolders.joined(separator: ":"), "HOME": folder.path, "TMPDIR": folder.path,
            "LANG": "C.UTF-8",
        ]
        (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw Fault.failed }
        let end = ContinuousClock.now + limit
        do {
            while process.isRunning {
                guard ContinuousClock.now < end else { throw Fault.tooSlow }
                try await Task.sleep(for: .milliseconds(20))
            }
        } catch {
            // The browser and all that it has started are one group.
            kill(-process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw error
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else { throw Fault.failed }
    }

    private static func arguments(_ page: String, _ paper: String, _ folder: String) -> [String] {
        // Its sandbox cannot be had by root.
        (geteuid() == 0 ? ["--no-sandbox"] : []) + [
            "--headless=new", "--user-data-dir=\(folder)/profile", "--disk-cache-dir=\(folder)/cache",
            "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-breakpad", "--disable-crash-reporter", "--disable-sync", "--disable-component-update",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
            "--export-tagged-pdf", "--generate-pdf-document-outline", "--print-to-pdf=\(paper)", "file://\(page)",
        ]
    }
}
