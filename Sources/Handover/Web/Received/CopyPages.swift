import Access
import Core
import Site
import Storage

/// A received handover: read, confirmed, given to those who need it, asked about and put to use.
struct CopyPages: Sendable {
    static let confirmed = FlashMessage("received-confirmed") { _ in ReceivedWords.confirmed }
    static let given = FlashMessage("received-given") { _ in ReceivedWords.given }
    static let asked = FlashMessage("received-asked") { _ in ReceivedWords.asked }
    static let hasRead = FlashMessage("received-read") { _ in ReceivedWords.readDone }
    static let inUse = FlashMessage("received-in-use") { _ in ReceivedWords.inUse }

    let services: Services
    let stores: HandoverStores

    struct Page: Sendable {
        let line: ReceivedLine
        /// `nil` when what lies there is not what was sealed.
        let document: HandoverDocument?
        /// What a correction changed; `nil` for the first version, and when the one before went elsewhere.
        let difference: DocumentDifference?
        let readers: [ReaderLine]
        let questions: [QuestionLine]
        let staff: [(person: PersonID, name: String)]
        let plan: StudyPlan?
        let usefulness: Usefulness?
        /// True for those who receive for the unit.
        let isWide: Bool
        let own: ReaderLine?
        /// Until when the copy is kept.
        let kept: KeptCopy?
        /// For the question that may be written on this page.
        var newQuestion: HandoverQuestionID
        var form: [String: String] = [:]
        var chosen: Set<String> = []
        var errors = FormErrors()

        /// Who decides how the pupil goes on: those who receive for the unit, and the mentor.
        var mayPlan: Bool { isWide || own?.duty == .mentor }

        /// What of the document the reader sees: all of it, or what they were given.
        var reach: DocumentView.Reach {
            if isWide { return .all }
            guard let own else { return DocumentView.Reach(subjects: [], seesSupport: false) }
            return own.duty == .mentor
                ? .all : DocumentView.Reach(subjects: own.subjects, seesSupport: own.seesSupport)
        }
    }

    /// Nothing is done with what the owner's plan has ended.
    private func page(_ visit: Visit, _ id: HandoverCopyID, on reading: Reading) throws -> Page {
        guard let line = try InboxStore.line(id, in: visit.scope, on: reading), line.copy.ended == nil else {
            throw PageError.notFound
        }
        return try page(visit, line, on: reading)
    }

    private func page(_ visit: Visit, _ line: ReceivedLine, on reading: Reading) throws -> Page {
        let (scope, id) = (visit.scope, line.copy.id)
        let wide = scope.holding(.manageReceived)
        let isWide = try !wide.isEmpty && InboxStore.line(id, in: wide, on: reading) != nil
        let readers = try CopyReaders.readers(of: id, on: reading)
        var document: HandoverDocument?
        do { document = try stores.copies.document(of: line.copy, on: reading) } catch is SealFault {}
        let before = try document?.correction.flatMap {
            try stores.copies.earlier($0.of, of: line.copy.handover, at: line.copy.unit, on: reading)
        }
        let difference = before.flatMap { before in document.map { DocumentDifference(from: before, to: $0) } }
        return Page(
            line: line, document: document, difference: difference, readers: readers,
            questions: try QuestionStore(services.vault).questions(about: id, on: reading),
            staff: isWide ? try CopyReaders.candidates(at: line.copy.unit, on: scope.day, reading) : [],
            plan: try StudyPlanStore(services.vault).plan(of: line.copy, on: reading),
            usefulness: try UsefulnessStore(services.vault).answer(about: id, on: reading), isWide: isWide,
            own: readers.first { $0.person == scope.person }, kept: try KeptCopyStore.copy(of: line, on: reading),
            newQuestion: services.environment.id())
    }

    func load(_ visit: Visit, _ id: HandoverCopyID) async throws -> Page {
        try await services.database.read { try page(visit, id, on: $0) }
    }

    private enum Found: Sendable {
        case open(Page)
        case ended(ReceivedLine, KeptCopy)
    }

    func page(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        let found = try await services.database.read { reading -> Found in
            guard let line = try InboxStore.line(id, in: visit.scope, on: reading) else { throw PageError.notFound }
            guard line.copy.ended != nil else { return .open(try page(visit, line, on: reading)) }
            guard let kept = try KeptCopyStore.copy(of: line, on: reading) else { throw PageError.notFound }
            return .ended(line, kept)
        }
        return switch found {
        case .open(let page): CopyView(page: page, visit: visit).reply
        case .ended(let line, let kept): EndedCopyView(line: line, kept: kept, visit: visit).reply
        }
    }

