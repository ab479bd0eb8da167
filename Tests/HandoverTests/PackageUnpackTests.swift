import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("A package unpacked into a folder")
struct PackageUnpackTests {
    /// A folder in which nothing lies, removed when the body is done.
    private struct Place {
        let path: String

        var folder: String { path + "/new" }

        static func with(_ body: (Place) throws -> Void) throws {
            let path = NSTemporaryDirectory() + "vinge-unpack-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            defer { try? FileManager.default.removeItem(atPath: path) }
            try body(Place(path: path))
        }

        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path) }
    }

    private func rights(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("every file as it was signed, in a folder that only its owner can look into")
    func files() throws {
        try Place.with { place in
            for (number, scene) in [PackageScene(), try PackageScene.archive(of: .receiver)].enumerated() {
                let folder = place.folder + "\(number)"
                let zip = try scene.package()
                try PackageScene.checked(zip).unpack(to: folder)
                let files = try PackageScene.files(zip)
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == files.map(\.name).sorted())
                #expect(try rights(folder) == 0o700)
                for (name, bytes) in files {
                    #expect(FileManager.default.contents(atPath: folder + "/" + name) == Data(bytes))
                    #expect(try rights(folder + "/" + name) == 0o600)
                }
            }
        }
    }

    @Test("what was under a passphrase is unpacked; what is encrypted to a school is not")
    func locked() throws {
        try Place.with { place in
            let scene = PackageScene()
            func checked(_ lock: PackageLock, _ key: PackageKey) throws -> CheckedPackage {
                try CheckedPackage(try PackageFile(bytes: scene.package(lock)).open(with: key), trusted: scene.trusted)
            }
            let school = try checked(
                .unit(scene.document.to.id, scene.receiverKey.publicKey), .unitKey(scene.receiverKey))
            #expect(throws: CheckedPackage.NotUnpacked.self) { try school.unpack(to: place.folder) }
            #expect(try place.names().isEmpty)
            let phrase = PackageScene.passphrase
            try checked(.passphrase(phrase, work: PackageScene.work), .passphrase(phrase)).unpack(to: place.folder)
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder).count == 3)
        }
    }

    @Test("a folder or a file that is there is refused and left as it was")
    func existing() throws {
        try Place.with { place in
            let package = try PackageScene.checked(try PackageScene().package())
            let kept = place.folder + "/kept.txt"
            try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: false)
            try Data("x".utf8).write(to: URL(filePath: kept))
            for path in [place.folder, kept] {
                let fault = #expect(throws: NewFolder.Fault.self) { try package.unpack(to: path) }
                #expect(fault?.description == "There is something at \(path) already.")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder) == ["kept.txt"])
            #expect(FileManager.default.contents(atPath: kept) == Data("x".utf8))
            #expect(throws: NewFolder.Fault.self) { try package.unpack(to: place.path + "/none/new") }
            #expect(try place.names() == ["new"])
        }
    }

    @Test("when a file cannot be written nothing is left behind")
    func failing() throws {
        try Place.with { place in
            #expect(throws: NewFolder.Fault.self) {
                try NewFolder.make(place.folder, with: ["a": [1], "b": [2], "c/d": [3]])
            }
            let left = try place.names()
            #expect(left.isEmpty)
        }
    }
}
