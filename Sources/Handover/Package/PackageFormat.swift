package import Access

/// The names of the format, and how large anything in a package may be.
package enum PackageFormat {
    /// Says in `package.json` and `signature.json` what they are; the number grows when the shape does.
    package static let name = "urn:vinge:handover-package:1"

    static let document = "handover.json"
    static let paper = "handover.html"
    static let signature = "signature.json"
    static let record = "record.json"
    static let envelope = "package.json"
    static let content = "content.bin"

    /// Bytes of one file, unpacked. Texts of ten subjects are some tens of kilobytes.
    static let limits = [
        document: 4 << 20, paper: 8 << 20, signature: 64 << 10, record: 4 << 20, envelope: 16 << 10,
        content: 17 << 20,
    ]
    static let mostEntries = 16

    /// Whether a name is that of a known format or schema with a later number.
    static func isLater(_ name: String, than known: String = Self.name) -> Bool {
        guard let colon = known.lastIndex(of: ":"), name.hasPrefix(known[...colon]),
            let number = Int(name.dropFirst(known[...colon].count)), let own = Int(known[colon...].dropFirst())
        else { return false }
        return number > own
    }

    /// A name that may be shown to anybody: short, and without signs that could mislead.
    static func isPlain(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

extension PasswordWork {
    /// For a package, which lies in a mailbox and can be guessed at for years: 128 MiB each try.
    package static let handoverPackage = PasswordWork(logN: 17, r: 8, p: 1)

    /// What a file may ask for: at most 256 MiB, and four times the work of our own.
    var isBearable: Bool {
        guard (1...20).contains(logN), (1...16).contains(r), (1...16).contains(p) else { return false }
        let memory = 128 * r << logN
        return memory <= 256 << 20 && memory * p <= 512 << 20
    }
}
