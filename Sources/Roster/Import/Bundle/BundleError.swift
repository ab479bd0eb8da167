/// Why a whole bundle is refused. No record has been delivered when one is thrown, but
/// for `changedWhileReading`.
package enum BundleError: Error, Equatable, Sendable {
    /// Nothing is there, or it may not be read.
    case unreadable
    case zip(ZipError)
    /// A file of a folder is a symbolic link.
    case symbolicLink
    /// A file of a folder is a pipe, a device or a folder.
    case notAFile(RosterFile)
    case tooManyFiles(limit: Int)
    /// More bytes than allowed came out while unpacking.
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    case tooManyRowsHeld(RosterFile, limit: Int)
    /// Two names that differ in case only.
    case duplicateFile(RosterFile)
    case noRosterFiles
    /// The manifest names it as bulk or delta.
    case missingFile(RosterFile)
    case unreadableText(RosterFile, CSVError)
    /// The first row has no `sourcedId`.
    case missingHeader(RosterFile)
    /// The manifest is not one: no `propertyName` and `value`, or too long.
    case badManifest
    /// A value in the manifest is none of absent, bulk and delta.
    case badManifestValue(line: Int)
    case unsupportedVersion
    /// A file was exchanged between the first reading and the second.
    case changedWhileReading
}
