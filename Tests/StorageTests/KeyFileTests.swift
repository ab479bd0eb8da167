import Foundation
import Storage
import Testing

@Suite struct KeyFileTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func code(_ key: InstanceKey) -> [UInt8] { key.authenticationCode(for: [1], purpose: "test") }

    @Test("a key is made in a file that only its owner may read")
    func mode() throws {
        let path = folder.file("vinge.key")
        _ = try KeyFile(path: path).loadOrCreate { [UInt8](repeating: 7, count: $0) }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("the same key comes back, and never another over it")
    func neverOverwrites() throws {
        let file = KeyFile(path: folder.file("vinge.key"))
        let made = try file.loadOrCreate { [UInt8](repeating: 7, count: $0) }
        let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
        let again = try file.loadOrCreate { [UInt8](repeating: 8, count: $0) }
        #expect(code(again) == code(made))
        #expect(code(try file.load()) == code(made))
        #expect(code(made) == code(InstanceKey(bytes: [UInt8](repeating: 7, count: 32))))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
    }

    @Test(
        "a file that is no key is refused and left alone",
        arguments: [
            "", "\n", "hello", "AAAA", "not base64 at all, but of some length!!!!!!", String(repeating: "A", count: 48),
        ])
    func notAKey(content: String) throws {
        let file = KeyFile(path: folder.file("vinge.key"))
        try Data(content.utf8).write(to: URL(fileURLWithPath: file.path))
        #expect(throws: KeyFileError.notAKey(file.path, .instance)) { try file.load() }
        #expect(throws: KeyFileError.notAKey(file.path, .instance)) {
            try file.loadOrCreate { [UInt8](repeating: 8, count: $0) }
        }
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == content)
    }

    @Test("a missing file and a place that cannot be written are said in one sentence")
    func errors() {
        let missing = KeyFile(path: folder.file("nothing.key"))
        #expect(throws: KeyFileError.missing(missing.path, .instance)) { try missing.load() }
        let nowhere = KeyFile(path: folder.file("no/such/folder.key"))
        #expect(throws: KeyFileError.cannotWrite(nowhere.path, .instance)) {
            try nowhere.loadOrCreate { [UInt8](repeating: 8, count: $0) }
        }
        #expect(
            "\(KeyFileError.missing("/a", .instance))"
                == "There is no key file at /a. Set VINGE_KEY_FILE to where it is.")
        #expect(
            "\(KeyFileError.missing("/a", .units))"
                == "There is no unit key file at /a. Set VINGE_UNIT_KEY_FILE to where it is.")
        #expect("\(KeyFileError.notAKey("/a", .instance))" == "The file at /a does not hold a Vinge instance key.")
        #expect("\(KeyFileError.cannotWrite("/a", .instance))" == "The key file at /a cannot be written.")
    }

    @Test("a key file may have been edited on Windows or lost its first line")
    func otherLineEnds() throws {
        let file = KeyFile(path: folder.file("vinge.key"))
        let key = [UInt8](repeating: 7, count: 32)
        let base64 = Data(key).base64EncodedString()
        for content in ["keep this\r\n\(base64)\r\n", base64, "\n\n\(base64)\n\n"] {
            try Data(content.utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(code(try file.load()) == code(InstanceKey(bytes: key)))
        }
    }

    @Test("each purpose has a key of its own")
    func purposes() {
        let key = InstanceKey(bytes: [UInt8](repeating: 7, count: 32))
        let codes = ["audit", "vault", "throttle"].map { key.authenticationCode(for: [1], purpose: $0) }
        #expect(Set(codes).count == 3)
        #expect(codes.allSatisfy { $0.count == 32 })
        #expect(key.authenticationCode(for: [2], purpose: "audit") != codes[0])
    }
}
