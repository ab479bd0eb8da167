/// When a count is too small to be shown, and how much an attacker must be left in doubt.
///
/// ```swift
/// let rule = try DisclosureRule(threshold: 5)
/// rule.isPrimary(3)   // true
/// rule.isPrimary(5)   // false
/// rule.isPrimary(0)   // false, unless zeros are sensitive
/// ```
public struct DisclosureRule: Hashable, Sendable {
    /// Counts below this one are small: a group of that size is not shown.
    public let threshold: Int
    /// Whether a zero is a secret too: that nobody has the attribute says something of everybody.
    public let zerosSensitive: Bool
    /// How far apart the ends of an attacker's interval for a primary cell must at least be; 1 rules
    /// out that a cell is known exactly.
    public let minimumWidth: Int
    /// The least count that an attacker may take a suppressed cell to hold: 0, or 1 where it is known
    /// that true zeros are always shown.
    public let attackerFloor: Int

    /// A rule.
    ///
    /// - Throws: `outOfRange` unless the threshold and the width are at least 1 and the floor is 0 or 1;
    ///   the floor has to be 0 when zeros are sensitive, for then zeros are suppressed too.
    public init(
        threshold: Int, zerosSensitive: Bool = false, minimumWidth: Int = 1, attackerFloor: Int = 0
    ) throws(StatisticsError) {
        guard threshold >= 1 else { throw .outOfRange("the threshold", Double(threshold)) }
        guard minimumWidth >= 1 else { throw .outOfRange("the width of an interval", Double(minimumWidth)) }
        guard attackerFloor == 0 || (attackerFloor == 1 && !zerosSensitive) else {
            throw .outOfRange("the floor of suppressed cells", Double(attackerFloor))
        }
        (self.threshold, self.zerosSensitive) = (threshold, zerosSensitive)
        (self.minimumWidth, self.attackerFloor) = (minimumWidth, attackerFloor)
    }

    /// Whether a cell with this count has to be suppressed for its own sake.
    public func isPrimary(_ count: Int) -> Bool {
        count < threshold && (count > 0 || zerosSensitive)
    }
}
