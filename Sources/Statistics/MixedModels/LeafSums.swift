/// Sums over leaves of `Tᵢ`, of `Σ w·scores·scores'` and of the products of the elements of `Tᵢ`.
struct LeafSums {
    let width: Int
    private let columns: Int
    private let triangle: Int
    /// The weights, the total, what the scores take from it (lower triangles), and the products.
    private let numbers: NumberBuffer

    init(width: Int, weights: [Double]) {
        (self.width, columns) = (width, weights.count)
        triangle = width * (width + 1) / 2
        numbers = NumberBuffer(columns + (3 + triangle) * triangle)
        for (c, weight) in weights.enumerated() { numbers[c] = weight }
    }

    @inline(__always)
    func add(_ t: UnsafePointer<Double>, _ scores: UnsafePointer<Double>) {
        let weights = numbers.start
        let total = weights + columns
        let taken = total + triangle
        let elements = taken + triangle
        let products = elements + triangle
        var at = 0
        for a in 0..<width {
            let left = scores + a * columns
            for b in 0...a {
                let right = scores + b * columns
                var sum = 0.0
                for c in 0..<columns { sum += weights[c] * left[c] * right[c] }
                elements[at] = t[a * width + b]
                total[at] += elements[at]
                taken[at] += sum
                at += 1
            }
        }
        for i in 0..<triangle {
            for j in 0...i { products[i * triangle + j] += elements[i] * elements[j] }
        }
    }

    /// `Σ Tᵢ` less the scores' products, and `Σ Tᵢ`, full.
    var matrices: (slope: [Double], total: [Double]) {
        var slope = Array(repeating: 0.0, count: width * width)
        var whole = slope
        var at = columns
        for a in 0..<width {
            for b in 0...a {
                for place in [a * width + b, b * width + a] {
                    whole[place] = numbers[at]
                    slope[place] = numbers[at] - numbers[at + triangle]
                }
                at += 1
            }
        }
        return (slope, whole)
    }

    var symmetricInformation: [Double] {
        var result = Array(repeating: 0.0, count: triangle * triangle)
        for i in 0..<triangle {
            for j in 0...i {
                result[i * triangle + j] = numbers[columns + (3 + i) * triangle + j]
                result[j * triangle + i] = result[i * triangle + j]
            }
        }
        return result
    }
}
