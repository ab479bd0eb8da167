#if PostgreSQL
    import CPQ

    /// An address as libpq reads it, looked at before it is used.
    ///
    /// A sign with a meaning in an address, such as `@` or `/`, that stands unescaped in a
    /// password makes libpq take the rest of the password for a host, a port or a database:
    /// it would ask a name server for it, and name it when that fails.
    enum PostgresAddress {
        static func isReadable(_ address: String) -> Bool {
            guard let options = PQconninfoParse(address, nil) else { return false }
            defer { PQconninfoFree(options) }
            var settings: [String: String] = [:]
            var option = options
            while let name = option.pointee.keyword {
                if let value = option.pointee.val { settings[String(cString: name)] = String(cString: value) }
                option += 1
            }
            let ports = (settings["port"] ?? "").split(separator: ",")
            let hasStrayName = ["host", "dbname"].contains { settings[$0]?.contains("@") == true }
            return !hasStrayName && ports.allSatisfy { UInt16($0) != nil }
        }
    }
#endif
