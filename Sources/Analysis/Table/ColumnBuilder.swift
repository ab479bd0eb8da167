/// A column that grows while a file is read: of numbers until the first text, of labels from then on.
struct ColumnBuilder {
    private(set) var isText: Bool
    private var numbers: [Double] = []
    private var codes: [Int32] = []
    private var index = LevelIndex()
    private var firstText: Categories.FirstText?

    init(isText: Bool = false, rows: Int) {
        self.isText = isText
        if isText { codes.reserveCapacity(rows) } else { numbers.reserveCapacity(rows) }
    }

    @inline(__always)
    mutating func append(_ number: Double) { numbers.append(number) }

    mutating func appendMissing() {
        if isText { codes.append(-1) } else { numbers.append(.nan) }
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { codes.append(index.code(text)) }

    /// Takes over what the same rows are as labels, after text was met among numbers.
    mutating func become(_ labels: ColumnBuilder, firstText: Categories.FirstText) {
        let capacity = numbers.capacity
        self = labels
        self.firstText = firstText
        codes.reserveCapacity(capacity)
    }

    /// The column, or `nil` when a label is not UTF-8.
    consuming func finish() -> Column? {
        guard isText else { return .numbers(numbers) }
        guard let (levels, renumbered) = index.sorted() else { return nil }
        codes.withUnsafeMutableBufferPointer { codes in
            for row in codes.indices where codes[row] >= 0 { codes[row] = renumbered[Int(codes[row])] }
        }
        return .texts(Categories(codes: codes, levels: levels, firstText: firstText))
    }
}
