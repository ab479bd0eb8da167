/// The subsets of a given size.
enum Subsets {
    /// How many there are; nil when the number is beyond reason.
    static func count(of size: Int, from total: Int) -> Int? {
        var result = 1
        for i in 0..<min(size, total) {
            let (product, overflow) = result.multipliedReportingOverflow(by: total - i)
            if overflow { return nil }
            result = product / (i + 1)
        }
        return size > total ? 0 : result
    }

    /// Calls the body with each subset, in lexicographic order.
    static func visit<Element>(size: Int, from all: [Element], _ body: ([Element]) -> Void) {
        guard size <= all.count else { return }
        var places = Array(0..<size)
        while true {
            body(places.map { all[$0] })
            guard let last = places.indices.last(where: { places[$0] < all.count - size + $0 }) else { return }
            places[last] += 1
            for next in last + 1..<max(last + 1, size) { places[next] = places[next - 1] + 1 }
        }
    }
}
