import Core

/// Ids of the region. Their times go up from school to school and within a school, so that
/// the rows of a school are next to each other in every index.
struct RegionIds: Sendable {
    private let seed: UInt64
    private let first: Int64
    /// Milliseconds that a school has for its ids, one for each.
    private static let block: Int64 = 1 << 18

    init(seed: UInt64, from day: LocalDate) {
        (self.seed, first) = (seed, Int64(day.daysSince1970) * 86_400_000)
    }

    /// The ids of things that are only named where they are made.
    func stream(school: Int) -> Stream {
        Stream(at: first + Int64(school) * Self.block, chance: Chance(seed, .ids, school))
    }

    /// The id of something that others name before it is made: it follows from its numbers.
    func fixed<Entity>(
        school: Int, _ kind: Kind, _ first: Int = 0, _ second: Int = 0, _ third: Int = 0
    ) -> Identifier<Entity> {
        var chance = Chance(seed, .fixedID, school, kind.rawValue, first, second, third)
        return Identifier(
            at: Instant(milliseconds: self.first + Int64(school) * Self.block), random: (chance.bits(), chance.bits()))
    }

    /// What has a fixed id. Those of an owner are in the block of its first school.
    enum Kind: Int {
        case owner, instrument, ownerStaff, school, staff, group
    }

    struct Stream {
        private var at: Int64
        private var chance: Chance

        init(at: Int64, chance: Chance) { (self.at, self.chance) = (at, chance) }

        mutating func next<Entity>(_: Entity.Type = Entity.self) -> Identifier<Entity> {
            at += 1
            return Identifier(at: Instant(milliseconds: at), random: (chance.bits(), chance.bits()))
        }
    }
}
