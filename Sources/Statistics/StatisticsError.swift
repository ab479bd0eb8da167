/// Why a figure cannot be computed from the data given.
public enum StatisticsError: Error, Equatable, Sendable {
    /// There are fewer observations than the figure needs.
    case tooFewObservations(needed: Int, got: Int)
    /// Two arrays that belong together differ in length.
    case lengthsDiffer(Int, Int)
    /// The predictor does not vary, so that no line is defined.
    case noVariation
    /// A value is not a finite number.
    case notFinite
}
