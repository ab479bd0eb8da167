/// The modules of a QR code, dark and light (ISO/IEC 18004:2015, 6.3, 7.7, 7.9 and 7.10).
struct QRMatrix: Hashable, Sendable {
    let size: Int
    private var dark: [Bool]
    /// Modules by which a reader finds its way, and which no mask may turn.
    private var fixed: [Bool]

    /// All that is the same in every code of the size.
    init(_ version: QRVersion) {
        size = version.size
        dark = Array(repeating: false, count: size * size)
        fixed = dark
        drawTiming()
        for corner in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(corner) }
        for x in version.alignment {
            for y in version.alignment where !isFinder(x, y) { drawAlignment(x, y) }
        }
        draw(formatOf: 0)
        if version.number >= 7 { draw(numberOf: version) }
    }

    /// From left to right and from the top down.
    subscript(x: Int, y: Int) -> Bool { dark[y * size + x] }

    func isFixed(_ x: Int, _ y: Int) -> Bool { fixed[y * size + x] }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        dark[y * size + x] = isDark
        fixed[y * size + x] = true
    }

    // MARK: What a reader finds its way by

    private mutating func drawTiming() {
        for place in 0..<size {
            fix(place, 6, place % 2 == 0)
            fix(6, place, place % 2 == 0)
        }
    }

    /// A square in a square, with a light edge.
    private mutating func drawFinder(_ middle: (x: Int, y: Int)) {
        for y in -4...4 {
            for x in -4...4 {
                let ring = max(abs(x), abs(y))
                fix(middle.x + x, middle.y + y, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(_ middleX: Int, _ middleY: Int) {
        for y in -2...2 {
            for x in -2...2 { fix(middleX + x, middleY + y, max(abs(x), abs(y)) != 1) }
        }
    }

    /// Whether the middle of a small square would be in one of the three corners.
    private func isFinder(_ x: Int, _ y: Int) -> Bool {
        (x == 6 && y == 6) || (x == 6 && y == size - 7) || (x == size - 7 && y == 6)
    }

    /// The error level and the mask, twice, and the one module that is always dark.
    private mutating func draw(formatOf mask: Int) {
        let bits = QRMask.format(of: mask)
        for index in 0..<15 {
            let isDark = bits >> index & 1 == 1
            // Around the corner at the top left; row and column 6 are taken.
            switch index {
            case 0...5: fix(8, index, isDark)
            case 6, 7: fix(8, index + 1, isDark)
            case 8: fix(7, 8, isDark)
            default: fix(14 - index, 8, isDark)
            }
            if index < 8 { fix(size - 1 - index, 8, isDark) } else { fix(8, size - 15 + index, isDark) }
        }
        fix(8, size - 8, true)
    }

    private mutating func draw(numberOf version: QRVersion) {
        let bits = version.numberBits
        for index in 0..<18 {
            let (near, far) = (index / 3, size - 11 + index % 3)
            fix(far, near, bits >> index & 1 == 1)
            fix(near, far, bits >> index & 1 == 1)
        }
    }

    // MARK: What it says

    /// Lays the bytes out in columns two modules wide, from the right, up and down by turns.
    mutating func lay(_ codewords: [UInt8]) {
        var next = 0
        // The column of the timing marks is left out.
        let rights = Array(stride(from: size - 1, to: 6, by: -2)) + [5, 3, 1]
        for (turn, right) in rights.enumerated() {
            for step in 0..<size {
                let y = turn % 2 == 0 ? size - 1 - step : step
                for x in [right, right - 1] where !isFixed(x, y) && next < codewords.count * 8 {
                    dark[y * size + x] = codewords[next / 8] >> (7 - next % 8) & 1 == 1
                    next += 1
                }
            }
        }
    }

    /// The code with one of the eight masks, which says which.
    func masked(by mask: Int) -> QRMatrix {
        var masked = self
        for y in 0..<size {
            for x in 0..<size where !isFixed(x, y) && QRMask.turns(x, y, mask) { masked.dark[y * size + x].toggle() }
        }
        masked.draw(formatOf: mask)
        return masked
    }

    /// The rows and then the columns.
    var lines: [[Bool]] {
        (0..<size).map { y in (0..<size).map { self[$0, y] } } + (0..<size).map { x in (0..<size).map { self[x, $0] } }
    }
}
