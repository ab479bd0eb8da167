extension CounterRandom {
    /// Moves a random sample of `count` elements to the front of the buffer, in random order.
    ///
    /// These are the first `count` steps of the shuffle of Fisher and Yates: each sample, in each order,
    /// is exactly as likely as another. The elements behind the sample stay, in another order.
    ///
    /// Several steps share one word of 64 bits: what a product leaves below its upper half is random
    /// still and serves for the next step, as long as the product of all ranges fits. Source:
    /// Brackett-Rozinsky and Lemire (2024), *Software: Practice and Experience* 55:155.
    ///
    /// - Precondition: `count` is at most the number of elements.
    @inline(__always)
    mutating func partialShuffle<Element>(_ items: UnsafeMutableBufferPointer<Element>, count: Int) {
        precondition(count <= items.count, "a sample is no larger than what it is drawn from")
        var at = 0
        while at < count {
            let (left, wanted) = (items.count - at, count - at)
            // Ranges whose product is below 2⁵⁶, so that a word is refused at most once in 256 times.
            if left <= 1 << 7 && wanted >= 8 {
                step(8, items, &at)
            } else if left <= 1 << 14 && wanted >= 4 {
                step(4, items, &at)
            } else if left <= 1 << 28 && wanted >= 2 {
                step(2, items, &at)
            } else {
                step(1, items, &at)
            }
        }
    }

    @inline(__always)
    private mutating func step<Element>(_ size: Int, _ items: UnsafeMutableBufferPointer<Element>, _ at: inout Int) {
        let range = UInt64(truncatingIfNeeded: items.count &- at)
        // A refused word has exchanged elements, but none that is chosen already, and what follows is
        // uniform whatever the order it starts from.
        var word: UInt64
        repeat {
            word = next()
            for i in 0..<size {
                let (choice, rest) = word.multipliedFullWidth(by: range &- UInt64(truncatingIfNeeded: i))
                let here = at &+ i
                let chosen = here &+ Int(truncatingIfNeeded: choice)
                (items[here], items[chosen]) = (items[chosen], items[here])
                word = rest
            }
        } while word < Self.largestProduct && isRefused(word, range, size)
        at += size
    }

    /// Whether some choices would have one chance more than others, were this rest let through.
    @inline(never)
    private func isRefused(_ rest: UInt64, _ range: UInt64, _ size: Int) -> Bool {
        let product = (0..<UInt64(size)).reduce(1) { $0 * (range - $1) }
        return rest < (0 &- product) % product
    }

    private static var largestProduct: UInt64 { 1 << 56 }
}
