import Access
import Core
import Roster
import Site

extension OwnPage {
    // MARK: What was said, and what was answered

    var saidSection: HTML {
        guard !said.isEmpty else { return "" }
        return "<div class=\"stack\">\(said.html { word($0) })</div>"
    }

    private func word(_ word: SpokenWord) -> HTML {
        let wrote: HTML =
            word.words.isEmpty
            ? ""
            : "<p class=\"soft\">\(say(VoiceWords.youWrote, VoiceWords.childWrote)): ”\(word.words)”</p>"
        let lead = isOwn ? "" : say(VoiceWords.childSaid) + ": "
        let what: HTML = """
            <p class="soft">\(lead)\(say(VoiceWords.button(word.kind))), \
            <bdi>\(DateFormat.short(word.day, in: visit.language))</bdi></p>\(wrote)
            """
        guard let answer = word.answer else {
            let status = word.toName.flatMap { $0.isEmpty ? nil : VoiceWords.sentTo(given($0)) } ?? VoiceWords.sent
            let back: HTML =
                isOwn
                ? """
                <form method="post" action="\(VoiceRoutes.takeBack.path(pupil.id, word.id))">\(visit.csrfField)\
                \(button(say(VoiceWords.takeBack), .quiet))</form>
                """ : ""
            return """
                <section class="card own-word"><h2>\(isOwn ? say(status) : say(VoiceWords.button(word.kind)))</h2>\
                \(isOwn ? what : wrote)\(back)</section>
                """
        }
        let name = answer.name.isEmpty ? say(OwnWords.someone) : given(answer.name)
        return """
            <section class="card own-word"><h2>\(say(VoiceWords.answered(name)))</h2>\
            <p class="own-large">\(answer.words)</p>\(what)</section>
            """
    }

    /// The first name, as pupils call the adults of a Nordic school.
    private func given(_ name: String) -> String { name.split(separator: " ").first.map(String.init) ?? name }

    /// Two calm ways to an adult; for the pupil alone.
    var voiceSection: HTML {
        guard isOwn else { return "" }
        let links = SpokenWord.Kind.allCases.html { kind in
            linkButton(say(VoiceWords.button(kind)), VoiceRoutes.say(kind).path(pupil.id))
        }
        return """
            <section class="stack stack-tight" aria-labelledby="voice"><h2 id="voice">\(say(VoiceWords.section))</h2>\
            <div class="cluster own-answers">\(links)</div></section>
            """
    }

    // MARK: The pupil's own goal

    var goalSection: HTML {
        let current = goals.first
        guard isOwn || current != nil else { return "" }
        let isOpen = current?.state == .open
        let content: HTML
        if let current {
            let reached: HTML =
                isOpen ? "" : "<p class=\"own-best\">\(say(OwnWords.reached, OwnWords.reachedOfChild))</p>"
            content = "<p class=\"own-large\">\(current.words)</p>\(reached)"
        } else {
            content = "<p>\(say(OwnWords.noGoal))</p>"
        }
        // A reached goal that was changed afterwards still is one that was reached.
        let earlier = goals.dropFirst().filter { $0.state == .reached }
        let before: HTML =
            earlier.isEmpty
            ? ""
            : """
            <details class="own-more"><summary>\(say(OwnWords.earlierGoals, OwnWords.earlierGoalsOfChild))</summary>\
            <ul>\(earlier.html { "<li>\($0.words)</li>" })</ul></details>
            """
        return """
            <section class="card own-goal" aria-labelledby="own-goal">\
            <h2 id="own-goal">\(say(OwnWords.ownGoal, OwnWords.ownGoalOfChild))</h2>\
            \(content)\(goalActions(current))\(before)</section>
            """
    }

    private func goalActions(_ current: OwnGoal?) -> HTML {
        guard isOwn else { return "" }
        let path = VoiceRoutes.ownGoal.path(pupil.id)
        guard current?.state == .open else {
            return """
                <div class="cluster">\(linkButton(say(current == nil ? OwnWords.writeGoal : OwnWords.newGoal), path))</div>
                """
        }
        return """
            <div class="cluster own-answers"><form method="post" action="\(VoiceRoutes.reachOwnGoal.path(pupil.id))">\
            \(visit.csrfField)\(button(say(OwnWords.reachGoal), .secondary))</form>\
            \(linkButton(say(OwnWords.changeGoal), path, .quiet))</div>
            """
    }
}
