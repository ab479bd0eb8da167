/// One component of the trunk with its full matrices, for Kenward and Roger's sums.
///
/// All are scalars by scalars of the component, row by row.
struct TrunkComponent {
    /// The scalars of the component.
    let scalars: Range<Int>
    /// `R = ΛA⁻¹Λ'`.
    let spread: NumberBuffer
    /// `F = I − RS`.
    private(set) var remainder: NumberBuffer
    /// `T = SF`, the trunk's `Z'V⁻¹Z`.
    private(set) var products: NumberBuffer
    private let trunk: TrunkFactor
    private let supernodes: Range<Int>
    private var size: Int { scalars.count }

    init(_ levels: FittedLevels, _ supernodes: Range<Int>) {
        trunk = levels.likelihood.trunk
        self.supernodes = supernodes
        let layout = trunk.layout
        let (first, last) = (layout.supernodes[supernodes.lowerBound], layout.supernodes[supernodes.upperBound - 1])
        scalars = first.first..<last.first + last.width
        let size = scalars.count
        spread = NumberBuffer(size * size)
        (remainder, products) = (NumberBuffer(0), NumberBuffer(0))
        fillSpread(levels.likelihood.factors)
        guard levels.structure.entries.contains(where: { $0.block > 0 }) else { return }
        let applied = apply(trunk.reduced, to: spread)
        let remainder = NumberBuffer(size * size)
        for i in 0..<size {
            for j in 0..<size { remainder[i * size + j] = (i == j ? 1 : 0) - applied[j * size + i] }
        }
        self.remainder = remainder
        products = apply(trunk.reduced, to: remainder)
    }

    /// Solves for one column of `ΛA⁻¹Λ'` after another.
    private func fillSpread(_ factors: [[Double]]) {
        let (layout, start) = (trunk.layout, scalars.lowerBound)
        let x = NumberBuffer(size)
        for column in 0..<size {
            x.clear()
            let (block, own) = (trunk.blockOfScalar[start + column], trunk.columnOfScalar[start + column])
            let width = trunk.system.widths[block]
            for l in 0...own { x[column - own + l] = factors[block][own * width + l] }
            for index in layout.supernodeOf[start + column]..<supernodes.upperBound {
                let node = layout.supernodes[index]
                for k in 0..<node.width {
                    let panel = trunk.lower.start + node.offset + k * node.stride
                    let at = node.first - start + k
                    x[at] /= panel[k]
                    let value = x[at]
                    if value == 0 { continue }
                    for i in k + 1..<max(k + 1, node.width) { x[at - k + i] -= panel[i] * value }
                    for (i, row) in layout.below.rows[layout.below.range(index)].enumerated() {
                        x[Int(row) - start] -= panel[node.width + i] * value
                    }
                }
            }
            for index in supernodes.reversed() {
                let node = layout.supernodes[index]
                for k in stride(from: node.width - 1, through: 0, by: -1) {
                    let panel = trunk.lower.start + node.offset + k * node.stride
                    let at = node.first - start + k
                    var sum = x[at]
                    for i in k + 1..<max(k + 1, node.width) { sum -= panel[i] * x[at - k + i] }
                    for (i, row) in layout.below.rows[layout.below.range(index)].enumerated() {
                        sum -= panel[node.width + i] * x[Int(row) - start]
                    }
                    x[at] = sum / panel[k]
                }
            }
            for i in 0..<size {
                let (block, own) = (trunk.blockOfScalar[start + i], trunk.columnOfScalar[start + i])
                let width = trunk.system.widths[block]
                var sum = 0.0
                for l in 0...own { sum += factors[block][own * width + l] * x[i - own + l] }
                spread[i * size + column] = sum
            }
        }
    }

