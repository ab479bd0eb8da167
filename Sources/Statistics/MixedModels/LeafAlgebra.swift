/// The small matrices of one level: with `S = Zᵢ'Zᵢ` and `D = ΛΛ'`,
///
/// - `M = D(I + SD)⁻¹`, so that `Vᵢ⁻¹ = I − Zᵢ·M·Zᵢ'`,
/// - `K = (I + SD)⁻¹` and `T = K·S = Zᵢ'Vᵢ⁻¹Zᵢ`.
///
/// They are written without an inverse of Λ, so that variances of zero need no special case.
struct LeafAlgebra {
    let width: Int
    /// `D`, row by row.
    let d: [Double]
    /// `|D|`, for width 2 only; from Λ, where it keeps its digits.
    private let determinant: Double
    private let scratch: NumberBuffer

    init(width: Int, factor: [Double]) {
        self.width = width
        d = Self.square(factor, width)
        let root = width == 2 ? factor[0] * factor[3] - factor[1] * factor[2] : 0
        determinant = root * root
        scratch = NumberBuffer(2 * width * width)
    }

    /// `ΛΛ'`.
    static func square(_ factor: [Double], _ width: Int) -> [Double] {
        var result = Array(repeating: 0.0, count: width * width)
        for i in 0..<width {
            for j in 0..<width {
                for k in 0..<width { result[i * width + j] += factor[i * width + k] * factor[j * width + k] }
            }
        }
        return result
    }

    /// Writes `M`; answers `|I + SD|`.
    @inline(__always)
    func shrinkage(_ s: UnsafePointer<Double>, _ m: UnsafeMutablePointer<Double>) -> Double {
        switch width {
        case 1:
            let whole = 1 + s[0] * d[0]
            m[0] = d[0] / whole
            return whole
        case 2:
            let whole = determinant(of: s)
            m[0] = (d[0] + determinant * s[3]) / whole
            m[1] = (d[1] - determinant * s[1]) / whole
            m[2] = m[1]
            m[3] = (d[3] + determinant * s[0]) / whole
            return whole
        default:
            let k = scratch.start
            let whole = invert(s, k)
            for i in 0..<width {
                for j in 0..<width {
                    var sum = 0.0
                    for l in 0..<width { sum += d[i * width + l] * k[l * width + j] }
                    m[i * width + j] = sum
                }
            }
            return whole
        }
    }

    /// Writes `K` and `T`.
    @inline(__always)
    func resolvent(
        _ s: UnsafePointer<Double>, _ k: UnsafeMutablePointer<Double>, _ t: UnsafeMutablePointer<Double>
    ) {
        switch width {
        case 1:
            k[0] = 1 / (1 + s[0] * d[0])
            t[0] = s[0] * k[0]
        case 2:
            let whole = 1 / determinant(of: s)
            k[0] = (1 + s[2] * d[1] + s[3] * d[3]) * whole
            k[1] = -(s[0] * d[1] + s[1] * d[3]) * whole
            k[2] = -(s[2] * d[0] + s[3] * d[2]) * whole
            k[3] = (1 + s[0] * d[0] + s[1] * d[2]) * whole
            let own = s[0] * s[3] - s[1] * s[2]
            t[0] = (s[0] + own * d[3]) * whole
            t[1] = (s[1] - own * d[1]) * whole
            t[2] = t[1]
            t[3] = (s[3] + own * d[0]) * whole
        default:
            _ = invert(s, k)
            for i in 0..<width {
                for j in 0..<width {
                    var sum = 0.0
                    for l in 0..<width { sum += k[i * width + l] * s[l * width + j] }
                    t[i * width + j] = sum
                }
            }
        }
    }

    @inline(__always)
    private func determinant(of s: UnsafePointer<Double>) -> Double {
        1 + s[0] * d[0] + 2 * s[1] * d[1] + s[3] * d[3] + (s[0] * s[3] - s[1] * s[2]) * determinant
    }

    /// `(I + SD)⁻¹` by elimination with pivoting; answers the determinant of `I + SD`.
    private func invert(_ s: UnsafePointer<Double>, _ k: UnsafeMutablePointer<Double>) -> Double {
        let w = width
        let a = scratch.start + w * w
        for i in 0..<w {
            for j in 0..<w {
                var sum = i == j ? 1.0 : 0
                for l in 0..<w { sum += s[i * w + l] * d[l * w + j] }
                a[i * w + j] = sum
                k[i * w + j] = i == j ? 1 : 0
            }
        }
        var whole = 1.0
        for c in 0..<w {
            var pivot = c
            for i in c..<w where abs(a[i * w + c]) > abs(a[pivot * w + c]) { pivot = i }
            if pivot != c {
                for j in 0..<w {
                    (a[c * w + j], a[pivot * w + j]) = (a[pivot * w + j], a[c * w + j])
                    (k[c * w + j], k[pivot * w + j]) = (k[pivot * w + j], k[c * w + j])
                }
                whole = -whole
            }
            whole *= a[c * w + c]
            let inverse = 1 / a[c * w + c]
            for j in 0..<w {
                a[c * w + j] *= inverse
                k[c * w + j] *= inverse
            }
            for i in 0..<w where i != c {
                let factor = a[i * w + c]
                for j in 0..<w {
                    a[i * w + j] -= factor * a[c * w + j]
                    k[i * w + j] -= factor * k[c * w + j]
                }
            }
        }
        return whole
    }
}
