/// How much a bundle may be before it is refused.
package struct RosterLimits: Sendable {
    /// Bytes of all files together, unpacked.
    package var unpackedBytes = 512 << 20
    /// Bytes in one row.
    package var rowBytes = 1 << 20
    /// Fields in one row.
    package var columns = 256
    /// Files in a zip or a folder.
    package var entries = 100
    /// Rows of all files together.
    package var rows = 5_000_000
    /// Rows of orgs.csv and of academicSessions.csv, which are held to be sorted.
    package var heldRows = 100_000
    /// Rejections that are kept, and as many warnings; the rest are only counted.
    package var findingsKept = 10_000

    package init() {}
}
