import Core

/// A first text for the invitations of a course, made of its plan, for the team to make its own.
enum InvitationDraft {
    static func text(_ plan: CoursePlan, lead: String, _ language: Language) -> String {
        guard let frame = plan.frame else { return "" }
        let starts = DateFormat.long(frame.starts, in: language)
        let last = DateFormat.long(frame.days.last ?? frame.ends.adding(days: -1), in: language)
        let clock = frame.day.starts.text
        let time = language == .en ? clock : String(clock.map { $0 == ":" ? "." : $0 })
        // The place ends a sentence here, also when it was typed as one.
        let place = plan[.room].hasSuffix(".") ? String(plan[.room].dropLast()) : plan[.room]
        let room = place.isEmpty ? "" : ", \(place)"
        let home = plan[.parentsDuring].isEmpty ? atHome[language] : plan[.parentsDuring]
        let name = plan[.name]
        let (weeks, after) = (frame.weeks, frame.followUpWeeks)
        return Text(
            da: """
                Vi vil gerne invitere jer til »\(name)«.
                Hvad er det? I \(weeks) uger arbejder en lille gruppe elever sammen med faste voksne om det, de gerne vil blive bedre til, og om at finde måder at lære på, der passer til dem. Dagene har fag, bevægelse og tid til at tale om, hvad der lykkes. Bagefter følger en fast voksen jeres barn i \(after) uger.
                Hvornår og hvor? Fra \(starts) til \(last), hver skoledag fra kl. \(time)\(room).
                Hvad kan I gøre derhjemme? \(home)
                I kender jeres barn bedst. Fortæl os gerne, hvad der virker hjemme hos jer, og spørg jeres barn, hvad det selv tænker. I bestemmer, og I kan ændre jeres svar, indtil forløbet begynder.
                Har I spørgsmål, så tal med \(lead). I er altid velkomne.
                """,
            sv: """
                Vi vill gärna bjuda in er till ”\(name)”.
                Vad är det? Under \(weeks) veckor arbetar en liten grupp elever tillsammans med några vuxna med det de själva vill bli bättre på, och med att hitta sätt att lära som passar dem. Dagarna har ämnen, rörelse och tid att prata om vad som går bra. Efteråt följer en vuxen ert barn i \(after) veckor.
                När och var? Från \(starts) till \(last), varje skoldag från kl. \(time)\(room).
                Vad kan ni göra hemma? \(home)
                Ni känner ert barn bäst. Berätta gärna vad som fungerar hemma hos er, och fråga ert barn vad det själv tycker. Det är ni som bestämmer, och ni kan ändra ert svar tills det börjar.
                Har ni frågor? Prata med \(lead). Ni är alltid välkomna.
                """,
            nb: """
                Vi vil gjerne invitere dere til «\(name)».
                Hva er det? I \(weeks) uker arbeider en liten gruppe elever sammen med faste voksne med det de selv vil bli bedre i, og med å finne måter å lære på som passer for dem. Dagene har fag, bevegelse og tid til å snakke om det som går bra. Etterpå følger en fast voksen barnet deres i \(after) uker.
                Når og hvor? Fra \(starts) til \(last), hver skoledag fra kl. \(time)\(room).
                Hva kan dere gjøre hjemme? \(home)
                Dere kjenner barnet deres best. Fortell oss gjerne hva som virker hjemme hos dere, og spør barnet hva det selv tenker. Det er dere som bestemmer, og dere kan endre svaret helt til det begynner.
                Har dere spørsmål, så snakk med \(lead). Dere er alltid velkomne.
                """,
            en: """
                We would like to invite you to “\(name)”.
                What is it? For \(weeks) weeks a small group of pupils works with the same few adults on what they themselves want to get better at, and on finding ways of learning that suit them. The days have subjects, movement and time to talk about what goes well. Afterwards one adult keeps in touch with your child for \(after) weeks.
                When and where? From \(starts) to \(last), every school day from \(time)\(room).
                What can you do at home? \(home)
                You know your child best. Please tell us what works at home, and ask your child what they think themselves. It is for you to decide, and you can change your answer until it begins.
                If you have questions, talk to \(lead). You are always welcome.
                """)[language]
    }

    private static let atHome = Text(
        da: "Spørg, hvad der gik godt i dag. Hver uge skriver vi kort til jer med én lille ting, I kan gøre sammen.",
        sv: "Fråga vad som gick bra i dag. Varje vecka skriver vi kort till er med en liten sak ni kan göra ihop.",
        nb: "Spør hva som gikk bra i dag. Hver uke skriver vi kort til dere med én liten ting dere kan gjøre sammen.",
        en: "Ask what went well today. Every week we write you a few lines with one small thing you can do together.")
}
