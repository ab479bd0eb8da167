/// What manifest.csv says.
struct RosterManifest {
    /// Larger ones are no manifests.
    static let mostBytes = 1 << 16

    private(set) var modes: [RosterFile: RosterMode] = [:]
    private(set) var version: RosterVersion?
    private(set) var systemName: String?
    private(set) var systemCode: String?
    private(set) var warnings: [Finding] = []

    /// - Throws: `BundleError`.
    init(_ bytes: [UInt8]) throws {
        let table: CSVTable
        do {
            table = try CSVTable(bytes, separator: UInt8(ascii: ","))
        } catch let error as CSVError {
            throw BundleError.unreadableText(.manifest, error)
        }
        guard table.columns.contains("propertyName"), table.columns.contains("value") else {
            throw BundleError.badManifest
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { warnings.append(Finding(.manifest, line: 1, .byteOrderMark)) }
        for row in table.rows { try read(row["propertyName"], row["value"], line: row.line) }
    }

    private mutating func read(_ property: String, _ value: String, line: Int) throws {
        switch property {
        case "manifest.version": return
        case "oneroster.version": version = try Self.version(value)
        case "source.systemName": systemName = Self.named(value)
        case "source.systemCode": systemCode = Self.named(value)
        case _ where property.hasPrefix("file."):
            guard let file = RosterFile(name: property.dropFirst(5) + ".csv") else { fallthrough }
            if "file." + file.rawValue != property {
                warn(line, .wrongCase(expected: "file." + file.rawValue), "propertyName")
            }
            modes[file] = try mode(value, line: line)
        default: warn(line, .unknownManifestProperty, "propertyName")
        }
    }

    private mutating func mode(_ value: String, line: Int) throws -> RosterMode {
        if value.isEmpty {
            warn(line, .manifestValueEmpty, "value")
            return .absent
        }
        if let mode = RosterMode(rawValue: value) { return mode }
        guard let mode = RosterMode(rawValue: value.lowercased()) else {
            throw BundleError.badManifestValue(line: line)
        }
        warn(line, .wrongCase(expected: mode.rawValue), "value")
        return mode
    }

    private mutating func warn(_ line: Int, _ reason: Finding.Reason, _ column: String) {
        warnings.append(Finding(.manifest, line: line, column: column, reason))
    }

    /// `1.2` and its corrections such as `1.2.1`; empty says nothing.
    private static func version(_ value: String) throws -> RosterVersion? {
        if value.isEmpty { return nil }
        let number = value.split(separator: ".").prefix(2).joined(separator: ".")
        guard let version = RosterVersion(rawValue: number) else { throw BundleError.unsupportedVersion }
        return version
    }

    /// Real manifests write `absent` where there is no name.
    private static func named(_ value: String) -> String? { value.isEmpty || value == "absent" ? nil : value }
}
