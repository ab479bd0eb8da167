/// Where a database is: a file, or a PostgreSQL server.
package enum DatabaseAddress: Sendable, Hashable {
    case file(String)
    case server(String)

    package init(_ text: String) {
        let isServer = ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
        self = isServer ? .server(text) : .file(text)
    }

    /// For people to read: never the password that an address may hold.
    package var shown: String {
        switch self {
        case .file(let path): return path
        case .server(let address):
            // A password may stand before the host or among the settings.
            let bare = address.contains("password") ? String(address.prefix { $0 != "?" }) : address
            guard let at = bare.lastIndex(of: "@"), let slashes = bare.firstRange(of: "//") else { return bare }
            let user = bare[slashes.upperBound..<at].prefix { $0 != ":" }
            return "\(bare[..<slashes.upperBound])\(user)\(bare[at...])"
        }
    }

    /// Opens the database. A file is made when there is none.
    ///
    /// - Parameter connections: the most connections to a server.
    /// - Throws: `AddressFault`: for a server when the program speaks SQLite only, or when its
    ///   address cannot be read.
    package func open(connections: Int = 8) throws -> Database {
        switch self {
        case .file(let path): return Database(driver: try SQLiteDriver(path: path))
        case .server(let address):
            #if PostgreSQL
                guard PostgresAddress.isReadable(address) else { throw AddressFault.unreadable }
                return Database(driver: PostgresDriver(address: address, connections: connections))
            #else
                throw AddressFault.notBuiltIn
            #endif
        }
    }
}

package enum AddressFault: Error, Equatable, CustomStringConvertible {
    case notBuiltIn
    /// Nothing of the address is named: a part of the password may stand in any part of it.
    case unreadable

    package var description: String {
        switch self {
        case .notBuiltIn:
            "This vinge speaks SQLite only: build it with `swift build --traits PostgreSQL` (it needs libpq) "
                + "to use a postgres:// address."
        case .unreadable:
            "The postgres:// address cannot be read: look at its port and the names of its settings, and write "
                + "@ / % in a user name or a password as %40 %2F %25."
        }
    }
}
