import Access
import Core
import Roster
import Site
import Storage

/// The written assessment (skriftlig bedömning) of each subject that ends with F, made from what the teacher
/// wrote for the handover: one sheet each, to be printed and signed.
struct AssessmentPages: Sendable {
    let services: Services
    let stores: HandoverStores

    func sheets(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let stores = stores
        let found: (line: HandoverLine, document: HandoverDocument)
        do {
            found = try await services.database.read { try Self.load(visit, id, stores, $0) }
        } catch let refusal as HandoverRefusal { return visit.refused(visit.voice(AssessmentWords.title), refusal) }
        let say = visit.voice
        let subjects = found.document.failed
        let title = say(AssessmentWords.title)
        let content: HTML =
            subjects.isEmpty
            ? emptyState(title: say(AssessmentWords.none), text: say(AssessmentWords.noneText))
            : subjects.html { sheet($0, found.document, visit) }
        return visit.page(
            "\(title): \(found.line.name.full)", trail: found.line.trail(title, in: say),
            """
            <div class="stack narrow"><div class="no-print"><h1>\(title)</h1>\
            <p class="lead">\(found.line.name.full)</p><p>\(say(AssessmentWords.lead))</p></div>\(content)</div>
            """)
    }

    private static func load(_ visit: Visit, _ id: HandoverID, _ stores: HandoverStores, _ reading: Reading) throws -> (
        line: HandoverLine, document: HandoverDocument
    ) {
        guard let line = try HandoverStore.line(id, in: visit.scope, on: reading) else { throw PageError.notFound }
        let document =
            try stores.sent(line, on: reading)
            ?? stores.documents.document(of: line, decision: nil, known: nil, on: visit.day, reading)
        return (line, document)
    }

    private func sheet(_ subject: HandoverDocument.Subject, _ document: HandoverDocument, _ visit: Visit) -> HTML {
        let say = visit.voice
        let born = document.pupil.born.map { ", \(DateFormat.long($0, in: say.language))" } ?? ""
        let group = document.pupil.group.map { ", \($0)" } ?? ""
        let support =
            visit.scope.holding(.seeSupport).isEmpty
            ? "" : section(say(AssessmentWords.support), document.support.map { "\($0.kind.name): \($0.text)" })
        let areas = subject.content.map { "\($0.name): \(say($0.progress.name))" }
        let entries = subject.entries.html { section($0.title, [$0.text]) }
        return """
            <article class="card stack sheet-of-paper" lang="\(document.language)">
            <div><h2 class="card-title">\(say(AssessmentWords.title)): \(subject.name)</h2>\
            <p>\(document.pupil.givenName) \(document.pupil.familyName)\(born)\(group)<br>\(document.from.name), \(document.schoolYear)</p></div>
            \(entries)\(section(say(AssessmentWords.areas), areas))\(support)
            <p class="signature">\(subject.teacher), \(DateFormat.long(subject.signed, in: say.language))</p>
            </article>
            """
    }

    private func section(_ title: String, _ lines: [String]) -> HTML {
        let lines = lines.filter { !$0.isEmpty }
        guard !lines.isEmpty else { return "" }
        return "<section><h3>\(title)</h3>\(lines.html { "<p class=\"typed\">\($0)</p>" })</section>"
    }
}

extension HandoverDocument {
    /// The subjects that end with F, whose teachers owe the pupil a written assessment.
    var failed: [Subject] { subjects.filter { $0.result == SubjectResult.grade(.f).code } }
}

enum AssessmentWords {
    static let title = Text(
        da: "Skriftlig vurdering", sv: "Skriftlig bedömning", nb: "Skriftlig vurdering", en: "Written assessment")
    static let lead = Text(
        da: "Et ark for hvert fag, der ender med F, af lærerens egen tekst. Skriv ud, og underskriv.",
        sv: "Ett blad för varje ämne som slutar med F, av lärarens egen text. Skriv ut och underteckna.",
        nb: "Et ark for hvert fag som ender med F, av lærerens egen tekst. Skriv ut og signer.",
        en: "A sheet for each subject that ends with F, of the teacher's own text. Print and sign.")
    static let none = Text(
        da: "Ingen fag med F", sv: "Inga ämnen med F", nb: "Ingen fag med F", en: "No subject with F")
    static let noneText = Text(
        da: "Når en lærer har skrevet under på et fag med F, står arket her.",
        sv: "När en lärare har undertecknat ett ämne med F finns bladet här.",
        nb: "Når en lærer har signert et fag med F, står arket her.",
        en: "When a teacher has signed a subject with F, its sheet is here.")
    static let areas = Text(
        da: "Indhold i faget", sv: "Innehåll i ämnet", nb: "Innhold i faget", en: "Content of the subject")
    static let support = Text(
        da: "Støtte, eleven har fået", sv: "Stödinsatser", nb: "Støtte eleven har fått", en: "Support given")
}
