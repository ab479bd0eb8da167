/// The predicted coefficients of each group of one random term.
public struct ConditionalModes: Hashable, Sendable {
    /// The term's place among those given to the model.
    public let term: Int
    /// Which of the term's columns.
    public let columns: [Int]
    /// For each group one row, in the order of the factor's codes; one column for each of `columns`.
    ///
    /// Zero for a group without rows.
    public let modes: Matrix
    /// The standard deviations of the coefficients given the data, laid out like `modes`.
    ///
    /// They hold the fixed coefficients and the variances as known, as lme4's `condVar` does.
    public let standardDeviations: Matrix
}

extension MixedModelFit {
    /// The conditional modes (best linear unbiased predictions) of all groups, term by term in lme4's order.
    ///
    /// The mode of a group's coefficients is `DZ'V⁻¹(y − Xβ)`: its own mean deviation, drawn towards
    /// zero the more, the fewer rows it has. Source: Bates et al. (2015), section 5.
    ///
    /// - Throws: `notFinite` when the numbers are beyond what floating point holds.
    public func conditionalModes() throws(StatisticsError) -> [ConditionalModes] {
        let levels = try FittedLevels(self)
        let blocks = levels.structure.widths.indices.map { $0 == 0 ? levels.leafModes() : levels.trunkModes($0) }
        return levels.structure.terms.map { term in
            let (modes, deviations) = blocks[term.block]
            let range = term.offset..<term.offset + term.columns.count
            return ConditionalModes(
                term: term.source, columns: term.columns, modes: modes.columns(range),
                standardDeviations: deviations.columns(range))
        }
    }
}

extension FittedLevels {
    /// Modes and standard deviations of the leaves, by level.
    fileprivate func leafModes() -> (Matrix, Matrix) {
        let q = system.widths[0]
        let scale = value.residual.squareRoot()
        var modes = Matrix(rows: system.levels[0], columns: q)
        var deviations = modes
        let joined = system.groups.map(\.joined).max() ?? 0
        let spread = NumberBuffer(joined * joined)
        let m = NumberBuffer(q * q)
        let carried = NumberBuffer(joined)
        system.leafProducts.withUnsafeBufferPointer { products in
            guard let products = products.baseAddress else { return }
            for (number, group) in system.groups.enumerated() {
                let line = group.joined + system.border
                gradient.inverse.gather(
                    gradient.inverse.spread, system.groupRows, number, count: group.joined, into: spread.start)
                for leaf in group.leaves {
                    let level = Int(system.leafLevels[leaf])
                    _ = likelihood.leaf.shrinkage(products + leaf * q * q, m.start)
                    let panel = group.offset + (leaf - group.leaves.lowerBound) * q * line
                    for a in 0..<q {
                        var mode = 0.0
                        for b in 0..<q {
                            mode +=
                                likelihood.leaf.d[a * q + b]
                                * gradient.leafScores[(leaf * q + b) * columns + columns - 1]
                        }
                        modes[level, a] = mode * scale
                        // The level's own variance, and what the uncertainty of the joined levels adds.
                        for j in 0..<group.joined {
                            carried[j] = 0
                            for b in 0..<q {
                                carried[j] += m[a * q + b] * system.leafPanels[panel + b * line + j]
                            }
                        }
                        var sum = m[a * q + a]
                        for i in 0..<group.joined {
                            for j in 0..<group.joined {
                                sum += carried[i] * spread[i * group.joined + j] * carried[j]
                            }
                        }
                        deviations[level, a] = (variance * max(0, sum)).squareRoot()
                    }
                }
            }
        }
        return (modes, deviations)
    }

    /// Modes and standard deviations of a block of the trunk, by level.
    fileprivate func trunkModes(_ block: Int) -> (Matrix, Matrix) {
        let (q, layout) = (system.widths[block], system.trunk)
        let scale = value.residual.squareRoot()
        var modes = Matrix(rows: system.levels[block], columns: q)
        var deviations = modes
        for (place, other) in layout.blockOf.enumerated() where other == block {
            let (level, first) = (layout.levelOf[place], layout.scalarOf[place])
            for a in 0..<q {
                var mode = 0.0
                for l in 0...a {
                    mode +=
                        likelihood.factors[block][a * q + l]
                        * gradient.inverse.solution[(first + l) * columns + columns - 1]
                }
                modes[level, a] = mode * scale
                let spread = gradient.inverse.spread[layout.place(row: first + a, column: first + a)]
                deviations[level, a] = (variance * max(0, spread)).squareRoot()
            }
        }
        return (modes, deviations)
    }
}

extension Matrix {
    /// Some neighbouring columns.
    fileprivate func columns(_ range: Range<Int>) -> Matrix {
        var result = Matrix(rows: rows, columns: range.count)
        for i in 0..<rows {
            for (to, from) in range.enumerated() { result[i, to] = self[i, from] }
        }
        return result
    }
}
