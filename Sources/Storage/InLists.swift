extension Array where Element: SQLEncodable {
    /// The elements in lists for `IN` of at most `length`.
    package func lists(of length: Int = 208) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]).filledUp }
    }

    /// The same in one list for `IN`: filled up with its last element to a multiple of 16, so
    /// that lists of about the same length share a statement. Empty stays empty.
    package var filledUp: [Element] {
        guard let last else { return [] }
        return self + repeatElement(last, count: (16 - count % 16) % 16)
    }
}
