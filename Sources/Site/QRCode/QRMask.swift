/// The eight ways to turn modules, so that no area of a code looks like something else to a reader,
/// and how good each is (ISO/IEC 18004:2015, 7.8 and 7.9).
enum QRMask {
    static let all = 0..<8

    /// Whether a mask turns a module.
    static func turns(_ x: Int, _ y: Int, _ mask: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// Error level M and the mask in fifteen bits, of which a reader may miss three.
    static func format(of mask: Int) -> Int { (mask << 10 | rest(of: mask, bits: 10, by: 0x537)) ^ 0x5412 }

    /// The rest of a division of polynomials over the field of two elements.
    static func rest(of value: Int, bits: Int, by divisor: Int) -> Int {
        (0..<bits).reduce(value) { rest, _ in rest << 1 ^ (rest >> (bits - 1)) * divisor }
    }

    /// How hard a code is to read; of the eight the one with the least is drawn.
    static func penalty(of matrix: QRMatrix) -> Int {
        let lines = matrix.lines
        return lines.reduce(0) { $0 + runs(in: $1) + 40 * finders(in: $1) } + 3 * squares(in: matrix)
            + 10 * imbalance(of: matrix)
    }

    /// Five of one colour in a row cost 3, and each further one 1.
    private static func runs(in line: [Bool]) -> Int {
        var (penalty, length) = (0, 0)
        for (index, isDark) in line.enumerated() {
            length = index > 0 && line[index - 1] == isDark ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    private static let finder = [true, false, true, true, true, false, true]

    /// What looks like a corner: its row of modules, with four light ones before or after. Beyond
    /// the edge all is light.
    private static func finders(in line: [Bool]) -> Int {
        (0...(line.count - finder.count)).count { start in
            let end = start + finder.count
            return line[start..<end].elementsEqual(finder)
                && (!line[max(0, start - 4)..<start].contains(true)
                    || !line[end..<min(line.count, end + 4)].contains(true))
        }
    }

    /// Squares of two by two of one colour.
    private static func squares(in matrix: QRMatrix) -> Int {
        var count = 0
        for y in 1..<matrix.size {
            for x in 1..<matrix.size {
                let corner = matrix[x, y]
                if matrix[x - 1, y] == corner, matrix[x, y - 1] == corner, matrix[x - 1, y - 1] == corner { count += 1 }
            }
        }
        return count
    }

    /// By how many times five hundredths there is more of one colour than half.
    private static func imbalance(of matrix: QRMatrix) -> Int {
        let all = matrix.size * matrix.size
        let dark = matrix.lines.prefix(matrix.size).reduce(0) { $0 + $1.count { $0 } }
        return abs(20 * dark - 10 * all) / all
    }
}

extension QRVersion {
    /// The number in eighteen bits, as codes from version 7 on carry it.
    var numberBits: Int { number << 12 | QRMask.rest(of: number, bits: 12, by: 0x1F25) }
}
