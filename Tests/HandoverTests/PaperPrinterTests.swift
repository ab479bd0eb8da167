import Access
import App
import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import Handover

@Suite("A handover as a PDF", .serialized)
struct PaperPrinterTests {
    /// A browser of a few lines of shell, in a folder of its own.
    private struct Browser {
        let folder: URL
        var path: String { folder.appending(path: "chromium").path }
        var note: String { folder.appending(path: "note").path }

        /// - Parameter script: knows `$pdf`, the file to write, `$page`, the file to read, and `$note`.
        init(_ script: String) throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "vinge-browser-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let text = """
                #!/bin/sh
                note='\(note)'
                for word; do case $word in
                    --print-to-pdf=*) pdf=${word#--print-to-pdf=};;
                    file://*) page=${word#file://};;
                esac; done
                \(script)
                """
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }

        func noted() throws -> [String] {
            try String(contentsOfFile: note, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        }

        func print(_ html: String = "<p>Alva</p>", limit: Duration = .seconds(30)) async throws -> [UInt8] {
            try await PaperPrinter(path: path, limit: limit).pdf(of: html)
        }
    }

    /// Notes which folder the page is in, with its rights and those of the page.
    private static let noting = "dirname $page > $note; stat -c %a $(dirname $page) $page >> $note; "

    private func isGone(_ path: String) -> Bool { !FileManager.default.fileExists(atPath: path) }

    @Test("what is printed comes back, from a folder that nobody else could look into and that is gone")
    func printed() async throws {
        let browser = try Browser(
            Self.noting + "env >> $note; echo \"$*\" >> $note; (echo '%PDF-1.7 /StructTreeRoot'; cat $page) > $pdf")
        defer { browser.remove() }
        let pdf = String(decoding: try await browser.print("<p>Åsa</p>"), as: UTF8.self)
        #expect(pdf == "%PDF-1.7 /StructTreeRoot\n<p>Åsa</p>")
        let noted = try browser.noted()
        #expect(noted[1...2] == ["700", "600"])
        #expect(isGone(noted[0]))
        if FileManager.default.fileExists(atPath: "/dev/shm") { #expect(noted[0].hasPrefix("/dev/shm/vinge-")) }
        #expect(noted.contains("HOME=\(noted[0])") && noted.contains("TMPDIR=\(noted[0])"))
        let arguments = try #require(noted.last)
        #expect(arguments.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
        #expect(arguments.contains("--no-sandbox") == (geteuid() == 0))
    }

    @Test(
        "one that fails, or prints something else, is told and leaves nothing behind",
        arguments: [
            ("exit 3", PaperPrinter.Fault.failed), ("kill -9 $$", .failed), ("exit 0", .notPDF),
            ("echo 'no' > $pdf", .notPDF), ("echo '%PDF-1.7' > $pdf", .untagged),
        ])
    func failing(script: String, fault: PaperPrinter.Fault) async throws {
        let browser = try Browser(Self.noting + script)
        defer { browser.remove() }
        await #expect(throws: fault) { try await browser.print() }
        #expect(isGone(try browser.noted()[0]))
    }

    @Test("one that does not end is ended in time, with all that it has started")
    func hanging() async throws {
        let browser = try Browser(Self.noting + "sleep 300 & echo $! >> $note; echo done >> $note; wait")
        defer { browser.remove() }
        let clock = ContinuousClock()
        let took = await clock.measure {
            await #expect(throws: PaperPrinter.Fault.tooSlow) { try await browser.print(limit: .seconds(1)) }
        }
        #expect(took < .seconds(30))
        try await expectEnded(browser)
    }

    @Test("whoever stops it ends the browser too")
    func cancelled() async throws {
        let browser = try Browser(Self.noting + "sleep 300 & echo $! >> $note; echo done >> $note; wait")
        defer { browser.remove() }
        let printing = Task { try await browser.print() }
        while (try? browser.noted())?.last != "done" { try await Task.sleep(for: .milliseconds(20)) }
        printing.cancel()
        await #expect(throws: CancellationError.self) { try await printing.value }
        try await expectEnded(browser)
    }

    /// The folder is gone, and what the browser had started has ended.
    private func expectEnded(_ browser: Browser) async throws {
        let noted = try browser.noted()
        #expect(isGone(noted[0]))
        let child = try #require(Int32(noted[3]))
        for _ in 0..<100 where isAlive(child) { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!isAlive(child))
    }

    /// One that has ended and was not asked for yet is not alive.
    private func isAlive(_ process: Int32) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !stat.contains(") Z ")
    }

    @Test("without a browser that is said, before anything is logged")
    func none() throws {
        #expect(throws: PaperPrinter.Fault.noBrowser) { try PaperPrinter(path: nil, folders: ["/nowhere"]) }
        #expect(throws: PaperPrinter.Fault.notThere("/nowhere/x")) { try PaperPrinter(path: "/nowhere/x") }
        let browser = try Browser("exit 0")
        defer { browser.remove() }
        _ = try PaperPrinter(path: nil, folders: ["/nowhere", browser.folder.path])
    }

    @Test("what was sent is printed, and why it lies open is logged")
    func archive() async throws {
        let world = try await World(hasHandovers: true)
        let id: HandoverID = try await world.id(
            "SELECT id AS value FROM handover WHERE state = 'received' ORDER BY id LIMIT 1")
        let browser = try Browser("(echo '%PDF-1.7 /StructTreeRoot'; cat $page) > $pdf")
        defer { browser.remove() }
        let printer = try PaperPrinter(path: browser.path)
        let archive = HandoverArchive(world.services)
        let pdf = String(decoding: try await archive.pdf(id, reason: "till akten", by: printer), as: UTF8.self)
        #expect(pdf.contains("<h1>Överlämning"))
        let reason: String? = try await world.database.read {
            try $0.value(
                "SELECT reason AS value FROM audit_event WHERE action = 'handover.export' AND object = \(id.text)")
        }
        #expect(reason == "command line, PDF, not encrypted: till akten")
        let pupil: PupilID = try await world.id("SELECT pupil AS value FROM handover WHERE id = \(id)")
        try await world.database.write { _ = try $0.execute("UPDATE pupil SET protection = 1 WHERE id = \(pupil)") }
        await #expect(throws: HandoverArchive.Refusal.byHand) {
            try await archive.pdf(id, reason: "till akten", by: printer)
        }
    }

    private static var hasChromium: Bool { (try? PaperPrinter(path: nil)) != nil }

    @Test("a real Chromium makes a tagged PDF with an outline", .enabled(if: hasChromium))
    func real() async throws {
        let html = HandoverPaper.html(PackageScene.document, hash: String(repeating: "0", count: 64))
        let pdf = Data(try await PaperPrinter(path: nil).pdf(of: html))
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        for word in ["/StructTreeRoot", "/Outlines", "/Lang", "/Table"] {
            #expect(pdf.range(of: Data(word.utf8)) != nil, "\(word)")
        }
    }
}
