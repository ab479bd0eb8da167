package import Core
import Storage

/// Ids of the world that many tests need: the Danish teacher's first class and what
/// belongs to it.
package struct Places: Sendable {
    /// The demo pupil.
    package let pupil: PupilID
    /// The demo pupil's class.
    package let group: GroupID
    /// The class's reading measure.
    package let instrument: InstrumentID
    /// A classmate whose identity is protected.
    package let hidden: PupilID
    /// A pupil, a class and a measure of the Swedish school.
    package let foreignPupil: PupilID
    package let foreignGroup: GroupID
    package let foreignInstrument: InstrumentID

    package init(_ world: World) async throws {
        pupil = try await world.id("SELECT person AS value FROM account WHERE login = 'aksel'")
        group = try await world.id("SELECT pupil_group AS value FROM membership WHERE pupil = \(pupil)")
        instrument = try await world.id(
            """
            SELECT i.id AS value FROM instrument i JOIN pupil p ON p.owner = i.owner
            WHERE p.id = \(pupil) AND i.direction = 'rises' AND i.decimals = 0
            """)
        hidden = try await world.id("SELECT id AS value FROM pupil WHERE protection = 1")
        foreignGroup = try await world.id(
            """
            SELECT g.id AS value FROM pupil_group g JOIN organisation o ON o.id = g.school
            WHERE o.country = 'SE' ORDER BY g.name LIMIT 1
            """)
        foreignPupil = try await world.id(
            "SELECT pupil AS value FROM membership WHERE pupil_group = \(foreignGroup) ORDER BY pupil LIMIT 1")
        foreignInstrument = try await world.id(
            """
            SELECT i.id AS value FROM instrument i JOIN pupil p ON p.owner = i.owner
            WHERE p.id = \(foreignPupil) AND i.direction = 'rises' AND i.decimals = 0
            """)
    }
}
