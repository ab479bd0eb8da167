extension [Double] {
    /// Moves the k-th smallest value (from 0) to its place, no larger ones before it and no smaller
    /// ones after it, and answers it. Hoare's selection with the median of three as pivot.
    mutating func select(_ k: Int) -> Double {
        precondition(indices.contains(k), "there is no \(k)-th value of \(count)")
        return withUnsafeMutableBufferPointer { values in
            var (low, high) = (0, values.count - 1)
            while low < high {
                let (a, b, c) = (values[low], values[(low + high) / 2], values[high])
                let pivot = Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
                var (i, j) = (low, high)
                while i <= j {
                    while values[i] < pivot { i += 1 }
                    while values[j] > pivot { j -= 1 }
                    if i <= j {
                        values.swapAt(i, j)
                        i += 1
                        j -= 1
                    }
                }
                if k <= j { high = j } else if k >= i { low = i } else { break }
            }
            return values[k]
        }
    }
}
