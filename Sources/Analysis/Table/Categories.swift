/// Labels of rows: each row has the number of its level, or none.
package struct Categories: Sendable, Hashable {
    /// The level of each row, from 0; −1 where the value is missing.
    package let codes: [Int32]
    /// The labels: text in the order of Unicode scalars, numbers in ascending order.
    ///
    /// R sorts text by the language of the machine it runs on, so that `a` may come before or after
    /// `B`. Here `B` comes before `a`, on every machine.
    package let levels: [String]
    /// Where text was met first, with what it says: for an error where a number is needed.
    package let firstText: FirstText?

    package struct FirstText: Sendable, Hashable {
        let line: Int
        let value: String
    }

    init(codes: [Int32], levels: [String], firstText: FirstText? = nil) {
        (self.codes, self.levels, self.firstText) = (codes, levels, firstText)
    }

    /// The levels of numbers; NaN is missing.
    init(_ values: [Double]) {
        if let small = Self.ofSmallIntegers(values) {
            self = small
            return
        }
        var seen: [Double: Int32] = [:]
        for value in values where !value.isNaN { seen[value] = 0 }
        let sorted = seen.keys.sorted()
        for (code, value) in sorted.enumerated() { seen[value] = Int32(code) }
        self.init(codes: values.map { seen[$0] ?? -1 }, levels: sorted.map(Self.label))
    }

    /// A table of the integers between the least and the greatest, when there are not too many:
    /// the ids of schools and pupils are such, and hashing a million of them would take longer than
    /// reading them.
    private static func ofSmallIntegers(_ values: [Double]) -> Categories? {
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for value in values where !value.isNaN {
            guard value == value.rounded(.towardZero) else { return nil }
            least = min(least, value)
            greatest = max(greatest, value)
        }
        guard greatest - least <= Double(4 * values.count + 1000), abs(least) < 1e15 else { return nil }
        var codeOf = [Int32](repeating: -1, count: Int(greatest - least) + 1)
        for value in values where !value.isNaN { codeOf[Int(value - least)] = 0 }
        var levels: [String] = []
        for offset in codeOf.indices where codeOf[offset] == 0 {
            codeOf[offset] = Int32(levels.count)
            levels.append(label(least + Double(offset)))
        }
        let codes = values.map { value in value.isNaN ? -1 : codeOf[Int(value - least)] }
        return Categories(codes: codes, levels: levels)
    }

    /// A number as a level is called: an integer without a decimal point.
    static func label(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    /// These rows alone, and the levels they have, in the same order.
    func keeping(_ rows: [Int]) -> Categories {
        var used = [Bool](repeating: false, count: levels.count)
        for row in rows where codes[row] >= 0 { used[Int(codes[row])] = true }
        var renumbered = [Int32](repeating: -1, count: levels.count)
        var kept: [String] = []
        for level in levels.indices where used[level] {
            renumbered[level] = Int32(kept.count)
            kept.append(levels[level])
        }
        let codes = rows.map { self.codes[$0] < 0 ? -1 : renumbered[Int(self.codes[$0])] }
        return Categories(codes: codes, levels: kept, firstText: firstText)
    }

    /// The same rows, with one level moved to the front.
    func referring(to level: Int) -> Categories {
        guard level > 0 else { return self }
        let moved = Int32(level)
        let codes = codes.map { $0 == moved ? 0 : $0 >= 0 && $0 < moved ? $0 + 1 : $0 }
        var levels = levels
        levels.insert(levels.remove(at: level), at: 0)
        return Categories(codes: codes, levels: levels, firstText: firstText)
    }

    /// The number of a level, by its text; `1.0` finds the number 1.
    func level(_ text: String) -> Int? {
        levels.firstIndex(of: text) ?? Double(text).flatMap { levels.firstIndex(of: Self.label($0)) }
    }
}
