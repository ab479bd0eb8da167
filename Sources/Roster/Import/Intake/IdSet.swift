/// A set of ids that costs 16 bytes each, however long they are.
///
/// It keeps two hashes under keys the process draws at random. Two ids of a million are
/// mistaken for each other with a chance below 10⁻²⁶, and nobody can look for such a pair.
struct IdSet {
    private struct Key: Hashable {
        let (first, second): (Int, Int)

        init(_ id: String) {
            var (one, two) = (Hasher(), Hasher())
            one.combine(1)
            one.combine(id)
            two.combine(2)
            two.combine(id)
            (first, second) = (one.finalize(), two.finalize())
        }

        func hash(into hasher: inout Hasher) { hasher.combine(first) }
    }

    private var keys: Set<Key> = []

    /// False when it was there already.
    mutating func insert(_ id: String) -> Bool { keys.insert(Key(id)).inserted }

    func contains(_ id: String) -> Bool { keys.contains(Key(id)) }
}
