/// Sums of vectors, one for each cluster, with a sign for each: `Σ ±v`.
///
/// A sign is a bit, and eight bits choose one of 256 sums that are ready in a table. So a replicate of a
/// bootstrap adds an eighth as many vectors as there are clusters (the method of four Russians,
/// Arlazarov et al. 1970).
struct SignSums: Sendable {
    /// The bytes that hold the signs of all clusters, the first cluster in the lowest bit of the first.
    let bytes: Int
    private let width: Int
    private let table: [Double]

    init(_ vectors: [[Double]]) {
        width = vectors.first?.count ?? 0
        bytes = (vectors.count + 7) / 8
        var table = Array(repeating: 0.0, count: bytes * 256 * width)
        for byte in 0..<bytes {
            let members = vectors[byte * 8..<min(vectors.count, byte * 8 + 8)]
            for pattern in 0..<256 {
                let start = (byte * 256 + pattern) * width
                for (bit, vector) in members.enumerated() {
                    let plus = pattern >> bit & 1 == 1
                    for j in 0..<width { table[start + j] += plus ? vector[j] : -vector[j] }
                }
            }
        }
        self.table = table
    }

    /// Puts the sum for a pattern of signs into `sum`; bits beyond the last cluster do not matter.
    func add(_ signs: [UInt8], to sum: inout [Double]) {
        let width = width
        sum.withUnsafeMutableBufferPointer { sum in
            table.withUnsafeBufferPointer { table in
                for j in 0..<width { sum[j] = 0 }
                for byte in 0..<bytes {
                    let start = (byte << 8 | Int(signs[byte])) * width
                    for j in 0..<width { sum[j] += table[start + j] }
                }
            }
        }
    }
}
