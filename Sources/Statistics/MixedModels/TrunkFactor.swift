import RealModule

/// The sparse Cholesky factorisation of the trunk, `L·L' = Λ'SΛ + I`, with the border below it.
///
/// `S` are the trunk's products after the leaves have been eliminated. The panels of `S`, of `L` and
/// of the inverse share one layout. Supernodes are factored from left to right, and what each leaves
/// to the later ones is subtracted from their panels at once (right-looking).
final class TrunkFactor {
    let system: LevelSystem
    let layout: TrunkLayout
    /// `S`; full within a supernode's own rows after `factorise`.
    let reduced: NumberBuffer
    /// `L`, with the border's rows `(L⁻¹Λ'Z'[X y])'` at the end of each column.
    let lower: NumberBuffer
    private let column: NumberBuffer
    let blockOfScalar: [Int]
    /// The scalar's column within its block.
    let columnOfScalar: [Int]

    init(_ system: LevelSystem) {
        self.system = system
        layout = system.trunk
        reduced = NumberBuffer(layout.size)
        lower = NumberBuffer(layout.size)
        column = NumberBuffer(layout.supernodes.map(\.stride).max() ?? 0)
        blockOfScalar = layout.blockOf.flatMap { Array(repeating: $0, count: system.widths[$0]) }
        columnOfScalar = layout.blockOf.flatMap { Array(0..<system.widths[$0]) }
    }

    func begin() {
        system.trunkPanels.withUnsafeBufferPointer { panels in
            guard let base = panels.baseAddress else { return }
            reduced.start.update(from: base, count: panels.count)
        }
    }

    /// Subtracts a group's update (lower triangle, column by column) from `S` and the border's products.
    func subtract(_ update: UnsafePointer<Double>, group: Int, joined: Int, _ schur: NumberBuffer) {
        let border = layout.border
        let height = joined + border
        let maps = system.groupRows
        let rows = maps.starts[group]
        for run in maps.runs[maps.runStarts[group]..<maps.runStarts[group + 1]] {
            let node = layout.supernodes[run.supernode]
            for j in run.begin..<run.end {
                let from = update + j * height
                let scalar = Int(maps.rows[rows + j])
                let to = reduced.start + node.offset + (scalar - node.first) * node.stride
                let local = run.locals - run.begin
                for i in j..<joined { to[Int(maps.locals[local + i])] -= from[i] }
                let edge = to + node.stride - border
                for t in 0..<border { edge[t] -= from[joined + t] }
            }
        }
        for j in 0..<border {
            let from = update + (joined + j) * height + joined
            for i in j..<border { schur.start[j * border + i] -= from[i] }
        }
    }

    /// Factors the trunk and takes it out of the border's products; answers the logarithm of the
    /// determinant, or `nil` when a pivot is not positive.
    func factorise(_ factors: [[Double]], _ schur: NumberBuffer) -> Double? {
        var logDeterminant = 0.0
        for (index, node) in layout.supernodes.enumerated() {
            symmetrise(node, reduced)
            transform(index, reduced, lower, by: factors, transposed: false)
            for j in 0..<node.width { lower.start[node.offset + j * (node.stride + 1)] += 1 }
        }
        for (index, node) in layout.supernodes.enumerated() {
            let panel = lower.start + node.offset
            let stride = node.stride
            for k in 0..<node.width {
                let from = panel + k * stride
                let pivot = from[k]
                guard pivot > 0 else { return nil }
                logDeterminant += .log(pivot)
                let root = pivot.squareRoot()
                from[k] = root
                let inverse = 1 / root
                for i in k + 1..<stride { from[i] *= inverse }
                for c in k + 1..<max(k + 1, node.width) {
                    let (to, factor) = (panel + c * stride, from[c])
                    for i in c..<stride { to[i] -= factor * from[i] }
                }
            }
            passOn(index, node, schur)
        }
        return logDeterminant
    }

