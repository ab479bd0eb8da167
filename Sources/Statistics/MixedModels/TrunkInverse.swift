/// The elements of `A⁻¹ = (Λ'SΛ + I)⁻¹` at the places where the trunk's factor is not zero.
///
/// Source of the recursion: Takahashi, Fagan and Chin (1973); Erisman and Tinney (1975), *Comm. ACM*
/// 18:177. It goes through the supernodes from the last to the first and costs about as much as two
/// factorisations.
final class TrunkInverse {
    let trunk: TrunkFactor
    /// `A⁻¹` in the trunk's layout, full within a supernode's own rows.
    let inverse: NumberBuffer
    /// `Λ·A⁻¹·Λ'`, likewise.
    let spread: NumberBuffer
    /// `L⁻ᵀ` applied to the border's rows and then to the basis: for each scalar one row.
    let solution: NumberBuffer
    private let joint: NumberBuffer
    private let quotient: NumberBuffer

    init(_ trunk: TrunkFactor) {
        self.trunk = trunk
        let layout = trunk.layout
        inverse = NumberBuffer(layout.size)
        spread = NumberBuffer(layout.size)
        solution = NumberBuffer(layout.scalars * layout.border)
        let widest = layout.supernodes.map(\.below).max() ?? 0
        joint = NumberBuffer(widest * widest)
        quotient = NumberBuffer(layout.supernodes.map { $0.below * $0.width + $0.width * $0.width }.max() ?? 0)
    }

    func reckon(_ factors: [[Double]]) {
        let layout = trunk.layout
        for index in layout.supernodes.indices.reversed() { invert(index) }
        for index in layout.supernodes.indices {
            trunk.transform(index, inverse, spread, by: factors, transposed: true)
        }
    }

    private func invert(_ index: Int) {
        let layout = trunk.layout
        let node = layout.supernodes[index]
        let (w, h, stride) = (node.width, node.below, node.stride)
        let l = trunk.lower.start + node.offset
        let z = inverse.start + node.offset
        let y = quotient.start
        // Y = L_below · L_own⁻¹
        for k in Swift.stride(from: w - 1, through: 0, by: -1) {
            let to = y + k * h
            for i in 0..<h { to[i] = l[k * stride + w + i] }
            for c in k + 1..<max(k + 1, w) {
                let (from, factor) = (y + c * h, l[k * stride + c])
                for i in 0..<h { to[i] -= factor * from[i] }
            }
            let pivot = 1 / l[k * stride + k]
            for i in 0..<h { to[i] *= pivot }
        }
        // Z_below = −Z_joint · Y
        gather(index, node)
        for k in 0..<w {
            let (to, from) = (z + k * stride + w, y + k * h)
            for i in 0..<h { to[i] = 0 }
            for j in 0..<h {
                let (column, factor) = (joint.start + j * h, from[j])
                for i in 0..<h { to[i] -= factor * column[i] }
            }
        }
        // Z_own = (L_own·L_own')⁻¹ − Y'·Z_below
        let t = quotient.start + w * h
        for j in 0..<w {
            for i in 0..<w { t[j * w + i] = 0 }
            t[j * w + j] = 1 / l[j * stride + j]
            for i in j + 1..<max(j + 1, w) {
                var sum = 0.0
                for k in j..<i { sum += l[k * stride + i] * t[j * w + k] }
                t[j * w + i] = -sum / l[i * stride + i]
            }
        }
        for j in 0..<w {
            for i in j..<w {
                var sum = 0.0
                for k in i..<w { sum += t[i * w + k] * t[j * w + k] }
                for k in 0..<h { sum -= y[i * h + k] * z[j * stride + w + k] }
                z[j * stride + i] = sum
                z[i * stride + j] = sum
            }
        }
    }

    /// Brings the inverse of the rows below a supernode together, full.
    private func gather(_ index: Int, _ node: TrunkLayout.Supernode) {
        gather(inverse, trunk.layout.below, index, count: node.below, into: joint.start)
    }

    /// Brings the elements between the scalars of a list together, full, column by column.
    func gather(
        _ panels: NumberBuffer, _ maps: RowMaps, _ list: Int, count: Int, into target: UnsafeMutablePointer<Double>
    ) {
        let rows = maps.starts[list]
        for run in maps.runs[maps.runStarts[list]..<maps.runStarts[list + 1]] {
            let node = trunk.layout.supernodes[run.supernode]
            for j in run.begin..<run.end {
                let scalar = Int(maps.rows[rows + j])
                let from = panels.start + node.offset + (scalar - node.first) * node.stride
                let local = run.locals - run.begin
                for i in j..<count {
                    let value = from[Int(maps.locals[local + i])]
                    target[j * count + i] = value
                    target[i * count + j] = value
                }
            }
        }
    }

    /// Solves `L'·x = (border rows)'·basis` for all scalars: `x = A⁻¹Λ'Z'V₀⁻¹[X y]·basis`.
    func solve(_ basis: Matrix) {
        let layout = trunk.layout
        let (border, width) = (layout.border, basis.columns)
        for (index, node) in layout.supernodes.enumerated().reversed() {
            let rows = layout.below.starts[index]
            for k in stride(from: node.width - 1, through: 0, by: -1) {
                let column = trunk.lower.start + node.offset + k * node.stride
                let edge = column + node.stride - border
                let x = solution.start + (node.first + k) * width
                for c in 0..<width {
                    var sum = 0.0
                    for t in 0..<border { sum += edge[t] * basis[t, c] }
                    x[c] = sum
                }
                for i in k + 1..<max(k + 1, node.width) {
                    let other = solution.start + (node.first + i) * width
                    for c in 0..<width { x[c] -= column[i] * other[c] }
                }
                for i in 0..<node.below {
                    let other = solution.start + Int(layout.below.rows[rows + i]) * width
                    let factor = column[node.width + i]
                    for c in 0..<width { x[c] -= factor * other[c] }
                }
                for c in 0..<width { x[c] /= column[k] }
            }
        }
    }
}
