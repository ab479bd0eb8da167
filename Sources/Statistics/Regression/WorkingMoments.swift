/// Mean and spread of a cluster-robust covariance when errors are in truth independent with one
/// variance: the working model by which degrees of freedom are found.
///
/// The estimated covariance of contrasts s, t is `Σᵍ(wˢᵍ·ε)(wᵗᵍ·ε)` for the errors ε. With
/// `Pˢᵗ` = the products `wˢᵍ·wᵗʰ` for clusters g, h, its mean is the trace of `Pˢᵗ` and its variance
/// `Σ PˢˢPᵗᵗ + PˢᵗPᵗˢ`, element by element. With `bᵍ = Qᵍ'Aᵍ·Qᵍd`, the products of different clusters are
/// `−bˢᵍ·bᵗʰ`. They are summed through a running matrix of columns by columns, so the work grows
/// with the clusters and not with their square, and only terms of one sign are added.
///
/// Source: Bell and McCaffrey (2002), *Survey Methodology* 28:169; Pustejovsky and Tipton (2018),
/// *JBES* 36:672, equations 10 and 17.
struct WorkingMoments {
    /// By contrast and cluster, `bᵍ`.
    private var products: [[[Double]]]
    /// By pair of contrasts (the later one first) and cluster, `wˢᵍ·wᵗᵍ`.
    private var own: [[[Double]]]
    private let contrasts: Int

    /// - Parameters:
    ///   - directions: the contrasts in the basis of the blocks.
    ///   - modes: the leverages for CR2; `nil` for the types without an adjustment.
    init(directions: [[Double]], blocks: [ClusterBlock], modes: [ClusterModes]?) {
        contrasts = directions.count
        products = directions.map { _ in [] }
        own = directions.indices.map { Array(repeating: [], count: $0 + 1) }
        for g in blocks.indices {
            let images: [[Double]]
            if let modes {
                images = directions.map(modes[g].coordinates)
                for s in directions.indices { products[s].append(modes[g].adjustedGram(images[s])) }
            } else {
                images = directions.map(blocks[g].gram)
                for s in directions.indices { products[s].append(images[s]) }
            }
            for s in directions.indices {
                for t in 0...s {
                    own[s][t].append(
                        modes?[g].own(images[s], images[t])
                            ?? dot(directions[s], images[t]) - dot(images[s], images[t]))
                }
            }
        }
    }

    /// The mean of the estimated covariance, in units of the error variance.
    var mean: Matrix {
        var result = Matrix(rows: contrasts, columns: contrasts)
        for s in 0..<contrasts {
            for t in 0...s {
                result[s, t] = own[s][t].reduce(0, +)
                result[t, s] = result[s, t]
            }
        }
        return result
    }

    /// The sum of the variances of all elements of the estimated covariance.
    var totalVariance: Double {
        var total = 0.0
        for s in 0..<contrasts {
            for t in 0...s { total += (s == t ? 1 : 2) * variance(s, t) }
        }
        return total
    }

    private func variance(_ s: Int, _ t: Int) -> Double {
        let width = products[s].first?.count ?? 0
        var same = 0.0
        for g in products[s].indices {
            same += own[s][s][g] * own[t][t][g] + own[s][t][g] * own[s][t][g]
        }
        var before = RunningProducts(width: width)
        var different = 0.0
        for (b, c) in zip(products[s], products[t]) { different += before.take(b, c) }
        return same + 2 * different
    }
}

/// `R = Σ b·c'` over the pairs of vectors taken so far.
private struct RunningProducts {
    private let width: Int
    private var sums: [Double]
    private var left, right: [Double]

    init(width: Int) {
        self.width = width
        sums = Array(repeating: 0, count: width * width)
        (left, right) = (Array(repeating: 0, count: width), Array(repeating: 0, count: width))
    }

    /// Takes a pair; answers `b'Rc + c'Rb` with R before it. One pass over R does both.
    mutating func take(_ b: [Double], _ c: [Double]) -> Double {
        for j in 0..<width { (left[j], right[j]) = (0, 0) }
        sums.withUnsafeMutableBufferPointer { sums in
            left.withUnsafeMutableBufferPointer { left in
                right.withUnsafeMutableBufferPointer { right in
                    for i in 0..<width {
                        let row = i * width
                        let (x, y) = (b[i], c[i])
                        for j in 0..<width {
                            left[j] += x * sums[row + j]
                            right[j] += y * sums[row + j]
                            sums[row + j] += x * c[j]
                        }
                    }
                }
            }
        }
        return dot(left, c) + dot(right, b)
    }
}
