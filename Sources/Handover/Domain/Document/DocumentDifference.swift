import Core

/// What a correction changed in a document, place by place.
package struct DocumentDifference: Hashable, Sendable {
    /// What stands at a place.
    package enum What: Hashable, Sendable {
        case result, distance
        /// The answer to a prompt, by its title.
        case entry(String)
        /// How far a part of the subject's content was worked on.
        case area(String)
        /// A support measure, by its kind.
        case support(String)
        /// The pupil's or a guardian's own words.
        case words
    }

    package struct Change: Hashable, Sendable {
        package let part: HandoverPart
        /// The subject's name; empty for other parts.
        package let subject: String
        package let what: What
        /// Empty for what is new.
        package let before: String
        /// Empty for what is gone.
        package let after: String
    }

    /// In the order of the newer document; what is gone comes last.
    package let changes: [Change]

    package init(from before: HandoverDocument, to after: HandoverDocument) {
        let (old, new) = (Self.places(before), Self.places(after))
        let earlier = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(new.map(\.key))
        changes =
            new.compactMap { place in
                let text = earlier[place.key]?.text ?? ""
                return text == place.text ? nil : place.change(from: text, to: place.text)
            } + old.filter { !keys.contains($0.key) && !$0.text.isEmpty }.map { $0.change(from: $0.text, to: "") }
    }

    private struct Place {
        let key: String
        let part: HandoverPart
        var subject = ""
        let what: What
        let text: String

        func change(from before: String, to after: String) -> Change {
            Change(part: part, subject: subject, what: what, before: before, after: after)
        }
    }

    private static func places(_ document: HandoverDocument) -> [Place] {
        document.subjects.flatMap(places) + support(document)
            + words(.pupilVoice, document.pupilVoice) + words(.guardianNote, document.guardianNote)
    }

    private static func places(_ subject: HandoverDocument.Subject) -> [Place] {
        let part = HandoverPart.subject(subject.code)
        func place(_ key: String, _ what: What, _ text: String) -> Place {
            Place(key: "\(subject.code):\(key)", part: part, subject: subject.name, what: what, text: text)
        }
        return [
            place("result", .result, subject.result ?? ""), place("distance", .distance, subject.distance?.name ?? ""),
        ] + subject.entries.map { place($0.key, .entry($0.title), $0.text) }
            + subject.content.map { place("area:" + $0.name, .area($0.name), $0.progress.rawValue) }
    }

    /// Measures have no name of their own: the second of a kind is held against the second.
    private static func support(_ document: HandoverDocument) -> [Place] {
        var count: [String: Int] = [:]
        return document.support.map { measure in
            count[measure.kind.code, default: 0] += 1
            let effect = [measure.effect?.name ?? "", measure.effectText].filter { !$0.isEmpty }
            return Place(
                key: "support:\(measure.kind.code):\(count[measure.kind.code] ?? 0)", part: .support,
                what: .support(measure.kind.name), text: ([measure.text] + effect).joined(separator: " · "))
        }
    }

    private static func words(_ part: HandoverPart, _ words: HandoverDocument.Words?) -> [Place] {
        words.map { [Place(key: part.code, part: part, what: .words, text: $0.text)] } ?? []
    }
}
