/// A grouping of observations: for each row the number of its group.
///
/// Schools, classes, arms, strata and clusters come to every method in this form. The numbers carry
/// no order and no meaning, so results do not depend on how groups are numbered, but for the order
/// in which they are listed.
///
/// ```swift
/// let school = Factor(["Lind", "Eng", "Lind"])
/// school.codes    // [0, 1, 0]
/// school.levels   // 2
/// ```
public struct Factor: Hashable, Sendable {
    /// The group of each row, from 0 to `levels` − 1.
    public let codes: [Int32]
    /// The number of groups. A group without a row may be among them.
    public let levels: Int

    /// Numbers the groups in the order in which their labels are first seen.
    public init<Label: Hashable>(_ labels: [Label]) {
        var seen: [Label: Int32] = [:]
        codes = labels.map { label in
            if let code = seen[label] { return code }
            let code = Int32(seen.count)
            seen[label] = code
            return code
        }
        levels = seen.count
    }

    /// Takes groups that are numbered already.
    ///
    /// - Throws: `outOfRange` for a code that is negative or not below `levels`.
    public init(codes: [Int32], levels: Int) throws(StatisticsError) {
        for code in codes where code < 0 || Int(code) >= levels {
            throw .outOfRange("a group's number", Double(code))
        }
        (self.codes, self.levels) = (codes, levels)
    }

    /// The number of rows in each group.
    public var counts: [Int] {
        var counts = Array(repeating: 0, count: levels)
        for code in codes { counts[Int(code)] += 1 }
        return counts
    }

    /// The groups of both factors together: one for each pair that occurs, numbered as first seen.
    ///
    /// - Throws: `lengthsDiffer`.
    public func crossed(with other: Factor) throws(StatisticsError) -> Factor {
        guard codes.count == other.codes.count else { throw .lengthsDiffer(codes.count, other.codes.count) }
        return Factor(zip(codes, other.codes).map { Int64($0) << 32 | Int64($1) })
    }
}
