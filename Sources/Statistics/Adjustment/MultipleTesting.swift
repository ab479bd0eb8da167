import RealModule

/// A way to adjust p values for the number of questions asked of the same data.
///
/// An adjusted p value is held against the level (0.05, say) as a single one would be. A p value that
/// is `nil` is missing: it stays `nil` and does not count among the tests.
///
/// ```swift
/// try MultipleTesting.holm.adjust([0.01, nil, 0.04, 0.03])   // [0.03, nil, 0.06, 0.06]
/// ```
public enum MultipleTesting: String, CaseIterable, Hashable, Sendable {
    /// `n·p` (Bonferroni 1936): the family-wise error, under any dependence.
    case bonferroni
    /// `(n − i + 1)·p₍ᵢ₎` and no less than those before (Holm 1979): as Bonferroni, never weaker.
    case holm
    /// `(n − i + 1)·p₍ᵢ₎` and no more than those after (Hochberg 1988): the family-wise error of
    /// independent or positively dependent tests.
    case hochberg
    /// The closed test with Simes' inequality (Hommel 1988): as Hochberg, never weaker. It takes n² steps.
    case hommel
    /// `1 − (1 − p)ⁿ` (Šidák 1967): the family-wise error of independent tests.
    case sidak
    /// `1 − (1 − p₍ᵢ₎)ⁿ⁻ⁱ⁺¹` and no less than those before: Holm's steps with Šidák's formula.
    case holmSidak
    /// `n·p₍ᵢ₎/i` and no more than those after (Benjamini and Hochberg 1995): the false discovery rate of
    /// independent or positively dependent tests.
    case benjaminiHochberg
    /// Benjamini and Hochberg times `1 + 1/2 + … + 1/n` (Benjamini and Yekutieli 2001): the false
    /// discovery rate under any dependence.
    case benjaminiYekutieli

    /// The adjusted p values, at most 1, in the order of those given.
    ///
    /// - Parameter p: p values from 0 to 1, or `nil` where a test has none.
    /// - Throws: `notFinite` for NaN, `outOfRange` for a value below 0 or above 1.
    public func adjust(_ p: [Double?]) throws(StatisticsError) -> [Double?] {
        for case let value? in p {
            guard !value.isNaN else { throw .notFinite }
            guard (0...1).contains(value) else { throw .outOfRange("a p value", value) }
        }
        let sorted = p.enumerated().compactMap { index, value in value.map { (index: index, p: $0) } }
            .sorted { $0.p < $1.p }
        var result = p
        for (test, adjusted) in zip(sorted, adjust(sorted: sorted.map(\.p))) {
            result[test.index] = min(1, adjusted)
        }
        return result
    }

    private func adjust(sorted p: [Double]) -> [Double] {
        let n = Double(p.count)
        // The rank i counts from 1; `n + 1 − i` hypotheses are left when the i-th is looked at.
        let ranked = p.enumerated().map { (rank: Double($0 + 1), p: $1) }
        switch self {
        case .bonferroni: return p.map { n * $0 }
        case .sidak: return p.map { Self.atLeastOne(of: n, $0) }
        case .holm: return ranked.map { (n + 1 - $0.rank) * $0.p }.neverFalling
        case .holmSidak: return ranked.map { Self.atLeastOne(of: n + 1 - $0.rank, $0.p) }.neverFalling
        case .hochberg: return ranked.map { (n + 1 - $0.rank) * $0.p }.cappedByThoseAfter
        case .benjaminiHochberg: return ranked.map { n / $0.rank * $0.p }.cappedByThoseAfter
        case .benjaminiYekutieli:
            let harmonic = ranked.map { 1 / $0.rank }.compensatedSum()
            return ranked.map { harmonic * n / $0.rank * $0.p }.cappedByThoseAfter
        case .hommel: return hommelAdjusted(p)
        }
    }

    /// `1 − (1 − p)ⁿ`, exact for a small p.
    private static func atLeastOne(of n: Double, _ p: Double) -> Double { -.expMinusOne(n * .log(onePlus: -p)) }
}

extension [Double] {
    /// Each value, or the largest before it where that is larger.
    fileprivate var neverFalling: [Double] {
        var largest = 0.0
        return map { value in
            largest = Swift.max(largest, value)
            return largest
        }
    }

    /// Each value, or the smallest after it where that is smaller.
    fileprivate var cappedByThoseAfter: [Double] {
        var smallest = Double.infinity
        return reversed().map { value in
            smallest = Swift.min(smallest, value)
            return smallest
        }.reversed()
    }
}
