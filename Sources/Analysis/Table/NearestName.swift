/// The name that was probably meant.
enum NearestName {
    /// The name with the fewest changed letters, if at most a third of them are changed.
    static func to(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased())
        let ranked = names.filter { !$0.isEmpty }.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, wanted.count / 3) else {
            return nil
        }
        return best.name
    }

    /// Insertions, deletions and exchanges (Levenshtein 1966).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let change = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
