import Access
import Core
import Roster
import Site

/// The form of a part: the questions of the model, with what is known filled in.
struct PartForm {
    let page: PartPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }

    // MARK: What comes back

    /// What was typed, and which of the part's answers were on the page.
    static func typed(_ form: FormValues, _ shape: PartShape) -> (content: PartContent, keys: Set<String>) {
        var (content, keys) = (PartContent(), Set<String>())
        func take(_ key: String, from name: String) {
            guard let value = form[name] else { return }
            keys.insert(key)
            content[key] = String(value.prefix(8000))
        }
        if shape.part.subject != nil {
            for key in [SubjectAnswers.resultKey, SubjectAnswers.distanceKey] { take(key, from: key) }
            for field in shape.fields where field.kind != .areas { take(field.key, from: field.key) }
            for (index, name) in form.all("area-name").prefix(60).enumerated() {
                let name = String(name.prefix(120)).trimmed
                guard !name.isEmpty else { continue }
                take(PartContent.areaKey(name), from: "area-\(index)")
            }
        } else {
            for item in form.all("item").prefix(40) where item.utf8.allSatisfy({ $0 != UInt8(ascii: ":") }) {
                let names = shape.fields.map { (key: $0.key, name: "\(item)-\($0.key)") }
                // One more, with nothing written in it, is none.
                guard
                    names.contains(where: { form[$0.name]?.isEmpty == false })
                        || !form.all("item-kept").filter({ $0 == item }).isEmpty
                else { continue }
                for name in names { take(PartContent.itemKey(item, name.key), from: name.name) }
            }
        }
        return (content, keys)
    }

    // MARK: The page

    var reply: Reply {
        let title = page.shape.subject.map { $0.name[say.language] } ?? say(CaseWords.support)
        let line = page.load.line
        return visit.page(
            "\(title): \(line.name.full)", status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: line.trail(title, in: say), scripts: ["draft.js"],
            """
            <div class="stack narrow handover-part">
            <div><h1>\(title)</h1><p class="lead">\(line.name.full)\(line.group.map { ", \($0)" } ?? "")</p>\
            <p>\(page.shape.section?.intro[say.language] ?? "")</p></div>
            \(errorSummary(page.errors, in: say))<div id="part-notices" data-draft-fresh>\(notices)</div>
            \(background)\(page.isOpen ? form : Notice(.info, HTML(say(PartWords.closed))).html(in: say))
            <div id="part-signature" data-draft-fresh>\(signature)</div>\(notHere)
            </div>
            """)
    }

    /// Scores beside a subject; courses stand in the form of the support, to be taken along.
    private var background: HTML {
        guard page.shape.part.subject != nil, let known = page.background, !known.measures.isEmpty else { return "" }
        return """
            <details class="card"><summary>\(say(KnownWords.measures)) (\(known.measures.count))</summary>\
            <div class="stack"><p class="soft">\(say(KnownWords.goesAlong))</p>\(KnownView(known: known, say: say).charts)</div></details>
            """
    }

    private var notices: HTML {
        let both: HTML =
            page.both.isEmpty ? "" : Notice(.warning, HTML(say(PartWords.bothWrote)), isAnnounced: true).html(in: say)
        // All that was written: of support, whose measures have ids in their keys, too.
        let texts = page.content.values.filter { !page.shape.isChoice($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        let language = page.load.model.country.language
        let hints = texts.flatMap { TextHints.find(in: $0, names: page.classmates, language: language) }
        let kinds = hints.reduce(into: [Hint]()) { kept, hint in
            if !kept.contains(where: { $0.kind == hint.kind }) { kept.append(hint) }
        }
        let hint: HTML =
            kinds.isEmpty
            ? ""
            : Notice(
                .warning, "<ul>\(kinds.html { "<li>\(say($0.advice))</li>" })</ul>", title: say(PartWords.hints)
            ).html(in: say)
        return both + hint
    }

    private var form: HTML {
        let (id, part) = (page.load.line.id, page.shape.part)
        let content: HTML = part.subject == nil ? SupportFields(page: page, say: say).html : subject
        return """
            <form method="post" action="\(HandoverRoutes.save.path(id, part))" class="card stack" novalidate\
            \(draft("handover-\(id)-\(part.code)", savesWhileWriting: true, in: say))>\(visit.csrfField)\
            <input type="hidden" id="part-revision" name="revision" value="\(page.revision)" data-draft-fresh>\(content)\
            <div class="actions">\(button(say(PartWords.save), .primary))\
            <a class="touch" href="\(HandoverRoutes.history.path(id, part))">\(say(PartWords.history))</a></div></form>
            """
    }

    private var subject: HTML {
        let result = page.content[SubjectAnswers.resultKey]
        let choices = SubjectResult.all.map { Field.Choice($0.code, say($0.name)) }
        let head = [
            Field(
                SubjectAnswers.resultKey, label: say(PartWords.result),
                .select([Field.Choice("", say(PartWords.choose))] + choices),
                value: result.isEmpty ? page.known?.code ?? "" : result, hint: say(PartWords.resultHint)),
            Field(
                SubjectAnswers.distanceKey, label: say(PartWords.distance),
                .radios(
                    page.load.model.distances.map {
                        Field.Choice($0.code, $0.name[say.language], hint: $0.help?[say.language])
                    }),
                value: page.content[SubjectAnswers.distanceKey]),
        ]
        return head.html { $0.html(in: say, errors: page.errors) } + page.shape.fields.html(field)
    }

    private func field(_ field: ModelField) -> HTML {
        switch field.kind {
        case .areas: return areas(field)
        case .text:
            let rows = field.isRequired ? 4 : 2
            return Field(
                field.key, label: field.label[say.language], .textarea(rows: rows), value: page.content[field.key],
                hint: "\(field.prompt[say.language]) \(field.help[say.language])", isOptional: !field.isRequired,
                width: .full
            ).html(in: say, errors: page.errors)
        case .choice:
            let options =
                [Field.Choice("", say(PartWords.choose))]
                + field.options.map { Field.Choice($0.code, $0.name[say.language]) }
            return Field(
                field.key, label: field.label[say.language], .select(options), value: page.content[field.key],
                hint: field.prompt[say.language], isOptional: !field.isRequired
            ).html(in: say, errors: page.errors)
        }
    }

    /// How far each part of the subject's content was worked on, and room for one's own.
    private func areas(_ field: ModelField) -> HTML {
        let known = page.shape.subject?.areas ?? []
        let written = page.content.areas(known: known)
        let names = known + written.map(\.name).filter { !known.contains($0) } + ["", ""]
        let rows = names.enumerated().map { index, name -> HTML in
            let chosen = page.content[PartContent.areaKey(name)]
            let options = ([("", PartWords.unsaid)] + AreaProgress.allCases.map { ($0.rawValue, $0.name) }).html {
                value, text in
                "<option value=\"\(value)\"\(HTML.attribute("selected", if: chosen == value))>\(say(text))</option>"
            }
            let label: HTML =
                name.isEmpty
                ? """
                <input class="control control-medium" type="text" name="area-name" \
                aria-label="\(say(PartWords.ownArea))" placeholder="" value="">
                """
                : "<input type=\"hidden\" name=\"area-name\" value=\"\(name)\"><label for=\"area-\(index)\">\(name)</label>"
            return """
                <div class="area-row">\(label)<select class="control control-short" id="area-\(index)" \
                name="area-\(index)" data-draft-name="\(PartContent.areaKey(name))"\
                \(HTML.attribute("aria-label", name.isEmpty ? say(PartWords.ownArea) : nil))>\(options)</select></div>
                """
        }
        return """
            <fieldset class="field" id="\(field.key)"><legend>\(field.label[say.language])</legend>\
            <p class="hint">\(field.prompt[say.language])</p>\(rows.html { $0 })</fieldset>
            """
    }

    // MARK: Signing

    private var signature: HTML {
        guard page.isOpen, let line = page.line, line.writer == visit.scope.person, page.shape.part.subject != nil
        else { return "" }
        if let day = line.signed {
            return Notice(
                .success, HTML(DateFormat.long(day, in: visit.language)), title: say(PartWords.signedNotice)
            ).html(in: say)
        }
        let missing = page.shape.missing(in: page.content)
        guard missing.isEmpty, page.revision > 0 else {
            let names = missing.html { key in "<li><a href=\"#\(key)\">\(label(of: key))</a></li>" }
            return "<section><h2>\(say(PartWords.lacks))</h2><ul>\(names)</ul></section>"
        }
        return """
            <form method="post" action="\(HandoverRoutes.sign.path(page.load.line.id, page.shape.part))" \
            class="card stack stack-tight">\(visit.csrfField)\
            <input type="hidden" name="revision" value="\(page.revision)"><p>\(say(PartWords.signLead))</p>\
            <div>\(button(say(PartWords.sign), .primary))</div></form>
            """
    }

    private func label(of key: String) -> String {
        switch key {
        case SubjectAnswers.resultKey: say(PartWords.result)
        case SubjectAnswers.distanceKey: say(PartWords.distance)
        default: page.shape.section?.field(key)?.label[say.language] ?? key
        }
    }

    /// What may not be handed over here, and by which law the rest may.
    private var notHere: HTML {
        let forbidden = page.load.model.forbidden(transition: page.load.line.kind, on: visit.day)
        let items = forbidden.html { item in
            "<li><strong>\(item.field.label[say.language])</strong> <span class=\"soft\">\(item.basis.why[say.language])</span></li>"
        }
        let bases = page.shape.fields.compactMap {
            page.load.model.basis(for: $0, transition: page.load.line.kind, on: visit.day)
        }
        let laws = bases.reduce(into: [String]()) { if !$0.contains($1.law) { $0.append($1.law) } }
        return """
            <details class="why"><summary>\(say(PartWords.basis))</summary><div class="why-reason">\
            <p>\(laws.joined(separator: "; "))</p><p>\(bases.first?.why[say.language] ?? "")</p>\
            <h3>\(say(CaseWords.notHere))</h3><ul>\(items)</ul></div></details>
            """
    }
}

extension String {
    /// Without space at its ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
