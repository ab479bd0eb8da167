import Core
import Testing

@testable import Handover

@Suite("What is still to be answered about a subject")
struct SubjectAnswersTests {
    private static let written = [
        "attained": "Löser enkla ekvationer.", "basis": "Delprov B.", "nextStep": "Bråk.",
    ]

    private static func missing(
        _ values: [String: String], areas: Int = 2, result: SubjectResult?, distance: String? = nil,
        transition: TransitionKind = .compulsoryToIntroductory
    ) -> [String] {
        let answers = SubjectAnswers(values: values, areas: areas, result: result, distance: distance)
        let missing = ModelScene.model.missing(in: answers, transition: transition, on: ModelScene.day)
        #expect(ModelScene.model.isComplete(answers, transition: transition, on: ModelScene.day) == missing.isEmpty)
        return missing
    }

    @Test("all that is required is named, in the order of the page")
    func nothing() {
        #expect(Self.missing([:], areas: 0, result: nil) == ["result", "attained", "content", "basis", "nextStep"])
        #expect(
            Self.missing([:], areas: 0, result: .grade(.f)) == ["distance", "attained", "content", "basis", "nextStep"])
    }

    @Test(
        "a subject is complete with its result, its distance and what is required",
        arguments: TransitionKind.allCases)
    func complete(transition: TransitionKind) {
        #expect(Self.missing(Self.written, result: .grade(.f), distance: "close", transition: transition).isEmpty)
        #expect(Self.missing(Self.written, result: .noBasis, distance: "far", transition: transition).isEmpty)
    }

    @Test("spaces are no answer, and neither is a distance nobody knows")
    func blanks() {
        var values = Self.written
        values["basis"] = " \n\t"
        #expect(Self.missing(values, result: .grade(.f), distance: "near") == ["distance", "basis"])
    }

    @Test("with a pass there is no distance to it")
    func pass() {
        #expect(Self.missing(Self.written, result: .grade(.e)).isEmpty)
        #expect(Self.missing(Self.written, areas: 0, result: .grade(.a)) == ["content"])
    }

    @Test("one who has not taken the subject, or is exempt, has nothing to describe")
    func notTaken() {
        #expect(Self.missing([:], areas: 0, result: .notTaken).isEmpty)
        #expect(Self.missing([:], areas: 0, result: .exempt).isEmpty)
    }
}
