import Access
import Core
import Site
import Storage

/// How guardians want to be spoken with: a guardian's own page, and that of those who
/// work with the pupil.
struct ContactPages: Sendable {
    static let saved = FlashMessage("contact-saved") { _ in ContactWords.saved }

    let services: Services
    let links: RosterLinks

    private var store: GuardianContactStore { GuardianContactStore(services.vault) }

    // MARK: The guardian's own

    func own(_ visit: Visit) async throws -> Reply {
        let (scope, store) = (visit.scope, store)
        let preference = try await services.database.read { try store.own(scope, on: $0) }
        return ownPage(ContactForm(preference), visit)
    }

    func setOwn(_ visit: Visit) async throws -> Reply {
        var form = ContactForm(typed: visit.request.form)
        guard let preference = form.checked() else { return ownPage(form, visit) }
        guard let ground = visit.scope.grounds.first else { throw PageError.forbidden }
        let (services, store, scope) = (services, store, visit.scope)
        let current = try await services.database.write { writing -> ContactPreference? in
            let outcome = try store.setOwn(preference, owner: ground.owner, at: visit.now, in: scope, writing)
            guard outcome == .saved else { return try store.own(scope, on: writing.reading) }
            let entry = visit.entry("person", scope.person.text, owner: ground.owner, ground: ground)
            try services.audit.append([entry], at: visit.now, on: writing)
            return nil
        }
        if let current {
            form.meet(current, in: visit.language)
            return ownPage(form, visit)
        }
        return visit.seeOther(RosterRoutes.ownContact.path(), telling: Self.saved)
    }

    private func ownPage(_ form: ContactForm, _ visit: Visit) -> Reply {
        let say = visit.voice
        return visit.page(
            say(ContactWords.own), status: form.errors.isEmpty ? 200 : 422, hasErrors: !form.errors.isEmpty,
            """
            <div class="stack narrow">
            <h1>\(say(ContactWords.own))</h1>
            <p>\(say(ContactWords.ownText))</p>
            \(errorSummary(form.errors, in: say))
            <form method="post" action="\(RosterRoutes.setOwnContact.path())" class="stack" novalidate>
            \(visit.csrfField)\(form.fields(isOwn: true, in: say))
            <div>\(button(say(ContactWords.save), .primary))</div>
            </form>
            </div>
            """)
    }

    // MARK: A pupil's guardians

    private struct Page: Sendable {
        let pupil: PupilLine
        let contacts: [GuardianContact]
    }

    private func load(_ visit: Visit, _ id: PupilID) async throws -> Page {
        let (scope, store) = (visit.scope, store)
        let page = try await services.database.read { reading -> Page? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading) else { return nil }
            return Page(pupil: pupil, contacts: try store.contacts(of: id, in: scope, on: reading))
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func list(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        let page = try await load(visit, id)
        let say = visit.voice
        let mayChange = visit.subject?.allows(.keepContacts) ?? false
        let cards = page.contacts.html { contact in
            let change =
                mayChange
                ? linkButton(say(ContactWords.change), RosterRoutes.contact.path(id, contact.guardian)) : nil
            return card(title: HTML(contact.name.full), facts(contact, visit), foot: change)
        }
        let content: HTML =
            page.contacts.isEmpty
            ? emptyState(title: say(ContactWords.nobody), text: say(ContactWords.nobodyText))
            : "<div class=\"grid-of-cards\">\(cards)</div>"
        return visit.page(
            say(ContactWords.guardians),
            trail: [Breadcrumb(page.pupil.name.full, links.pupil(id)), Breadcrumb(say(ContactWords.guardians))],
            """
            <div class="stack">
            <div><h1>\(say(ContactWords.guardians))</h1><p class="lead">\(page.pupil.name.full)</p></div>
            \(content)
            </div>
            """)
    }

    private func facts(_ contact: GuardianContact, _ visit: Visit) -> HTML {
        let say = visit.voice
        var facts: [(term: String, value: HTML)] = [
            (say(ContactWords.relationTitle), HTML(say(ContactWords.relation(contact.relation))))
        ]
        guard let preference = contact.preference else {
            return definitionList(facts) + "<p class=\"soft\">\(say(ContactWords.unknown))</p>"
        }
        facts += [
            (say(ContactWords.language), HTML(preference.languageName(in: visit.language))),
            (
                say(ContactWords.interpreterTitle),
                HTML(say(preference.needsInterpreter ? ContactWords.yes : ContactWords.no))
            ),
            (say(ContactWords.channelTitle), HTML(say(ContactWords.channel(preference.channel)))),
        ]
        if !preference.note.isEmpty { facts.append((say(ContactWords.note), HTML(preference.note))) }
        return definitionList(facts)
    }

    func form(_ visit: Visit, _ id: PupilID, _ guardian: PersonID) async throws -> Reply {
        let page = try await load(visit, id)
        guard let contact = page.contacts.first(where: { $0.guardian == guardian }) else { throw PageError.notFound }
        return formPage(ContactForm(contact.preference), page.pupil, contact, visit)
    }

    func set(_ visit: Visit, _ id: PupilID, _ guardian: PersonID) async throws -> Reply {
        let page = try await load(visit, id)
        guard let contact = page.contacts.first(where: { $0.guardian == guardian }) else { throw PageError.notFound }
        var form = ContactForm(typed: visit.request.form)
        guard let preference = form.checked() else { return formPage(form, page.pupil, contact, visit) }
        let (services, store, scope) = (services, store, visit.scope)
        let outcome = try await services.database.write { writing -> ContactOutcome in
            let outcome = try store.set(preference, of: guardian, pupil: id, at: visit.now, in: scope, writing)
            guard outcome == .saved else { return outcome }
            try services.audit.append(
                [visit.entry("pupil", id.text, owner: page.pupil.owner)], at: visit.now, on: writing)
            return outcome
        }
        switch outcome {
        case .saved: return visit.seeOther(RosterRoutes.pupilGuardians.path(id), telling: Self.saved)
        case .outside: throw PageError.notFound
        case .conflict:
            // Read anew: what stands there now may have come after this page was read.
            let now = try await load(visit, id).contacts.first { $0.guardian == guardian }
            form.meet(now?.preference, in: visit.language)
            return formPage(form, page.pupil, contact, visit)
        }
    }

    private func formPage(_ form: ContactForm, _ pupil: PupilLine, _ contact: GuardianContact, _ visit: Visit) -> Reply
    {
        let say = visit.voice
        return visit.page(
            say(ContactWords.changeTitle), status: form.errors.isEmpty ? 200 : 422, hasErrors: !form.errors.isEmpty,
            trail: [
                Breadcrumb(pupil.name.full, links.pupil(pupil.id)),
                Breadcrumb(say(ContactWords.guardians), RosterRoutes.pupilGuardians.path(pupil.id)),
                Breadcrumb(contact.name.full),
            ],
            """
            <div class="stack narrow">
            <div><h1>\(contact.name.full)</h1><p class="lead">\(say(ContactWords.changeTitle))</p></div>
            \(errorSummary(form.errors, in: say))
            <form method="post" action="\(RosterRoutes.setContact.path(pupil.id, contact.guardian))" class="stack" novalidate>
            \(visit.csrfField)\(form.fields(isOwn: false, in: say))
            <div>\(button(say(ContactWords.save), .primary))</div>
            </form>
            </div>
            """)
    }
}
