import Testing

@testable import Interventions

@Suite("The way of a course")
struct CourseStateTests {
    /// What may follow what, as it is written down in the domain.
    static let ways: [(CourseState, Set<CourseState>)] = [
        (.draft, [.approved, .cancelled]), (.approved, [.recruiting, .draft, .cancelled]),
        (.recruiting, [.running, .draft, .cancelled]), (.running, [.followUp]), (.followUp, [.evaluated]),
        (.evaluated, [.shared]), (.shared, []), (.cancelled, []),
    ]

    @Test("each state leads where it may and nowhere else", arguments: ways)
    func leads(from state: CourseState, to next: Set<CourseState>) {
        for other in CourseState.allCases { #expect(state.leads(to: other) == next.contains(other)) }
    }

    @Test("every state has its row, and a course that has begun cannot be cancelled")
    func complete() {
        #expect(Set(Self.ways.map(\.0)) == Set(CourseState.allCases))
        for state in [CourseState.running, .followUp, .evaluated, .shared] { #expect(!state.leads(to: .cancelled)) }
    }

    @Test("a pupil's place ends by being completed, left or declined")
    func places() {
        #expect(PlaceState.allCases.filter(\.isOpen) == [.proposed, .offered, .accepted])
        #expect(!PlaceState.proposed.next.contains(.accepted), "nobody is accepted without having been asked")
        #expect(PlaceState.completed.next.isEmpty && PlaceState.left.next.isEmpty)
    }
}
