package import Core

/// A roster that has come in, from the command line or from an upload.
package struct ImportedRoster: Codable, Sendable {
    package let run: ImportRunID
}
