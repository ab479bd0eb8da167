import Core

/// Why a package cannot be opened.
package enum PackageError: Error, Equatable, Sendable, CustomStringConvertible {
    case unreadable
    case notPackage
    case damagedZip
    case tooLarge
    /// A file that does not belong, of a name that is better not shown or in a locked package.
    case extraFile
    case unknownVersion
    /// `package.json` cannot be understood, or was changed.
    case damagedEnvelope
    /// The file asks for more memory or time than a passphrase is worth.
    case tooMuchWork
    case needsPassphrase
    case needsUnitKey
    /// Locked for another key than the one it was tried with.
    case anotherKey
    case wrongPassphrase
    /// `content.bin` is not what was locked, or `package.json` is not what it was locked with.
    case changedContent

    package var description: String { text.en }
}

/// Why no package was written.
package enum PackageRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The bytes are no document of a handover.
    case notDocument
    /// The signer is another unit than the one the document comes from.
    case anotherSender
    /// The record is not of this document, or not of the unit that signs.
    case anotherRecord
    /// The lock is for another unit than the one the document goes to.
    case anotherReceiver
    /// The signature of the version is not over this document.
    case versionSignature
    case shortPassphrase
    case tooLarge

    package var description: String { text.en }
}
