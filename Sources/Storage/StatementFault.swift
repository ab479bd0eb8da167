/// Why a statement was not run.
package enum StatementFault: Error, Equatable {
    case nulInText
    /// A row of a bulk write has more or fewer values than columns were named.
    case wrongWidth
}