    /// Subtracts what a factored supernode leaves to later ones and to the border.
    private func passOn(_ index: Int, _ node: TrunkLayout.Supernode, _ schur: NumberBuffer) {
        let (border, stride, maps) = (layout.border, node.stride, layout.below)
        let panel = lower.start + node.offset + node.width
        let rows = maps.starts[index]
        for run in maps.runs[maps.runStarts[index]..<maps.runStarts[index + 1]] {
            let target = layout.supernodes[run.supernode]
            for j in run.begin..<run.end {
                let length = node.below + border - j
                collect(panel + j, stride, node.width, length)
                let scalar = Int(maps.rows[rows + j])
                let to = lower.start + target.offset + (scalar - target.first) * target.stride
                let local = run.locals - run.begin + j
                for i in 0..<node.below - j { to[Int(maps.locals[local + i])] -= column.start[i] }
                let (edge, from) = (to + target.stride - border, column.start + node.below - j)
                for t in 0..<border { edge[t] -= from[t] }
            }
        }
        for j in 0..<border {
            collect(panel + node.below + j, stride, node.width, border - j)
            for i in j..<border { schur.start[j * border + i] -= column.start[i - j] }
        }
    }

    /// Puts one column of `P·P'` into the scratch column, from the diagonal down.
    private func collect(_ panel: UnsafeMutablePointer<Double>, _ stride: Int, _ width: Int, _ length: Int) {
        for i in 0..<length { column.start[i] = panel[0] * panel[i] }
        for k in 1..<max(1, width) {
            let from = panel + k * stride
            let factor = from[0]
            for i in 0..<length { column.start[i] += factor * from[i] }
        }
    }

    /// Copies the lower triangle of a supernode's own rows to the upper one.
    private func symmetrise(_ node: TrunkLayout.Supernode, _ panels: NumberBuffer) {
        let panel = panels.start + node.offset
        for j in 0..<node.width {
            for i in 0..<j { panel[j * node.stride + i] = panel[i * node.stride + j] }
        }
    }

    /// Writes `G'·P·G` of a panel, where G is block diagonal with the blocks' matrices (or their
    /// transposes); the border's rows become `P·G`.
    func transform(
        _ index: Int, _ from: NumberBuffer, _ to: NumberBuffer, by matrices: [[Double]], transposed: Bool
    ) {
        let node = layout.supernodes[index]
        let (stride, rows) = (node.stride, layout.below.starts[index])
        for c in 0..<node.width {
            let (block, own) = (blockOfScalar[node.first + c], columnOfScalar[node.first + c])
            let width = system.widths[block]
            let target = to.start + node.offset + c * stride
            for l in 0..<width {
                let factor = matrices[block][transposed ? own * width + l : l * width + own]
                let source = from.start + node.offset + (c - own + l) * stride
                if l == 0 {
                    for i in 0..<stride { target[i] = factor * source[i] }
                } else if factor != 0 {
                    for i in 0..<stride { target[i] += factor * source[i] }
                }
            }
            var i = 0
            while i < node.width + node.below {
                let scalar = i < node.width ? node.first + i : Int(layout.below.rows[rows + i - node.width])
                let block = blockOfScalar[scalar]
                multiply(matrices[block], system.widths[block], transposed, target + i)
                i += system.widths[block]
            }
        }
    }

    /// `x = G'·x` for a short piece of a column.
    @inline(__always)
    private func multiply(
        _ matrix: [Double], _ width: Int, _ transposed: Bool, _ x: UnsafeMutablePointer<Double>
    ) {
        if width == 1 {
            x[0] *= matrix[0]
            return
        }
        for i in 0..<width {
            var sum = 0.0
            for l in 0..<width { sum += matrix[transposed ? i * width + l : l * width + i] * x[l] }
            column.start[i] = sum
        }
        for i in 0..<width { x[i] = column.start[i] }
    }
}