    /// The product of a symmetric matrix in the trunk's layout with a full one.
    func apply(_ panels: NumberBuffer, to full: NumberBuffer) -> NumberBuffer {
        let (layout, start, size) = (trunk.layout, scalars.lowerBound, size)
        let result = NumberBuffer(size * size)
        func add(_ row: Int, _ factor: Double, _ other: Int) {
            let (to, from) = (result.start + row * size, full.start + other * size)
            for j in 0..<size { to[j] += factor * from[j] }
        }
        for index in supernodes {
            let node = layout.supernodes[index]
            for k in 0..<node.width {
                let panel = panels.start + node.offset + k * node.stride
                let column = node.first - start + k
                add(column, panel[k], column)
                for i in k + 1..<max(k + 1, node.width) where panel[i] != 0 {
                    add(column - k + i, panel[i], column)
                    add(column, panel[i], column - k + i)
                }
                for (i, row) in layout.below.rows[layout.below.range(index)].enumerated() {
                    let value = panel[node.width + i]
                    if value == 0 { continue }
                    add(Int(row) - start, value, column)
                    add(column, value, Int(row) - start)
                }
            }
        }
        return result
    }

    /// `tr(A·B)`.
    func traceOfProduct(_ a: NumberBuffer, _ b: NumberBuffer) -> Double {
        var sum = 0.0
        for i in 0..<size {
            for j in 0..<size { sum += a.start[i * size + j] * b.start[j * size + i] }
        }
        return sum
    }

    /// A full matrix times a few columns.
    func multiply(_ full: NumberBuffer, _ columns: Matrix) -> Matrix {
        var result = Matrix(rows: size, columns: columns.columns)
        let width = columns.columns
        result.elements.withUnsafeMutableBufferPointer { result in
            columns.elements.withUnsafeBufferPointer { columns in
                for i in 0..<size {
                    for j in 0..<size {
                        let factor = full.start[i * size + j]
                        for c in 0..<width { result[i * width + c] += factor * columns[j * width + c] }
                    }
                }
            }
        }
        return result
    }

    /// The fixed columns' scores of the component's scalars.
    func scores(_ all: NumberBuffer, columns: Int, fixed: Int) -> Matrix {
        var result = Matrix(rows: size, columns: fixed)
        for (i, scalar) in scalars.enumerated() {
            for c in 0..<fixed { result[i, c] = all[scalar * columns + c] }
        }
        return result
    }

    /// `E·x` for a direction of a block: row x of each level becomes row y.
    func shape(_ scores: Matrix, _ pairs: [(Int, Int)], _ block: Int) -> Matrix {
        var result = Matrix(rows: size, columns: scores.columns)
        forEachNode(of: block) { first in
            for (x, y) in pairs {
                for c in 0..<scores.columns { result[first + x, c] += scores[first + y, c] }
            }
        }
        return result
    }

    /// `tr(EᵣTEₛT)` for two directions of the trunk.
    func trace(_ r: [(Int, Int)], _ rBlock: Int, _ s: [(Int, Int)], _ sBlock: Int) -> Double {
        var sum = 0.0
        forEachNode(of: rBlock) { j in
            forEachNode(of: sBlock) { l in
                for (x, y) in r {
                    for (z, v) in s { sum += products[(j + y) * size + l + z] * products[(l + v) * size + j + x] }
                }
            }
        }
        return sum
    }

    /// `tr(F'KF·E)` for a leaf direction, whose sums K are in the trunk's layout, and one of the trunk.
    func trace(_ joint: NumberBuffer, _ pairs: [(Int, Int)], _ block: Int) -> Double {
        let product = apply(joint, to: remainder)
        var sum = 0.0
        forEachNode(of: block) { first in
            for (x, y) in pairs {
                for i in 0..<size { sum += remainder[i * size + first + x] * product[i * size + first + y] }
            }
        }
        return sum
    }

    private func forEachNode(of block: Int, _ body: (_ first: Int) -> Void) {
        let layout = trunk.layout
        for index in supernodes {
            for place in layout.supernodes[index].nodes where layout.blockOf[place] == block {
                body(layout.scalarOf[place] - scalars.lowerBound)
            }
        }
    }
}
