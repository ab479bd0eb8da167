#if PostgreSQL
    import Foundation
    import Synchronization

    /// One place in the pool: a connection that is made when it is needed and made anew when
    /// it is lost, and the transactions on it. It stays on its thread.
    final class PostgresLink {
        enum Kind {
            case reading, writing
            /// A writing one that no other program's of this kind runs beside.
            case alone

            var begin: String {
                self == .reading
                    ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN ISOLATION LEVEL SERIALIZABLE"
            }
        }

        private let address: String
        private let lane: Int
        private let observe: (@Sendable (String) -> Void)?
        private let secondTry: SecondTry
        private var session: PostgresSession?

        /// A transaction that meets others again and again gives up after this many times,
        /// some ten seconds.
        private static let mostConflicts = 40
        /// A lost connection is made anew at once and then after a moment.
        private static let mostLosses = 3
        /// Whoever changes the schema holds this lock. Any number, the same in every program.
        private static let schemaLock = 7_846_430

        /// - Parameter secondTry: shared by all places of the pool.
        init(
            address: String, lane: Int, secondTry: SecondTry, observe: (@Sendable (String) -> Void)?
        ) {
            (self.address, self.lane, self.secondTry, self.observe) = (address, lane, secondTry, observe)
        }

        func close() {
            session?.close()
            session = nil
        }

        func run(_ command: String) throws { try connected().script(command) }

        func transaction<T>(_ kind: Kind, _ body: (any Connection) throws -> T) throws -> T {
            var (conflicts, losses, duplicates) = (0, 0, 0)
            while true {
                let failure: Failure
                switch conflicts == 0 ? once(kind, body) : secondTry.alone({ once(kind, body) }) {
                case .success(let value): return value
                case .failure(let found): failure = found
                }
                // Why the database ended it counts, whatever the body made of that.
                guard let fault = failure.fault else { throw failure.error }
                if fault.isDuplicate {
                    duplicates += 1
                    guard duplicates < 3 else { throw failure.error }
                    continue
                }
                guard fault.isConflict || fault.isLost else { throw failure.error }
                if fault.isLost {
                    close()
                    losses += 1
                    guard losses < Self.mostLosses else { throw fault }
                    if losses > 1 { Thread.sleep(forTimeInterval: 0.2) }
                } else {
                    conflicts += 1
                    guard conflicts < Self.mostConflicts else { throw fault }
                    // Longer each time and never the same, so that two of different programs who
                    // met do not meet again.
                    let most = min(0.4, 0.0005 * Double(1 << min(conflicts, 10)))
                    Thread.sleep(forTimeInterval: .random(in: 0...most))
                }
            }
        }

        private struct Failure: Error {
            /// What the caller is told.
            let error: any Error
            /// What the database said, if it said something.
            let fault: PostgresFault?

            init(_ error: any Error, _ fault: PostgresFault?) {
                (self.error, self.fault) = (error, fault ?? error as? PostgresFault)
            }
        }

        private func once<T>(_ kind: Kind, _ body: (any Connection) throws -> T) -> Result<T, Failure> {
            let session: PostgresSession
            do {
                session = try connected()
                if kind == .alone { try session.script("SELECT pg_advisory_lock(\(Self.schemaLock))") }
            } catch {
                return .failure(Failure(error, nil))
            }
            defer {
                // A connection that is gone has let go of it already.
                if kind == .alone, self.session === session {
                    try? session.script("SELECT pg_advisory_unlock(\(Self.schemaLock))")
                }
            }
            let value: T
            do {
                session.fault = nil
                session.ahead = AnswersAhead()
                try session.send(kind.begin)
                value = try body(PostgresConnection(session: session, lane: lane, observe: observe))
                // A statement that failed has ended the transaction, whatever was made of it.
                if let fault = session.fault { throw fault }
                if kind == .reading {
                    // Nothing depends on how a transaction that only read ends.
                    try session.leave()
                    return .success(value)
                }
            } catch {
                let failure = Failure(error, session.fault)
                session.rollBack()
                return .failure(failure)
            }
            do {
                // Statements whose answers nobody has read are on their way together with it.
                try session.commit()
                return .success(value)
            } catch {
                // A server that goes down while it keeps a change may have kept it.
                let isLost = (error as? PostgresFault)?.isLost == true
                if isLost { close() } else { session.rollBack() }
                return .failure(isLost ? Failure(PostgresFault.outcomeUnknown, nil) : Failure(error, nil))
            }
        }

        private func connected() throws -> PostgresSession {
            if let session, session.isAlive { return session }
            close()
            let made = try PostgresSession(address: address)
            session = made
            return made
        }
    }

    /// Who has met another goes on one at a time: those who have met once would meet again.
    final class SecondTry: Sendable {
        private let turn = Mutex(())

        func alone<T>(_ body: () -> T) -> T { turn.withLock { _ in body() } }
    }
#endif
