import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("The list of trusted keys")
struct PackageTrustedKeysTests {
    private func key(_ seed: UInt8) -> String {
        PackageScene.signingKey(seed).publicKey.rawRepresentation.base64EncodedString()
    }

    @Test("names with spaces, tabs, comments, empty lines, a byte order mark and CRLF are read")
    func good() throws {
        let first = "\u{FEFF}# keys\r\n\r\nEkskolan i Lund \t \(key(1))\r\n"
        let text = first + "  Spyken\t\(key(2))  \n#x \(key(3))\nSpyken \(key(4))"
        let keys = try TrustedKeysFile.parse(text)
        #expect(keys.map(\.name) == ["Ekskolan i Lund", "Spyken", "Spyken"])
        #expect(keys.map { $0.publicKey.rawRepresentation.base64EncodedString() } == [key(1), key(2), key(4)])
        #expect(try TrustedKeysFile.parse("").isEmpty)
    }

    @Test("a fault names its line and repeats nothing of it")
    func faults() {
        let short = String(key(1).dropLast(4))
        let loose = key(1).dropLast(2) + "1="
        let cases: [(String, TrustedKeysFault.Kind)] = [
            (key(1), .incomplete), ("Ekskolan", .incomplete), ("Ekskolan \(short)", .notKey),
            ("Ekskolan \(loose)", .notKey), ("Ekskolan \(key(1)) x", .notKey), ("Annan \(key(9))", .repeated),
        ]
        for (line, kind) in cases {
            let fault = #expect(throws: TrustedKeysFault.self) {
                try TrustedKeysFile.parse("# keys\nEn \(key(9))\n\(line)\n")
            }
            #expect(fault == TrustedKeysFault(line: 3, kind: kind))
            #expect(fault?.description.contains("ine 3") == true && fault?.description.contains("Ek") == false)
        }
    }
}
