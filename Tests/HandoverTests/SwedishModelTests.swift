import Core
import Foundation
import Testing

@testable import Handover

@Suite("The Swedish model")
struct SwedishModelTests {
    private let model = ModelScene.model

    @Test("it is read, and written and read again it is the same")
    func roundTrip() throws {
        let again: HandoverModel = try #require(JSONText.decode(JSONText.encode(model)))
        #expect(again == model)
        #expect(model.version == "se-2026-1")
        #expect(model.country == .sweden)
        #expect(model.holds(on: ModelScene.day))
        #expect(try !model.holds(on: #require(LocalDate("2026-06-30"))))
    }

    /// Every object with a language in it, and every string.
    private static func walk(_ value: Any, _ path: String, text: (String, [String: Any]) -> Void) {
        if let object = value as? [String: Any] {
            if object["sv"] != nil { text(path, object) }
            for (key, inner) in object { walk(inner, path + "/" + key, text: text) }
        } else if let array = value as? [Any] {
            for (index, inner) in array.enumerated() { walk(inner, "\(path)/\(index)", text: text) }
        }
    }

    @Test("every text is there in four languages, without stray spaces")
    func languages() throws {
        let json = try JSONSerialization.jsonObject(with: Data(SwedishModel.version1.utf8))
        var count = 0
        Self.walk(json, "") { path, object in
            count += 1
            #expect(Set(object.keys) == ["da", "sv", "nb", "en"], "\(path)")
            for (language, value) in object {
                let text = value as? String ?? ""
                #expect(!text.isEmpty, "\(path) \(language)")
                #expect(text == text.trimmingCharacters(in: .whitespacesAndNewlines), "\(path) \(language)")
                #expect(!text.contains("  ") && !text.contains("\n"), "\(path) \(language)")
            }
        }
        #expect(count > 150)
    }

    @Test("it holds nothing that SQL or a migration would read as its own")
    func frozen() {
        for mark in ["'", ";;", "{text}", "{integer}", "{double}", "{bytes}", "{strict}"] {
            #expect(!SwedishModel.version1.contains(mark), "\(mark)")
        }
    }