    func confirm(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        try await change(visit, id, telling: Self.confirmed) { page, writing in
            _ = try ReceiptStore.confirm(page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    func give(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        page.form = ["person": form["person"] ?? "", "duty": form["duty"] ?? "", "support": form["support"] ?? ""]
        page.chosen = Set(form.all("subjects"))
        let person = page.staff.first { $0.person.text == page.form["person"] }
        let duty = ReaderDuty(rawValue: page.form["duty"] ?? "")
        let subjects = (page.document?.subjects ?? []).map(\.code).filter(page.chosen.contains)
        if person == nil { page.errors.add("person", ReceivedWords.choosePerson) }
        if duty == nil { page.errors.add("duty", SendWords.missing) }
        if duty == .teacher, subjects.isEmpty { page.errors.add("subjects", SendWords.chooseSome) }
        guard page.errors.isEmpty, let person, let duty else { return CopyView(page: page, visit: visit).reply }
        let support = page.form["support"] == "yes"
        return try await change(visit, id, telling: Self.given) { page, writing in
            try CopyReaders.give(
                page.line, to: person.person, duty, subjects: subjects, support: support, by: visit.scope.person,
                at: visit.now, writing)
        }
    }

    func take(_ visit: Visit, _ id: HandoverCopyID, _ person: PersonID) async throws -> Reply {
        try await change(visit, id, telling: Self.given) { page, writing in
            try CopyReaders.take(page.line, from: person, writing)
        }
    }

    func ask(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        var page = try await load(visit, id)
        // Whoever could answer is not here.
        guard !page.line.isFromPackage else { throw PageError.notFound }
        let form = visit.request.form
        page.form = ["about": form["about"] ?? "", "question": String((form["question"] ?? "").prefix(4000))]
        page.newQuestion = HandoverQuestionID(form["id"] ?? "") ?? page.newQuestion
        let part = HandoverPart(code: page.form["about"] ?? "").flatMap { page.asks($0) ? $0 : nil }
        let text = page.form["question"] ?? ""
        if part == nil { page.errors.add("about", SendWords.missing) }
        if text.isEmpty { page.errors.add("question", ReceivedWords.writeThis) }
        guard page.errors.isEmpty, let part else { return CopyView(page: page, visit: visit).reply }
        let services = services
        // Made with the page, so that what is sent again is known by it.
        guard let question = HandoverQuestionID(form["id"] ?? "") else { throw PageError.badRequest }
        return try await change(visit, id, telling: Self.asked) { page, writing in
            try QuestionStore(services.vault).ask(
                question, text, about: part, of: page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    func read(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        try await change(visit, id, telling: Self.hasRead) { page, writing in
            try CopyReaders.read(page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    /// The next steps become the draft of a study plan. Nothing of the support goes into it.
    func use(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        let services = services
        return try await change(visit, id, telling: Self.inUse) { page, writing in
            guard page.mayPlan, let document = page.document else {
                throw PageError.notFound
            }
            try StudyPlanStore(services.vault).begin(
                StudyPlan(from: document), from: page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    func change(
        _ visit: Visit, _ id: HandoverCopyID, telling message: FlashMessage,
        _ body: @escaping @Sendable (Page, Writing) throws -> Void
    ) async throws -> Reply {
        let services = services
        do {
            try await services.database.write { writing in
                let page = try page(visit, id, on: writing.reading)
                try body(page, writing)
                let entries = [
                    visit.entry(HandoverCopyID.kind, id.text, owner: page.line.copy.owner),
                    visit.entry("pupil", page.line.copy.pupil.text, owner: page.line.copy.owner),
                ]
                try services.audit.append(entries, at: visit.now, on: writing)
            }
        } catch let refusal as HandoverRefusal {
            var page = try await load(visit, id)
            page.errors.add("step", refusal.text)
            return CopyView(page: page, visit: visit).reply
        }
        return visit.seeOther(ReceivedRoutes.copy.path(id), telling: message)
    }
}

extension CopyPages.Page {
    /// What may be asked about: what the reader sees.
    func asks(_ part: HandoverPart) -> Bool {
        switch part {
        case .subject(let code): reach.sees(code) && document?.subjects.contains { $0.code == code } ?? false
        case .support: reach.seesSupport
        case .pupilVoice, .guardianNote: false
        }
    }
}
