/// A dense matrix of doubles, kept row by row.
///
/// It is meant for the small matrices of a model (some columns by some columns). Data sets of many
/// rows are kept as columns, and no algorithm here forms a matrix of rows by rows.
///
/// ```swift
/// let a = Matrix([[4, 2], [2, 3]])
/// a[0, 1]              // 2
/// (a * .identity(2))   // a
/// ```
public struct Matrix: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The elements row by row, `rows × columns` of them.
    public var elements: [Double]

    /// A matrix with the same value everywhere.
    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        precondition(rows >= 0 && columns >= 0, "a matrix has no negative extent")
        (self.rows, self.columns) = (rows, columns)
        elements = Array(repeating: value, count: rows * columns)
    }

    /// A matrix of elements that stand row by row.
    public init(rows: Int, columns: Int, elements: [Double]) {
        precondition(elements.count == rows * columns, "\(elements.count) elements are not \(rows) × \(columns)")
        (self.rows, self.columns, self.elements) = (rows, columns, elements)
    }

    /// A matrix from its rows, all equally long.
    public init(_ rows: [[Double]]) {
        self.init(rows: rows.count, columns: rows.first?.count ?? 0, elements: Array(rows.joined()))
    }

    /// The square matrix with ones on its diagonal.
    public static func identity(_ size: Int) -> Matrix { diagonal(Array(repeating: 1, count: size)) }

    /// The square matrix with these values on its diagonal and zeros elsewhere.
    public static func diagonal(_ values: [Double]) -> Matrix {
        var result = Matrix(rows: values.count, columns: values.count)
        for (i, value) in values.enumerated() { result[i, i] = value }
        return result
    }

    /// The element in a row and a column, both from 0.
    public subscript(row: Int, column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    /// The values on the diagonal.
    public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

    /// The matrix with rows and columns exchanged.
    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for i in 0..<rows {
            for j in 0..<columns { result[j, i] = self[i, j] }
        }
        return result
    }

    /// The sum of the diagonal.
    public var trace: Double { diagonal.reduce(0, +) }

    /// The product of two matrices.
    public static func * (a: Matrix, b: Matrix) -> Matrix {
        precondition(a.columns == b.rows, "a product of \(a.rows) × \(a.columns) and \(b.rows) × \(b.columns)")
        var result = Matrix(rows: a.rows, columns: b.columns)
        let (height, inner, width) = (a.rows, a.columns, b.columns)
        result.elements.withUnsafeMutableBufferPointer { out in
            a.elements.withUnsafeBufferPointer { a in
                b.elements.withUnsafeBufferPointer { b in
                    for i in 0..<height {
                        for k in 0..<inner {
                            let factor = a[i * inner + k]
                            for j in 0..<width { out[i * width + j] += factor * b[k * width + j] }
                        }
                    }
                }
            }
        }
        return result
    }

    /// The product with a column of numbers.
    public static func * (a: Matrix, x: [Double]) -> [Double] {
        precondition(a.columns == x.count, "a product of \(a.rows) × \(a.columns) and \(x.count) numbers")
        return (0..<a.rows).map { i in
            var sum = 0.0
            for j in 0..<a.columns { sum += a[i, j] * x[j] }
            return sum
        }
    }

    /// Each element multiplied.
    public static func * (factor: Double, a: Matrix) -> Matrix {
        Matrix(rows: a.rows, columns: a.columns, elements: a.elements.map { factor * $0 })
    }

    /// The sum, element by element.
    public static func + (a: Matrix, b: Matrix) -> Matrix { combine(a, b, +) }

    /// The difference, element by element.
    public static func - (a: Matrix, b: Matrix) -> Matrix { combine(a, b, -) }

    /// `xᵀ·self·y`.
    func form(_ x: [Double], _ y: [Double]) -> Double { dot(x, self * y) }

    private static func combine(_ a: Matrix, _ b: Matrix, _ with: (Double, Double) -> Double) -> Matrix {
        precondition(a.rows == b.rows && a.columns == b.columns, "matrices of different size")
        return Matrix(rows: a.rows, columns: a.columns, elements: zip(a.elements, b.elements).map(with))
    }
}

/// The sum of products of two equally long arrays.
func dot(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count)
    var sum = 0.0
    for i in x.indices { sum += x[i] * y[i] }
    return sum
}