    @Test("codes and keys are unique")
    func unique() {
        func isUnique(_ codes: [String]) -> Bool { Set(codes).count == codes.count }
        #expect(isUnique(model.subjects.map(\.code)))
        #expect(isUnique(model.distances.map(\.code)))
        #expect(isUnique(model.sections.map(\.key)))
        #expect(isUnique(model.grounds.map(\.key)))
        #expect(isUnique(model.eligibility.map(\.code)))
        for section in model.sections {
            #expect(isUnique(section.fields.map(\.key)))
            for field in section.fields { #expect(isUnique(field.options.map(\.code))) }
        }
        for subject in model.subjects {
            #expect(isUnique(subject.areas) && subject.areas.count >= 3, "\(subject.code)")
        }
    }

    @Test("a code is one that can stand in an address")
    func addresses() {
        for subject in model.subjects {
            #expect(HandoverPart(code: HandoverPart.subject(subject.code).code) == .subject(subject.code))
        }
    }

    @Test("every field has a basis for each transition from the first day on, and one only")
    func bases() {
        for field in model.sections.flatMap(\.fields) {
            for transition in TransitionKind.allCases {
                let basis = model.basis(for: field, transition: transition, on: model.validFrom)
                #expect(basis != nil, "\(field.key) \(transition)")
                let holding = model.grounds.filter { $0.key == field.ground }.flatMap(\.bases)
                    .filter { $0.transition == transition && $0.holds(on: model.validFrom) }
                #expect(holding.count == 1, "\(field.key) \(transition)")
            }
            #expect(field.kind == .choice ? field.options.count > 1 : field.options.isEmpty, "\(field.key)")
            #expect(!field.transitions.isEmpty)
        }
        let used = Set(model.sections.flatMap(\.fields).map(\.ground))
        #expect(used == Set(model.grounds.map(\.key)))
    }

    @Test("every code of a rule is a subject's, no way asks for one twice, and others are enough for those named")
    func rules() {
        for door in model.eligibility {
            #expect(!door.ways.isEmpty)
            for way in door.ways {
                let slots = way.slots.map { Set($0.codes.map(model.slot)) } + way.including.map { [model.slot($0)] }
                #expect(slots.reduce(0) { $0 + $1.count } == slots.reduce(Set()) { $0.union($1) }.count)
                #expect(way.including.count <= way.others)
                for code in way.slots.flatMap(\.codes) + way.including {
                    #expect(model.subject(code)?.code == code && model.subject(code)?.school == .compulsory, "\(code)")
                }
            }
        }
    }

    @Test("sixteen subjects are everybody's, and the two kinds of Swedish are one of them")
    func subjects() {
        let everybody = model.subjects.filter { $0.school == .compulsory && !$0.isOptional }
        #expect(Set(everybody.map(\.slot)).count == 16)
        #expect(everybody.count == 17)
        #expect(model.slot("SVA") == "SV" && model.slot("SVEA") == "SVEN")
        let codes = ModelScene.everySubject.split(separator: " ").map(String.init)
        #expect(Set(codes) == Set(everybody.map(\.slot)))
    }

    @Test(
        "a code with a language is its subject's",
        arguments: [
            ("M2SPA", "M2"), ("M1FRE", "M1"), ("MLARA", "ML"), ("MODYSPA", "MODY"), ("M2", "M2"), ("MA", "MA"),
            ("SVA", "SVA"), ("MAABC", nil), ("M2SP", nil), ("M2spa", nil), ("M2SPAN", nil), ("", nil), ("ENG", nil),
        ])
    func languageCodes(code: String, subject: String?) { #expect(model.subject(code)?.code == subject) }

    @Test("the sections and fields that pages rely on are there")
    func parts() throws {
        let keys = HandoverModel.SectionKey.self
        for key in [keys.subject, keys.support, keys.pupilVoice, keys.guardianNote, keys.informed, keys.notHere] {
            #expect(model.section(key) != nil, "\(key)")
        }
        let support = try #require(model.section(keys.support))
        #expect(support.isRepeated)
        #expect(support.fields.map(\.key) == ["kind", "text", "effect", "effectText"])
        #expect(support.field("kind")?.options.count == 5)
        #expect(support.field("effect")?.options.map(\.code) == ["workedWell", "partly", "not", "notLongEnough"])
        #expect(model.distances.map(\.code) == ["far", "onTheWay", "close", "fewPartsLeft"])
    }

    @Test("what is asked depends on the transition, and what may not be handed over is never asked")
    func fields() throws {
        let subject = try #require(model.section(HandoverModel.SectionKey.subject))
        let first = model.fields(of: subject, transition: .compulsoryToIntroductory, on: ModelScene.day).map(\.key)
        let second = model.fields(of: subject, transition: .introductoryToIntroductory, on: ModelScene.day).map(\.key)
        #expect(first.prefix(4) == ["attained", "content", "basis", "nextStep"])
        #expect(!first.contains("tests") && second.contains("tests"))
        let notHere = try #require(model.section(HandoverModel.SectionKey.notHere))
        for transition in TransitionKind.allCases {
            #expect(model.fields(of: notHere, transition: transition, on: ModelScene.day).isEmpty)
            let forbidden = model.forbidden(transition: transition, on: ModelScene.day)
            #expect(forbidden.map(\.field) == notHere.fields)
            #expect(forbidden.allSatisfy { $0.basis.rule == .mayNot })
        }
    }

    @Test("before the law there was no basis, and without one nothing is asked")
    func beforeTheLaw() throws {
        let subject = try #require(model.section(HandoverModel.SectionKey.subject))
        let field = try #require(subject.field("attained"))
        let (last, first) = (try #require(LocalDate("2018-06-30")), try #require(LocalDate("2018-07-01")))
        #expect(model.basis(for: field, transition: .compulsoryToIntroductory, on: last) == nil)
        #expect(model.fields(of: subject, transition: .compulsoryToIntroductory, on: last).isEmpty)
        #expect(model.basis(for: field, transition: .introductoryToIntroductory, on: first)?.rule == .inform)
    }

    @Test("one's own words are passed on because one wants it")
    func ownWords() throws {
        for key in [HandoverModel.SectionKey.pupilVoice, HandoverModel.SectionKey.guardianNote] {
            let field = try #require(model.section(key)?.field("text"))
            for transition in TransitionKind.allCases {
                #expect(model.basis(for: field, transition: transition, on: ModelScene.day)?.rule == .consent)
            }
        }
    }

    @Test("no text of the model does itself what the hints warn of")
    func hints() throws {
        let json = try JSONSerialization.jsonObject(with: Data(SwedishModel.version1.utf8))
        Self.walk(json, "") { path, object in
            for language in Language.allCases {
                let text = object[language.rawValue] as? String ?? ""
                #expect(TextHints.find(in: text, names: [], language: language).isEmpty, "\(path) \(text)")
            }
        }
    }
}
