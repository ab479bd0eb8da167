/// Hommel's adjusted p values, from sorted ones.
///
/// A hypothesis is rejected when Simes' test rejects every set of hypotheses it belongs to. Of the sets
/// of m hypotheses with the i-th, the one with the m − 1 largest other p values is the hardest to
/// reject, so the adjusted value is the largest over m of Simes' p value of that set:
/// `min over k of m·q₍ₖ₎/k`, with q the sorted p values of the set.
/// Source: Hommel (1988), *Biometrika* 75:383.
func hommelAdjusted(_ p: [Double]) -> [Double] {
    let n = p.count
    var adjusted = p
    for m in stride(from: 1, through: n, by: 1) {
        let size = Double(m)
        // Simes' value of the m − 1 largest as second to m-th of the set, whatever comes first.
        var ofLargest = Double.infinity
        for k in 1..<m { ofLargest = min(ofLargest, size * p[n - m + k] / Double(k + 1)) }
        let ofAllLargest = min(ofLargest, size * p[n - m])
        for i in 0..<n {
            adjusted[i] = max(adjusted[i], i >= n - m ? ofAllLargest : min(ofLargest, size * p[i]))
        }
    }
    return adjusted
}
