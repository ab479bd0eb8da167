package import Foundation
package import Mail

/// A `sendmail` that keeps what it is given, and delivers nothing.
package final class FakeSendmail: Sendable {
    /// One mail, as the program got it.
    package struct Taken: Sendable {
        package let arguments: [String]
        package let raw: String

        package var head: String { raw.components(separatedBy: "\n\n").first ?? "" }

        package func header(_ name: String) -> String? {
            let line = head.components(separatedBy: "\n").first { $0.hasPrefix(name + ": ") }
            return line.map { String($0.dropFirst(name.count + 2)) }
        }

        /// The subject in letters.
        package var subject: String {
            let words = head.components(separatedBy: "=?UTF-8?B?").dropFirst().compactMap { word in
                word.components(separatedBy: "?=").first.flatMap { Data(base64Encoded: $0) }
            }
            return words.isEmpty ? header("Subject") ?? "" : String(decoding: words.joined(), as: UTF8.self)
        }

        /// What it says, in letters.
        package var text: String {
            let body = raw.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
            let percent = body.replacing("=\n", with: "").replacing("%", with: "%25").replacing("=", with: "%")
            return percent.removingPercentEncoding ?? ""
        }

        /// The code that it brings.
        package var code: String? {
            text.split(whereSeparator: { !$0.isNumber }).first { $0.count == 6 }.map(String.init)
        }
    }

    package let folder: URL

    /// - Parameter body: what else the script does; `$n` is the mail's file.
    package init(_ body: String = "exit 0") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("vinge-mail-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("sendmail"), withDestinationURL: try Self.script.get())
        try become(body)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// From now on the script ends in another way.
    package func become(_ body: String) throws {
        try Data((body + "\n").utf8).write(to: folder.appendingPathComponent("body"))
    }

    /// One for all, and it reads what is another's: a program that has just been written cannot be run while
    /// another thread, which is starting one, still has its file open.
    private static let script = Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("vinge-sendmail-\(UUID())")
        let text = """
            #!/bin/sh
            folder=$(dirname "$0")
            n=$folder/$(printf '%04d' $(ls $folder/*.mail 2>/dev/null | wc -l))
            printf '%s\\n' "$@" > $n.arguments
            cat > $n.mail
            . $folder/body

            """
        try Data(text.utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path)
        return url
    }

    package var setUp: MailSetUp {
        get throws {
            guard let sender = MailAddress("vinge@kommune.example"), let site = SiteAddress("https://vinge.example")
            else { throw WorldError.nothingFound }
            return MailSetUp(sender: sender, site: site, program: folder.appendingPathComponent("sendmail").path)
        }
    }

    /// In the order in which they came.
    package func taken() throws -> [Taken] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mail") }.sorted().map {
            let (mail, arguments) = ($0, $0.replacing(".mail", with: ".arguments"))
            let lines = try String(contentsOf: folder.appendingPathComponent(arguments), encoding: .utf8)
            return Taken(
                arguments: lines.split(separator: "\n").map(String.init),
                raw: String(decoding: try Data(contentsOf: folder.appendingPathComponent(mail)), as: UTF8.self))
        }
    }
}
