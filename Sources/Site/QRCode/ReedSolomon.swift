/// Bytes by which a reader mends what it could not see (ISO/IEC 18004:2015, 7.5 and annex A): the
/// rest of a division of polynomials over the field of 256 elements made by x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
    /// The check bytes of a block.
    static func checkwords(of data: [UInt8], count: Int) -> [UInt8] {
        let divisor = divisor(degree: count)
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= product(divisor[index], factor) }
        }
        return rest
    }

    /// (x - 1)(x - 2)(x - 2²)…, its first coefficient, which is 1, left out.
    private static func divisor(degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in result.indices {
                result[index] = product(result[index], root) ^ (index + 1 < degree ? result[index + 1] : 0)
            }
            root = product(root, 2)
        }
        return result
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7) * 0x11D
            product ^= Int(right >> bit & 1) * Int(left)
        }
        return UInt8(truncatingIfNeeded: product)
    }
}
