/// Why a figure cannot be computed from the data or the settings given.
///
/// What depends on data is thrown, never answered with a silent NaN. A mistake of the caller's
/// program (an index outside a matrix) is a precondition.
public enum StatisticsError: Error, Equatable, Sendable {
    /// There are fewer observations than the figure needs.
    case tooFewObservations(needed: Int, got: Int)
    /// There are fewer groups, clusters, studies or strata than the figure needs.
    case tooFewGroups(needed: Int, got: Int)
    /// Two arrays that belong together differ in length.
    case lengthsDiffer(Int, Int)
    /// The predictor, the outcome or the groups do not vary, so that the figure is not defined.
    case noVariation
    /// A value is not a finite number.
    case notFinite
    /// A setting or a value lies outside what is allowed, such as a share of 1.2.
    case outOfRange(String, Double)
    /// A column can be had from the others; the index counts from 0.
    case collinear(column: Int)
    /// A matrix that has to be inverted cannot be.
    case singularMatrix
    /// A variable separates the outcomes fully, or the estimate lies at infinity.
    case separation
    /// An iteration did not settle.
    case didNotConverge(iterations: Int)
    /// A grouping factor has as many levels as there are rows, so its variance and the residual's are one.
    case notIdentifiable(String)
    /// The exact enumeration would take more cases than is reasonable.
    case tooManyCases(limit: Int)
    /// A scale has fewer items than the figure needs.
    case tooFewItems(needed: Int, got: Int)
    /// A factor model leaves an item no variance of its own (a Heywood case); the index counts from 0.
    case improperSolution(item: Int)
    /// A cell of a table is small and follows from figures that may not be suppressed; it counts from 0.
    case cannotBeProtected(cell: Int)
    /// A group of a finer factor lies in more than one group of the coarser; the index counts from 0.
    case notNested(group: Int)
}

extension StatisticsError: CustomStringConvertible {
    /// One sentence in English, for a command line or a log.
    public var description: String {
        switch self {
        case .tooFewObservations(let needed, let got): "There are \(got) observations; it takes at least \(needed)."
        case .tooFewGroups(let needed, let got): "There are \(got) groups; it takes at least \(needed)."
        case .lengthsDiffer(let a, let b): "Two columns that belong together have \(a) and \(b) values."
        case .noVariation: "There is no variation to reckon with: all values are the same."
        case .notFinite: "A value is not a finite number."
        case .outOfRange(let what, let value): "\(what) cannot be \(value)."
        case .collinear(let column): "Column \(column + 1) can be had from the others."
        case .singularMatrix: "A matrix that has to be inverted is singular."
        case .separation: "The groups separate the outcomes fully, so that the estimate has no end."
        case .didNotConverge(let iterations): "No solution was found in \(iterations) iterations."
        case .notIdentifiable(let what): "\(what) cannot be told from the residual: each row has a level of its own."
        case .tooManyCases(let limit): "There are more than \(limit) cases to go through; draw at random instead."
        case .tooFewItems(let needed, let got): "There are \(got) items; it takes at least \(needed)."
        case .improperSolution(let item): "The factor would leave item \(item + 1) no variance of its own."
        case .cannotBeProtected(let cell): "Cell \(cell + 1) is small and cannot be kept from being worked out."
        case .notNested(let group): "Unit \(group + 1) lies in more than one of the groups that should hold it whole."
        }
    }
}
