#if PostgreSQL
    /// The statements that a connection keeps prepared: the ones used last, so that texts
    /// with lists of every length do not fill the server.
    struct PreparedStatements {
        private struct Key: Hashable {
            let text: String
            /// A text is prepared anew where a value was missing and now is there.
            let kinds: [PostgresParameters.Kind]
        }

        private struct Kept {
            let name: String
            var used: Int
        }

        private var kept: [Key: Kept] = [:]
        private var fresh: [Key] = []
        private var made = 0
        private var uses = 0
        private let most = 500

        /// The name under which a statement is prepared, or is to be.
        ///
        /// - Returns: `dropped` is one that has to go for it.
        mutating func name(
            of text: String, _ kinds: [PostgresParameters.Kind]
        ) -> (name: String, isNew: Bool, dropped: String?) {
            uses += 1
            let key = Key(text: text, kinds: kinds)
            if let found = kept[key]?.name {
                kept[key]?.used = uses
                return (found, false, nil)
            }
            var dropped: String?
            if kept.count >= most, let oldest = kept.min(by: { $0.value.used < $1.value.used }) {
                dropped = oldest.value.name
                kept[oldest.key] = nil
            }
            made += 1
            let name = "vinge\(made)"
            kept[key] = Kept(name: name, used: uses)
            fresh.append(key)
            return (name, true, dropped)
        }

        /// The new ones are prepared.
        mutating func keepNew() { fresh.removeAll(keepingCapacity: true) }

        /// The new ones may not have been prepared: they get new names next time.
        mutating func forgetNew() {
            for key in fresh { kept[key] = nil }
            fresh.removeAll(keepingCapacity: true)
        }
    }
#endif
