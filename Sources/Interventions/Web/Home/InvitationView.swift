import Access
import Core
import Roster
import Site

/// The team's page about invitations, as markup.
struct InvitationView {
    let page: InvitationPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var canWrite: Bool { visit.subject?.allows(.meetHomes) ?? false }

    var reply: Reply {
        let title = say(InvitationPageWords.title)
        let isEmpty = page.toInvite.isEmpty && page.invited.isEmpty
        let content: HTML =
            isEmpty
            ? emptyState(title: say(InvitationPageWords.nobody), text: say(InvitationPageWords.nobodyText))
            : invited + toInvite
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: visit.trail(to: page.course, title),
            """
            <div class="stack stack-loose">
            <div><h1>\(title)</h1><p class="lead"><bdi>\(page.course.name)</bdi></p></div>
            \(errorSummary(page.errors, in: say))
            \(content)
            </div>
            """)
    }

    // MARK: To be invited

    private var toInvite: HTML {
        guard !page.toInvite.isEmpty else { return "" }
        let head: HTML = "<h2 id=\"to-invite\">\(say(InvitationPageWords.toInvite))</h2>"
        guard canWrite, page.canSend else {
            let names = page.toInvite.html { "<li>\(row($0))</li>" }
            let why: HTML = page.canSend ? "" : "<p>\(say(InvitationPageWords.notApproved))</p>"
            return """
                <section class="stack" aria-labelledby="to-invite">\(head)\(why)<ul class="plain-list">\(names)</ul></section>
                """
        }
        let text = Field(
            "text", label: say(InvitationPageWords.text), .textarea(rows: 18), value: page.shared,
            hint: say(InvitationPageWords.textHint), width: .full)
        return """
            <section class="stack" aria-labelledby="to-invite">\(head)
            <form method="post" action="\(HomeRoutes.send.path(page.course.id))" class="stack" novalidate>
            \(visit.csrfField)
            \(page.toInvite.html(ownParagraph))
            <div class="card">\(text.html(in: say, errors: page.errors))</div>
            <div>\(button(say(InvitationPageWords.send), .primary))</div>
            </form></section>
            """
    }

    private func ownParagraph(_ place: Place) -> HTML {
        let isChosen = page.chosen.contains(place.pupil) || page.errors.isEmpty
        let choose = Field(
            "send-\(place.pupil)", label: say(InvitationPageWords.invite(place.name.full)), .checkbox,
            value: isChosen ? "yes" : "")
        let own = Field(
            "own-\(place.pupil)", label: say(InvitationPageWords.own(place.name.given)), .textarea(rows: 4),
            value: page.own[place.pupil] ?? "", hint: say(InvitationPageWords.ownHint), width: .full)
        return """
            <div class="card"><div>\(choose.html(in: say, errors: page.errors))\(contacts(of: place))</div>
            <p class="soft">\(say(InvitationPageWords.reason)) <bdi>\(place.reason)</bdi></p>
            \(own.html(in: say, errors: page.errors))</div>
            """
    }

    private func row(_ place: Place) -> HTML {
        personRow(name: place.name.full, detail: "<bdi>\(place.group)</bdi>") + contacts(of: place)
    }

    private func contacts(of place: Place) -> HTML {
        let known = page.contacts[place.pupil] ?? []
        guard !known.isEmpty else { return "<p class=\"soft\">\(say(InvitationPageWords.noContact))</p>" }
        let lines = known.html { contact in
            "<li><bdi>\(contact.name.full)</bdi> <span class=\"soft\">(\(contact.reach(in: say)))</span></li>"
        }
        return "<ul class=\"plain-list\">\(lines)</ul>"
    }

    // MARK: Invited

    private var invited: HTML {
        guard !page.invited.isEmpty else { return "" }
        return """
            <section class="stack" aria-labelledby="invited"><h2 id="invited">\(say(InvitationPageWords.invited))</h2>
            \(page.invited.html(answered))</section>
            """
    }

    private func answered(_ place: Place) -> HTML {
        guard let invitation = page.invitations[place.pupil] else { return "" }
        let day = DateFormat.short(invitation.recorded.day(in: visit.country), in: visit.language)
        let stand = invitation.stand
        let replies = invitation.newest.html(reply)
        let list: HTML = replies.isEmpty ? "" : "<ul class=\"plain-list\">\(replies)</ul>"
        let advice: HTML =
            InvitationPageWords.advice(stand).map { "<p><strong>\(say($0))</strong></p>" } ?? ""
        return """
            <section class="card" id="pupil-\(place.pupil.text)" aria-labelledby="name-\(place.pupil.text)">
            <div class="cluster between"><h3 id="name-\(place.pupil.text)">\(place.name.full)</h3>\
            \(Chip(stand.chip, say(InvitationPageWords.stand(stand))).html)</div>
            \(advice)
            \(contacts(of: place))
            <p class="soft">\(say(InvitationPageWords.sentOn)) \(day)</p>
            \(list)
            <div class="actions">\
            \(linkButton(say(InvitationPageWords.print), HomeRoutes.letter.path(page.course.id, place.pupil)))</div>
            \(script(place))
            \(canWrite && ReplyWindow.isOpen(course: page.course.state, place: place.state) ? form(place) : "")
            </section>
            """
    }

    private func reply(_ kept: KeptReply) -> HTML {
        let day = DateFormat.short(kept.recorded.day(in: visit.country), in: visit.language)
        let name = kept.name?.full ?? say(InvitationPageWords.otherAdult)
        let words: HTML = kept.words.isEmpty ? "" : "<blockquote>\(paragraphs(kept.words))</blockquote>"
        let former: HTML =
            kept.reply.hasCustody ? "" : " <span class=\"soft\">(\(say(InvitationPageWords.former)))</span>"
        return """
            <li><bdi>\(name)</bdi>\(former): <strong>\(say(kept.reply.answer.word))</strong> \
            <span class="soft">(\(day), \(say(kept.channel.word)))</span>\(words)</li>
            """
    }

    private func script(_ place: Place) -> HTML {
        let interpreted = (page.contacts[place.pupil] ?? []).filter(\.needsInterpreter)
        let interpreter: HTML =
            interpreted.isEmpty
            ? ""
            : """
            <p><strong>\(say(InvitationPageWords.bookInterpreter)) \
            \(interpreted.compactMap(\.language).map { HomeLanguage.text($0, in: visit.language) }.joined(separator: ", "))</strong></p>
            """
        let steps = InvitationPageWords.script(place.name.given).html { "<li>\(say($0))</li>" }
        return """
            <details class="unfold"><summary>\(say(InvitationPageWords.scriptTitle))</summary>
            <div class="stack stack-tight">\(interpreter)<ol>\(steps)</ol></div></details>
            """
    }

    private func form(_ place: Place) -> HTML {
        let pupil = place.pupil
        let typed = page.reply?.pupil == pupil ? page.reply : nil
        let known = page.contacts[pupil] ?? []
        let fields = [
            Field(
                "who-\(pupil)", label: say(InvitationPageWords.who),
                .radios(
                    known.map { .init($0.guardian.text, $0.name.full) } + [
                        .init("other", say(InvitationPageWords.otherAdult))
                    ]), value: typed?.who ?? (known.isEmpty ? "other" : "")),
            Field(
                "answer-\(pupil)", label: say(InvitationPageWords.answer),
                .radios(ReplyAnswer.allCases.map { .init($0.rawValue, say($0.word)) }), value: typed?.answer ?? ""),
            Field(
                "channel-\(pupil)", label: say(InvitationPageWords.channel),
                .radios([HomeChannel.phone, .paper].map { .init($0.rawValue, say($0.choice)) }),
                value: typed?.channel ?? known.first { $0.channel != .digital }?.channel.rawValue ?? ""),
            Field(
                "words-\(pupil)", label: say(InvitationPageWords.words), .textarea(rows: 2), value: typed?.words ?? "",
                hint: say(InvitationPageWords.wordsHint), isOptional: true, width: .full),
        ]
        return """
            <details class="unfold"\(HTML.attribute("open", if: typed != nil))><summary>\(say(InvitationPageWords.record))</summary>
            <form method="post" action="\(HomeRoutes.recordReply.path(page.course.id, pupil))" class="stack" novalidate>
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })
            <div>\(button(say(InvitationPageWords.keep), .secondary))</div></form></details>
            """
    }
}

extension HomeStand {
    var chip: Chip.Kind {
        switch outcome {
        case .agreed: wantsTalk ? .watch : .onCourse
        case .unanswered: .early
        case .talk: .watch
        case .disagrees: .act
        case .declined: .neutral
        }
    }
}
