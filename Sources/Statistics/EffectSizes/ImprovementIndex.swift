/// How many percentile ranks an average pupil of the comparison group would rise: 100·Φ(g) − 50.
///
/// - Parameter g: a standardised mean difference.
/// - Returns: −50 to 50. For g = 0.25 it is 9.87: from the 50th percentile to the 60th.
///
/// It takes outcomes as normal with equal variance. Source: What Works Clearinghouse, *Procedures
/// Handbook* 4.1 (2020), section VI; the g used there has the approximate factor J.
public func improvementIndex(_ g: Double) -> Double {
    // From the tail, so that a small effect of either sign keeps its digits alike.
    g < 0 ? 100 * Normal.standard.cumulative(g) - 50 : 50 - 100 * Normal.standard.upperTail(g)
}
