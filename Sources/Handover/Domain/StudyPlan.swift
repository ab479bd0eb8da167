import Core

/// The beginning of an individual study plan (individuell studieplan): where the pupil goes on, subject
/// by subject. Support measures do not belong in it.
package struct StudyPlan: Codable, Hashable, Sendable {
    package struct Line: Codable, Hashable, Sendable {
        package var code: String
        package var name: String
        /// Where the pupil is: the distance to a pass, in words.
        package var standing: String
        /// What comes next.
        package var nextStep: String

        package init(code: String, name: String, standing: String, nextStep: String) {
            (self.code, self.name, self.standing, self.nextStep) = (code, name, standing, nextStep)
        }
    }

    package var lines: [Line]

    package init(lines: [Line]) { self.lines = lines }

    package init(from document: HandoverDocument) {
        lines = document.subjects.map { subject in
            Line(
                code: subject.code, name: subject.name, standing: subject.distance?.name ?? subject.result ?? "",
                nextStep: subject.entries.first { $0.key == "nextStep" }?.text ?? "")
        }
    }
}
