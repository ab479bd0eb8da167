/// The traces and products over levels that Kenward and Roger's adjustment is made of.
///
/// For the directions of change `Gᵣ` of V (one for each element of the relative covariance matrices,
/// and V itself in place of the residual, which leaves all results as they are):
/// `Pᵣ = X'V⁻¹GᵣV⁻¹X`, `Qᵣₛ = X'V⁻¹GᵣV⁻¹GₛV⁻¹X` and `tr(V⁻¹GᵣV⁻¹Gₛ)`, with the fixed columns in the
/// coordinates where `X'V⁻¹X = I`.
///
/// Nothing of rows by rows is formed. With `T = Z'V⁻¹Z` all of them are sums over pairs of levels; for
/// pairs of leaves `Tᵢⱼ = δᵢⱼT⁰ᵢ − NᵢRNⱼ'`, so that only matrices over the trunk of one component of the
/// levels' graph are dense: none for one factor, one group of the top factor for nested ones.
struct KenwardRogerSums {
    let levels: FittedLevels
    /// For each direction the pairs of columns (x, y) whose `zₓz_y'` it adds.
    let pairs: [[(Int, Int)]]
    private(set) var traces: Matrix
    private(set) var p: [Matrix]
    private(set) var q: [[Matrix]]
    /// `Σ N'EᵣN` of each leaf direction, in the trunk's layout.
    private var joint: [NumberBuffer] = []
    /// `Σ N'EᵣB` of each leaf direction: for each trunk scalar one row.
    private var carried: [NumberBuffer] = []
    private var fixed: Int { levels.columns - 1 }
    private var entries: [RandomStructure.Entry] { levels.structure.entries }
    private var leafDirections: [Int] { entries.indices.filter { entries[$0].block == 0 } }
    private var trunkDirections: [Int] { entries.indices.filter { entries[$0].block > 0 } }

    init(_ levels: FittedLevels) {
        self.levels = levels
        let entries = levels.structure.entries
        let (count, fixed) = (entries.count + 1, levels.columns - 1)
        pairs = entries.map {
            $0.row == $0.column ? [($0.row, $0.row)] : [($0.row, $0.column), ($0.column, $0.row)]
        }
        traces = Matrix(rows: count, columns: count)
        p = Array(repeating: Matrix(rows: fixed, columns: fixed), count: count)
        q = Array(repeating: p, count: count)
        let trunk = levels.system.trunk
        for _ in leafDirections {
            joint.append(NumberBuffer(trunk.scalars > 0 ? trunk.size : 0))
            carried.append(NumberBuffer(trunk.scalars * fixed))
        }
        addLeaves()
        for component in trunk.components { addTrunk(component) }
        finish()
    }

    /// The direction of V itself, and the halves that symmetry gives.
    private mutating func finish() {
        let last = entries.count
        for r in 0..<last {
            for s in 0..<r {
                traces[s, r] = traces[r, s]
                q[s][r] = q[r][s].transposed
            }
            q[r][last] = p[r]
            q[last][r] = p[r]
        }
        p[last] = .identity(fixed)
        q[last][last] = .identity(fixed)
        traces[last, last] = Double(levels.system.rows)
        for (r, entry) in entries.enumerated() {
            let width = levels.structure.widths[entry.block]
            let total = levels.gradient.moments[entry.block].total[entry.row * width + entry.column]
            traces[r, last] = total * (entry.row == entry.column ? 1 : 2)
            traces[last, r] = traces[r, last]
        }
    }

    /// What pairs of leaves give of themselves, and the sums that the trunk needs.
    private mutating func addLeaves() {
        let system = levels.system
        let (w, columns) = (system.widths[0], levels.columns)
        let joined = system.groups.map(\.joined).max() ?? 0
        let (k, t, j) = (NumberBuffer(w * w), NumberBuffer(w * w), NumberBuffer(w * w))
        let (n, spread, half) = (NumberBuffer(w * joined), NumberBuffer(joined * joined), NumberBuffer(w * joined))
        let update = NumberBuffer(leafDirections.count * joined * joined)
        system.leafProducts.withUnsafeBufferPointer { products in
            guard let products = products.baseAddress else { return }
            for (number, group) in system.groups.enumerated() {
                let h = group.joined
                levels.gradient.inverse.gather(
                    levels.gradient.inverse.spread, system.groupRows, number, count: h, into: spread.start)
                update.clear()
                for leaf in group.leaves {
                    levels.likelihood.leaf.resolvent(products + leaf * w * w, k.start, t.start)
                    let panel = group.offset + (leaf - group.leaves.lowerBound) * w * (h + system.border)
                    for a in 0..<w {
                        for i in 0..<h {
                            var sum = 0.0
                            for b in 0..<w {
                                sum += k[a * w + b] * system.leafPanels[panel + b * (h + system.border) + i]
                            }
                            n[a * h + i] = sum
                        }
                    }
                    for a in 0..<w {
                        for i in 0..<h {
                            var sum = 0.0
                            for l in 0..<h { sum += n[a * h + l] * spread[l * h + i] }
                            half[a * h + i] = sum
                        }
                        for b in 0..<w {
                            var sum = 0.0
                            for i in 0..<h { sum += half[a * h + i] * n[b * h + i] }
                            j[a * w + b] = sum
                        }
                    }
                    addOwn(t, j, levels.gradient.leafScores.start + leaf * w * columns)
                    if h > 0 { addJoined(number, n, levels.gradient.leafScores.start + leaf * w * columns, update) }
                }
                if h > 0 { scatter(number, h, update) }
            }
        }
    }

