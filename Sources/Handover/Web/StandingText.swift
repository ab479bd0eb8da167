import Core
import Site

/// What a pupil's results open, and the shortest way on, in one line.
enum StandingText {
    static func text(results: [String: SubjectResult], model: HandoverModel, on day: LocalDate, in say: any Voice)
        -> String
    {
        let states = model.doors(for: results, on: day)
        let open = states.filter(\.isOpen).map { say($0.door.nameText) }
        var parts = [say(open.isEmpty ? StandingWords.noneOpen : StandingWords.open(open.joined(separator: ", ")))]
        let way = ShortestWay(model: model, results: results, on: day)
        // The nearest door is the one worth talking about.
        let nearest = way.steps.filter { !$0.sets.isEmpty }.min { $0.missing < $1.missing }
        if let nearest, let door = states.first(where: { $0.door.code == nearest.door })?.door {
            let sets = nearest.sets.prefix(3).map { set in set.map { subject($0, model, say) }.joined(separator: " + ")
            }
            parts.append(
                say(StandingWords.wouldOpen(sets.joined(separator: StandingWords.or[say.language]), say(door.nameText)))
            )
        }
        return parts.joined(separator: " ")
    }

    private static func subject(_ code: String, _ model: HandoverModel, _ say: any Voice) -> String {
        model.subject(code).map { say($0.nameText) } ?? code
    }
}

enum StandingWords {
    static let noneOpen = Text(
        da: "Endnu ingen døre åbne.", sv: "Ännu inte behörig.", nb: "Ingen dører åpne ennå.", en: "No door open yet.")
    static let or = Text(da: " eller ", sv: " eller ", nb: " eller ", en: " or ")

    static func open(_ doors: String) -> Text {
        Text(da: "Åbent: \(doors).", sv: "Behörig till: \(doors).", nb: "Åpent: \(doors).", en: "Open: \(doors).")
    }

    static func wouldOpen(_ subjects: String, _ door: String) -> Text {
        Text(
            da: "\(subjects) ville åbne \(door).", sv: "\(subjects) skulle öppna \(door).",
            nb: "\(subjects) ville åpnet \(door).", en: "\(subjects) would open \(door).")
    }
}
