/// Degrees of freedom from which a limit is the distribution to the last digit: the normal distribution
/// for t and χ² for F.
let infiniteDegrees = 1e40
