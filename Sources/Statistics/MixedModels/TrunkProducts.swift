/// Products of the trunk's `S` with the inverse: the diagonal blocks of `SΛA⁻¹`, and `SΛ·x`.
struct TrunkProducts {
    /// For each scalar the row of its node's block `(SΛA⁻¹)ⱼⱼ = TⱼⱼΛ`, `widest` numbers.
    let diagonal: NumberBuffer
    /// `SΛx` for the solutions x.
    let applied: NumberBuffer
    /// `Λx`.
    let shaped: NumberBuffer
    let widest: Int

    init(_ inverse: TrunkInverse, _ factors: [[Double]], columns: Int) {
        let (trunk, layout) = (inverse.trunk, inverse.trunk.layout)
        let widths = trunk.system.widths
        let widest = widths.dropFirst().max() ?? 0
        let diagonal = NumberBuffer(layout.scalars * widest)
        let applied = NumberBuffer(layout.scalars * columns)
        let shaped = NumberBuffer(layout.scalars * columns)
        for scalar in 0..<layout.scalars {
            let (block, own) = (trunk.blockOfScalar[scalar], trunk.columnOfScalar[scalar])
            for l in 0..<widths[block] {
                let factor = factors[block][own * widths[block] + l]
                for c in 0..<columns {
                    shaped.start[scalar * columns + c] +=
                        factor * inverse.solution.start[(scalar - own + l) * columns + c]
                }
            }
        }
        for (index, node) in layout.supernodes.enumerated() {
            let rows = layout.below.starts[index]
            for j in 0..<node.width {
                let s = trunk.reduced.start + node.offset + j * node.stride
                let right = node.first + j
                for i in 0..<node.width + node.below where i < node.width || s[i] != 0 {
                    let left = i < node.width ? node.first + i : Int(layout.below.rows[rows + i - node.width])
                    for c in 0..<columns {
                        applied.start[left * columns + c] += s[i] * shaped.start[right * columns + c]
                    }
                    if i >= node.width {
                        for c in 0..<columns {
                            applied.start[right * columns + c] += s[i] * shaped.start[left * columns + c]
                        }
                    }
                }
            }
        }
        // (SΛA⁻¹)ⱼⱼ, from columns of S below and beside the diagonal block.
        for (index, node) in layout.supernodes.enumerated() {
            let rows = layout.below.starts[index]
            let panelS = trunk.reduced.start + node.offset
            let panelZ = inverse.inverse.start + node.offset
            var i = 0
            while i < node.width + node.below {
                let left = i < node.width ? node.first + i : Int(layout.below.rows[rows + i - node.width])
                let leftBlock = trunk.blockOfScalar[left]
                let p = widths[leftBlock]
                var j = 0
                while j < node.width {
                    let right = node.first + j
                    let rightBlock = trunk.blockOfScalar[right]
                    let q = widths[rightBlock]
                    // The node at the right gets S' Λ_left Z; within the panel's own rows both halves are there.
                    Self.add(
                        diagonal.start + right * widest, widest, q, p, factors[leftBlock],
                        s: { panelS[(j + $1) * node.stride + i + $0] }, z: { panelZ[(j + $1) * node.stride + i + $0] })
                    if i >= node.width {
                        Self.add(
                            diagonal.start + left * widest, widest, p, q, factors[rightBlock],
                            s: { panelS[(j + $0) * node.stride + i + $1] },
                            z: { panelZ[(j + $0) * node.stride + i + $1] })
                    }
                    j += q
                }
                i += p
            }
        }
        (self.diagonal, self.applied, self.shaped, self.widest) = (diagonal, applied, shaped, widest)
    }

    /// Adds `S_jl·Λ_l·Z_lj` to a node's block; `s` and `z` read by the other node's column and the own one.
    @inline(__always)
    private static func add(
        _ target: UnsafeMutablePointer<Double>, _ stride: Int, _ own: Int, _ other: Int, _ factor: [Double],
        s: (Int, Int) -> Double, z: (Int, Int) -> Double
    ) {
        for a in 0..<own {
            for l in 0..<other {
                var left = 0.0
                for k in 0..<other { left += s(k, a) * factor[k * other + l] }
                for b in 0..<own { target[a * stride + b] += left * z(l, b) }
            }
        }
    }
}
