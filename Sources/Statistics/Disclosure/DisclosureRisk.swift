/// Why a figure that is no count in a table may not be shown as it is.
public enum DisclosureRisk: Hashable, Sendable {
    /// The group itself is small.
    case smallGroup(Int)
    /// The share and the size of the group give a small count of those who have the attribute.
    case smallCount(Int)
    /// The share and the size of the group give a small count of those who have it not.
    case smallComplement(Int)
    /// Everybody has the attribute or nobody, so that it is known of each member.
    case allAlike
    /// Two figures that are shown differ by a small count.
    case smallDifference(Int)
    /// The figure is the value of a single person.
    case individualValue
}

/// A figure that describes the values of a group.
public enum GroupFigure: Hashable, Sendable {
    /// A mean, a standard deviation or another figure all members go into.
    case mean
    /// The quartiles or the median.
    case quartiles
    /// The smallest or the largest value.
    case extremes
}

extension DisclosureRule {
    /// What a share (a percentage, a bar of known length) would give away.
    ///
    /// A share of a known number is a count, and so is what is left to the whole: 96 % of 25 is one
    /// pupil who has not passed.
    ///
    /// - Parameters:
    ///   - count: how many have the attribute.
    ///   - size: how many there are in the group.
    /// - Returns: nil when the share may be shown.
    /// - Throws: `outOfRange` unless 0 ≤ count ≤ size.
    public func risk(ofShare count: Int, of size: Int) throws(StatisticsError) -> DisclosureRisk? {
        guard size >= 0 else { throw .outOfRange("the size of a group", Double(size)) }
        guard count >= 0, count <= size else { throw .outOfRange("a count in a group of \(size)", Double(count)) }
        if size < threshold { return .smallGroup(size) }
        if count == 0 || count == size { return zerosSensitive ? .allAlike : nil }
        if isPrimary(count) { return .smallCount(count) }
        if isPrimary(size - count) { return .smallComplement(size - count) }
        return nil
    }

    /// What a part shown beside its whole would give away: the size of the rest.
    ///
    /// - Returns: nil when both may be shown.
    /// - Throws: `outOfRange` unless 0 ≤ part ≤ total.
    public func risk(ofPart part: Int, of total: Int) throws(StatisticsError) -> DisclosureRisk? {
        guard total >= 0 else { throw .outOfRange("a total", Double(total)) }
        guard part >= 0, part <= total else { throw .outOfRange("a part of \(total)", Double(part)) }
        if isPrimary(total) { return .smallGroup(total) }
        if isPrimary(part) { return .smallCount(part) }
        return isPrimary(total - part) ? .smallDifference(total - part) : nil
    }

    /// What the same count shown at several times would give away: those who came or left in between.
    ///
    /// A figure that has not changed gives nobody away. Every two times are held against each other,
    /// for a reader may have kept both.
    ///
    /// - Returns: the pairs of times that may not both be shown, with the reason; empty when all may.
    /// - Throws: `outOfRange` for a negative count.
    public func risks(
        ofSeries counts: [Int]
    ) throws(StatisticsError) -> [(earlier: Int, later: Int, risk: DisclosureRisk)] {
        for count in counts where count < 0 { throw .outOfRange("a count", Double(count)) }
        var found: [(earlier: Int, later: Int, risk: DisclosureRisk)] = []
        for later in counts.indices {
            for earlier in 0..<later {
                let difference = abs(counts[later] - counts[earlier])
                if difference > 0, difference < threshold {
                    found.append((earlier, later, .smallDifference(difference)))
                }
            }
        }
        return found
    }

    /// What a figure of a group would give away.
    ///
    /// The smallest and the largest value are always somebody's. A quartile is, or nearly so, in a
    /// group of less than twice the threshold.
    ///
    /// - Returns: nil when the figure may be shown.
    /// - Throws: `outOfRange` for a negative size.
    public func risk(of figure: GroupFigure, size: Int) throws(StatisticsError) -> DisclosureRisk? {
        guard size >= 0 else { throw .outOfRange("the size of a group", Double(size)) }
        switch figure {
        case .extremes: return .individualValue
        case .mean: return size < threshold ? .smallGroup(size) : nil
        case .quartiles: return size < 2 * threshold ? .individualValue : nil
        }
    }
}
