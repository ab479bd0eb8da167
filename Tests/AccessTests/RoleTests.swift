import Core
import Testing

@testable import Access

@Suite struct RoleTests {
    @Test("only those who work at the school itself reach all its pupils")
    func reach() {
        let reaching = Role.allCases.filter(\.reachesPupilsOfOrganisation)
        #expect(Set(reaching) == [.resourcePerson, .schoolLeader, .administrator])
    }

    @Test("everybody but pupils and guardians is staff")
    func staff() { #expect(Set(Role.allCases).subtracting(Role.allCases.filter(\.isStaff)) == [.pupil, .guardian]) }

    @Test("each role has a name of its own in each language, and pupils' and guardians' can be translated")
    func names() {
        for language in Language.allCases {
            #expect(Set(Role.allCases.map { $0.name[language] }).count == Role.allCases.count)
        }
        #expect(Role.allCases.filter { $0.name.key != nil } == [.pupil, .guardian])
    }

    @Test("the reason names the place to staff, and nobody's name to a pupil or guardian")
    func because() {
        func sentence(_ role: Role) -> String {
            Ground(
                assignment: Floor.id(1), role: role, place: .group(Floor.id(2)), placeName: "8.A", owner: Floor.id(3)
            ).because[.en]
        }
        #expect(sentence(.teacher) == "you are teacher (8.A)")
        #expect(sentence(.pupil) == "it is your own page")
        #expect(sentence(.mentor) == "you are the pupil's mentor")
        #expect(sentence(.guardian) == "you are the pupil's guardian")
    }
}
