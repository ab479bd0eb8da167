import Foundation

/// Where a secret of the installation is kept.
package struct KeyFile: Sendable {
    package enum Kind: Sendable {
        case instance
        /// What locks the keys of the units.
        case units

        /// What names another place for the file.
        package var variable: String {
            switch self {
            case .instance: "VINGE_KEY_FILE"
            case .units: "VINGE_UNIT_KEY_FILE"
            }
        }

        var name: String {
            switch self {
            case .instance: "instance key"
            case .units: "unit key"
            }
        }

        var file: String {
            switch self {
            case .instance: "key file"
            case .units: "unit key file"
            }
        }

        /// What a database knows of the key it was made with.
        package func noted(on reading: Reading) throws -> [UInt8]? {
            switch self {
            case .instance: try reading.value("SELECT key_check AS value FROM instance")
            case .units: try reading.value("SELECT key_check AS value FROM unit_lock")
            }
        }
    }

    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind = .instance) { (self.path, self.kind) = (path, kind) }

    /// - Throws: `KeyFileError` in one sentence when it is missing or is no key.
    package func load() throws -> InstanceKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw KeyFileError.missing(path, kind)
        }
        let encoded = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        guard let data = Data(base64Encoded: encoded), data.count == 32 else { throw KeyFileError.notAKey(path, kind) }
        return InstanceKey(bytes: [UInt8](data))
    }

    /// Loads the key, or makes one when there is no file yet. Never overwrites.
    package func loadOrCreate(random: (Int) -> [UInt8]) throws -> InstanceKey {
        if FileManager.default.fileExists(atPath: path) { return try load() }
        let text =
            "vinge \(kind.name): keep a copy apart from the database\n"
            + Data(random(32)).base64EncodedString() + "\n"
        let created = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard created else { throw KeyFileError.cannotWrite(path, kind) }
        return try load()
    }
}

package enum KeyFileError: Error, Equatable, CustomStringConvertible {
    case missing(String, KeyFile.Kind)
    case notAKey(String, KeyFile.Kind)
    case cannotWrite(String, KeyFile.Kind)
    case belongsElsewhere(KeyFile.Kind)

    package var description: String {
        switch self {
        case .missing(let path, let kind):
            "There is no \(kind.file) at \(path). Set \(kind.variable) to where it is."
        case .notAKey(let path, let kind): "The file at \(path) does not hold a Vinge \(kind.name)."
        case .belongsElsewhere(let kind):
            """
            The \(kind.file) is not the one this database was made with. Put the right one back, or set \
            \(kind.variable).
            """
        case .cannotWrite(let path, let kind): "The \(kind.file) at \(path) cannot be written."
        }
    }
}
