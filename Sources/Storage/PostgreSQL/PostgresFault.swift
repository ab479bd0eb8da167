#if PostgreSQL
    /// What went wrong with PostgreSQL, without any value of a row.
    package enum PostgresFault: ImpersonalError, Equatable {
        /// PostgreSQL refused a statement.
        case refused(state: String, about: String)
        /// There is no connection, or it broke before anything was kept.
        case unreachable(String)
        /// The connection broke while the transaction was being kept: it may or may not
        /// have been.
        case outcomeUnknown
        case notUTF8

        /// The transaction did nothing and would do the same again: another came in its way.
        var isConflict: Bool {
            guard case .refused(let state, _) = self else { return false }
            return state == "40001" || state == "40P01"
        }

        /// A row of this key has come meanwhile. PostgreSQL may say so where the truth is that
        /// another came in the way; a second run sees the row and knows what to do, or breaks
        /// the rule again.
        var isDuplicate: Bool {
            guard case .refused(let state, _) = self else { return false }
            return state == "23505"
        }

        /// Another connection may do better: this one is broken, or its server only reads.
        var isLost: Bool {
            switch self {
            case .unreachable: true
            // Read-only, shutting down, crashed, starting.
            case .refused(let state, _): ["25006", "57P01", "57P02", "57P03"].contains(state)
            case .outcomeUnknown, .notUTF8: false
            }
        }

        package var isPassing: Bool { isLost || isConflict || self == .outcomeUnknown }

        package var description: String {
            switch self {
            case .refused(let state, let about): "PostgreSQL refused a statement (\(state)): \(about)."
            case .unreachable(let why): "PostgreSQL cannot be reached: \(why)"
            case .outcomeUnknown:
                "The connection to PostgreSQL broke while a change was being kept; whether it was is unknown."
            case .notUTF8: "The PostgreSQL database is not in UTF-8. Make one with ENCODING 'UTF8'."
            }
        }
    }
#endif
