/// Where the bytes of a bundle are.
package enum RosterContent: Sendable {
    /// A folder or a zip file on this machine.
    case path(String)
    /// A zip file in memory.
    case zip([UInt8])
    /// Files in memory.
    case files([RosterFile: [UInt8]])
}
