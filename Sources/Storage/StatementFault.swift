import Foundation

/// An error whose description never holds a value of a row, so that it may be logged.
package protocol ImpersonalError: Error, CustomStringConvertible {
    /// True when the same may go well in a moment.
    var isPassing: Bool { get }
}

/// Why a statement was not run.
package enum StatementFault: Error, Equatable {
    case nulInText
    /// A row of a bulk write has more or fewer values than columns were named.
    case wrongWidth
    /// The database has been closed.
    case closed
}

extension [SQLValue] {
    /// SQLite would end a text at its NUL and find or keep something else; PostgreSQL has no
    /// such texts.
    func refuseNUL() throws {
        for case .text(var value) in self {
            // Looked for as C does: a page sends hundreds of ids.
            let hasNUL = value.withUTF8 { text in
                text.baseAddress.map { memchr($0, 0, text.count) != nil } ?? false
            }
            if hasNUL { throw StatementFault.nulInText }
        }
    }
}
