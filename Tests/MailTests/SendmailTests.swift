import Core
import Foundation
import Mail
import TestSupport
import Testing

@Suite("The system's sendmail")
struct SendmailTests {
    private func send(_ mail: FakeSendmail, program: String? = nil, limit: Int = 60_000) async throws {
        let usual = try mail.setUp
        let setUp = MailSetUp(sender: usual.sender, site: usual.site, program: program ?? usual.program)
        let recipient = try #require(MailAddress("mette@skole.example"))
        let letter = Letter(subject: "Vinge", text: "Hej\n", language: .da)
        try await Sendmail(setUp, limit: limit).send(
            letter, to: recipient, mark: [1], at: Instant(milliseconds: 1_762_000_000_000))
    }

    @Test("gets the mail, the sender and the recipient, and no variable of ours")
    func takes() async throws {
        let mail = try FakeSendmail("env > $n.variables")
        try await send(mail)
        let taken = try #require(try mail.taken().first)
        #expect(taken.arguments == ["-i", "-f", "vinge@kommune.example", "--", "mette@skole.example"])
        #expect(taken.raw.hasSuffix("\n\nHej\n") && taken.header("To") == "mette@skole.example")
        let file = mail.folder.appendingPathComponent("0000.variables")
        let names = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(names).isSubset(of: ["PATH", "PWD", "OLDPWD", "SHLVL", "_"]))
    }

    @Test("that says no, is not there or is none is an error that says so")
    func refuses() async throws {
        let mail = try FakeSendmail("exit 75")
        await #expect(throws: MailNotTaken.refused(75 << 8)) { try await send(mail) }
        await #expect(throws: MailNotTaken.cannotRun) { try await send(mail, program: "/nowhere/sendmail") }
        #expect(MailNotTaken.refused(75 << 8).description == "The mail program did not take the mail (status 75).")
        for fault in [MailNotTaken.cannotRun, .tooSlow] { #expect(!fault.description.isEmpty) }
    }

    @Test("that reads nothing harms nobody")
    func deaf() async throws {
        try await send(FakeSendmail(), program: "/bin/true")
        await #expect(throws: MailNotTaken.refused(1 << 8)) { try await send(FakeSendmail(), program: "/bin/false") }
    }

    @Test("that takes too long is ended, with what it has begun")
    func slow() async throws {
        let mail = try FakeSendmail("sleep 3600 & echo $! > $n.child; wait")
        await #expect(throws: MailNotTaken.tooSlow) { try await send(mail, limit: 2000) }
        let child = try child(of: mail)
        // Nobody may have waited for it yet; it does nothing any more.
        for _ in 0..<200 where isAlive(child) { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!isAlive(child))
    }

    @Test("is not waited for any longer than it takes, though it leaves something behind")
    func behind() async throws {
        let mail = try FakeSendmail("sleep 60 & echo $! > $n.child; exit 0")
        try await send(mail)
        let child = try child(of: mail)
        #expect(isAlive(child))
        kill(child, SIGKILL)
    }

    /// What the script left running.
    private func child(of mail: FakeSendmail) throws -> pid_t {
        let text = try String(contentsOf: mail.folder.appendingPathComponent("0000.child"), encoding: .utf8)
        return try #require(pid_t(text.filter(\.isNumber)))
    }

    private func isAlive(_ process: pid_t) -> Bool {
        let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return state.map { !$0.contains(") Z ") } ?? false
    }

    @Test("is ended when the server stops")
    func stopped() async throws {
        let mail = try FakeSendmail("sleep 60")
        let task = Task { try await send(mail) }
        for _ in 0..<500 where try mail.taken().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("can be tried out in each language", arguments: Language.allCases)
    func test(language: Language) async throws {
        let mail = try FakeSendmail()
        let recipient = try #require(MailAddress("drift@kommune.example"))
        try await MailTest.send(mail.setUp, to: recipient, in: language, .live)
        let taken = try #require(try mail.taken().first)
        #expect(taken.text.contains("https://vinge.example/") && taken.subject.hasPrefix("Vinge: "))
        #expect(taken.header("Content-Language") == language.rawValue)
    }
}
