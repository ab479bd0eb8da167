import Access
import Core
import Roster
import Site
import Storage

/// Free text as paragraphs, in whatever direction its language is written.
func paragraphs(_ text: String) -> HTML {
    text.split(whereSeparator: \.isNewline).html { "<p dir=\"auto\">\($0.description)</p>" }
}

extension HomeContact {
    /// How the adult is reached, as a member of the team reads it.
    func reach(in say: any Voice) -> String {
        var parts = [say(channel.word)]
        if let language { parts.append(HomeLanguage.known(language).map { say($0.name) } ?? language) }
        if needsInterpreter { parts.append(say(InvitationPageWords.interpreter)) }
        return parts.joined(separator: " · ")
    }
}

extension HomeChannel {
    var word: Text {
        switch self {
        case .digital: Text(da: "digitalt", sv: "digitalt", nb: "digitalt", en: "digital")
        case .phone: Text(da: "telefon", sv: "telefon", nb: "telefon", en: "phone")
        case .paper: Text(da: "papir", sv: "papper", nb: "papir", en: "paper")
        }
    }
}

extension HomeChannel {
    /// Standing alone, as an answer to how a reply came.
    var choice: Text {
        switch self {
        case .digital: Text(da: "Digitalt", sv: "Digitalt", nb: "Digitalt", en: "Digitally")
        case .phone:
            Text(
                da: "På telefon eller i en samtale", sv: "På telefon eller i ett samtal",
                nb: "På telefon eller i en samtale", en: "By phone or in a talk")
        case .paper: Text(da: "På papir", sv: "På papper", nb: "På papir", en: "On paper")
        }
    }
}

extension ReplyAnswer {
    /// As the home says it.
    var word: Text {
        switch self {
        case .yes:
            Text(
                key: "interventions.reply.yes", da: "Ja tak, det vil vi gerne", sv: "Ja tack, gärna",
                nb: "Ja takk, det vil vi gjerne", en: "Yes please, we would like that")
        case .talk:
            Text(
                key: "interventions.reply.talk", da: "Vi vil gerne tale om det først",
                sv: "Vi vill gärna prata om det först", nb: "Vi vil gjerne snakke om det først",
                en: "We would like to talk about it first")
        case .no:
            Text(key: "interventions.reply.no", da: "Nej tak", sv: "Nej tack", nb: "Nei takk", en: "No, thank you")
        }
    }
}

/// A page about one course: the course, within the reader's scope, or nothing.
extension Visit {
    func course(_ id: GroupID, on reading: Reading) throws -> Course {
        guard let course = try CourseStore.course(id, in: scope, on: reading) else { throw PageError.notFound }
        return course
    }

    /// The start of the way to a page of a course.
    func trail(to course: Course, _ title: String) -> [Breadcrumb] {
        course.trail(title, in: voice)
    }
}
