/// Memory for numbers that inner loops write to again and again.
///
/// It spares the loops of a fit the checks of bounds and of unique ownership that an array makes at
/// each access: at block sizes of one and two these cost as much as the arithmetic.
final class NumberBuffer {
    let start: UnsafeMutablePointer<Double>
    let count: Int

    /// Zeros.
    init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: max(count, 1))
        clear()
    }

    deinit { start.deallocate() }

    func clear() { start.update(repeating: 0, count: count) }

    subscript(index: Int) -> Double {
        get { start[index] }
        set { start[index] = newValue }
    }

    var array: [Double] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
