import Foundation

/// Numbers as a person likes to read them.
enum Shown {
    /// With so many decimals; a dash for what is not defined.
    static func fixed(_ value: Double?, _ decimals: Int) -> String {
        guard let value, value.isFinite else { return "–" }
        if value != 0, abs(value) >= 1e9 || abs(value) < 1e-9 { return String(format: "%.3g", value) }
        let text = String(format: "%.\(decimals)f", value)
        // What rounds to nothing has no sign.
        let isZero = text.allSatisfy { "-0.".contains($0) }
        return text.hasPrefix("-") ? (isZero ? String(text.dropFirst()) : "−" + text.dropFirst()) : text
    }

    /// So many decimals that a standard error has three digits, from 0 to 6.
    static func decimals(forError error: Double?) -> Int {
        guard let error, error.isFinite, error > 0 else { return 3 }
        return min(6, max(0, 2 - Int(log10(error).rounded(.down))))
    }

    /// A probability: two digits, and not below a thousandth.
    static func probability(_ p: Double?) -> String {
        guard let p, p.isFinite else { return "–" }
        if p < 0.001 { return "<0.001" }
        return p < 0.1 ? fixed(p, 3) : fixed(p, 2)
    }

    static func interval(_ lower: Double?, _ upper: Double?, _ decimals: Int) -> String {
        guard let lower, let upper, lower.isFinite, upper.isFinite else { return "–" }
        return "\(fixed(lower, decimals)) to \(fixed(upper, decimals))"
    }

    /// Degrees of freedom: whole where they are.
    static func degrees(_ df: Double?) -> String {
        guard let df, df.isFinite else { return "–" }
        return fixed(df, df == df.rounded() || df >= 1000 ? 0 : 1)
    }

    /// A probability in a sentence: `p = 0.012` or `p < 0.001`.
    static func sentence(_ p: Double?) -> String {
        let text = probability(p)
        return text.hasPrefix("<") ? "p < " + text.dropFirst() : "p = " + text
    }

    /// A count with its word, in the singular for one.
    static func count(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? word : plural ?? word + "s")"
    }

    /// How many rows were used, and how many not.
    static func rows(used: Int, dropped: Int) -> String {
        count(used, "row") + " used"
            + (dropped == 0 ? "." : ", \(dropped) left out because a value is missing.")
    }
}
