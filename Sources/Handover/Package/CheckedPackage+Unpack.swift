extension CheckedPackage {
    /// Why a package that is whole is not unpacked: it is encrypted to a school.
    package struct NotUnpacked: Error, CustomStringConvertible {
        package var description: String { "What is encrypted to a school is opened in the school's inbox." }
    }

    /// Writes all its files, as they were signed, into a new folder that only this user can look into.
    ///
    /// - Throws: `NotUnpacked`, `NewFolder.Fault`. Nothing is left behind then.
    package func unpack(to path: String) throws {
        guard opened.envelope?.unit == nil else { throw NotUnpacked() }
        try NewFolder.make(path, with: files)
    }
}