    /// The parts of a leaf with itself: `T⁰` alone and crossed with `J = NRN'`.
    private mutating func addOwn(_ t: NumberBuffer, _ j: NumberBuffer, _ scores: UnsafePointer<Double>) {
        let (w, columns) = (levels.system.widths[0], levels.columns)
        for r in leafDirections {
            for (x, y) in pairs[r] { Self.outer(&p[r], scores + x * columns, scores + y * columns, 1) }
            for s in leafDirections where s <= r {
                var sum = 0.0
                for (x, y) in pairs[r] {
                    for (z, v) in pairs[s] {
                        let (a, b) = (v * w + x, y * w + z)
                        sum += t[a] * t[b] - t[a] * j[b] - j[a] * t[b]
                        Self.outer(&q[r][s], scores + x * columns, scores + v * columns, t[b])
                    }
                }
                traces[r, s] += sum
            }
        }
    }

    private mutating func addJoined(
        _ group: Int, _ n: NumberBuffer, _ scores: UnsafePointer<Double>, _ update: NumberBuffer
    ) {
        let rows = levels.system.groupRows.range(group)
        let h = rows.count
        for (index, r) in leafDirections.enumerated() {
            for (x, y) in pairs[r] {
                for c in 0..<h {
                    let (factor, to) = (n[y * h + c], update.start + (index * h + c) * h)
                    for i in c..<h { to[i] += factor * n[x * h + i] }
                }
                for (i, scalar) in levels.system.groupRows.rows[rows].enumerated() {
                    let to = carried[index].start + Int(scalar) * fixed
                    for c in 0..<fixed { to[c] += n[x * h + i] * scores[y * levels.columns + c] }
                }
            }
        }
    }

    /// Adds a group's `Σ N'EᵣN` (lower triangles) to the trunk's layout.
    private func scatter(_ group: Int, _ h: Int, _ update: NumberBuffer) {
        let (maps, layout) = (levels.system.groupRows, levels.system.trunk)
        for index in joint.indices {
            for run in maps.runs[maps.runStarts[group]..<maps.runStarts[group + 1]] {
                let node = layout.supernodes[run.supernode]
                for j in run.begin..<run.end {
                    let scalar = Int(maps.rows[maps.starts[group] + j])
                    let to = joint[index].start + node.offset + (scalar - node.first) * node.stride
                    for i in j..<h {
                        to[Int(maps.locals[run.locals - run.begin + i])] += update[(index * h + j) * h + i]
                    }
                }
            }
        }
    }

    /// All pairs of levels that meet in one component of the trunk.
    private mutating func addTrunk(_ component: Range<Int>) {
        let part = TrunkComponent(levels, component)
        let range = part.scalars
        let leaf = leafDirections
        var leafProducts: [NumberBuffer] = []
        for (index, r) in leaf.enumerated() {
            let product = part.apply(joint[index], to: part.spread)
            for (other, s) in leaf[...index].enumerated() {
                let another = other < index ? leafProducts[other] : product
                traces[r, s] += part.traceOfProduct(product, another)
                let h = Matrix(rows: range.count, columns: fixed, elements: slice(carried[index], range))
                let g =
                    other == index
                    ? h : Matrix(rows: range.count, columns: fixed, elements: slice(carried[other], range))
                q[r][s] = q[r][s] - h.transposed * part.multiply(part.spread, g)
            }
            leafProducts.append(product)
        }
        guard !trunkDirections.isEmpty else { return }
        let scores = part.scores(levels.gradient.trunkScores, columns: levels.columns, fixed: fixed)
        let shaped = trunkDirections.map { part.shape(scores, pairs[$0], entries[$0].block) }
        for (index, r) in trunkDirections.enumerated() {
            p[r] = p[r] + scores.transposed * shaped[index]
            for (other, s) in trunkDirections.enumerated() where s <= r {
                add(part.trace(pairs[r], entries[r].block, pairs[s], entries[s].block), r, s)
                add(shaped[index].transposed * part.multiply(part.products, shaped[other]), r, s)
            }
            for (other, s) in leaf.enumerated() {
                add(part.trace(joint[other], pairs[r], entries[r].block), r, s)
                let h = Matrix(rows: range.count, columns: fixed, elements: slice(carried[other], range))
                // X'V⁻¹GᵣV⁻¹GₛV⁻¹X with r of the trunk: the transpose of leaf by trunk.
                add((h.transposed * part.multiply(part.remainder, shaped[index])).transposed, r, s)
            }
        }
    }

    private mutating func add(_ trace: Double, _ r: Int, _ s: Int) { traces[max(r, s), min(r, s)] += trace }

    private mutating func add(_ product: Matrix, _ r: Int, _ s: Int) {
        if r >= s { q[r][s] = q[r][s] + product } else { q[s][r] = q[s][r] + product.transposed }
    }

    private func slice(_ buffer: NumberBuffer, _ range: Range<Int>) -> [Double] {
        Array(UnsafeBufferPointer(start: buffer.start + range.lowerBound * fixed, count: range.count * fixed))
    }

    @inline(__always)
    private static func outer(
        _ matrix: inout Matrix, _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ factor: Double
    ) {
        let size = matrix.rows
        matrix.elements.withUnsafeMutableBufferPointer { elements in
            for i in 0..<size {
                let left = factor * x[i]
                for j in 0..<size { elements[i * size + j] += left * y[j] }
            }
        }
    }
}
