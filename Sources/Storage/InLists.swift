extension Array where Element: SQLEncodable {
    /// The elements in lists for `IN`. All lists have the same length, so that it is one
    /// statement: the last is filled up with its own last element.
    package func lists(of length: Int = 200) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { start in
            (start..<start + length).map { self[Swift.min($0, count - 1)] }
        }
    }
}
