package import Access
package import Core
package import Site
import Storage

/// The addresses of feedback and of what a pupil says.
package enum VoiceRoutes {
    package static let feedback = Route<PupilID>(.get, "/pupils/:/feedback")
    package static let giveFeedback = Route<PupilID>(.post, "/pupils/:/feedback")
    package static let answerFeedback = Route<PupilID, FeedbackID>(.post, "/pupils/:/feedback/:/answer")
    package static let ownGoal = Route<PupilID>(.get, "/pupils/:/own-goal")
    package static let writeOwnGoal = Route<PupilID>(.post, "/pupils/:/own-goal")
    package static let reachOwnGoal = Route<PupilID>(.post, "/pupils/:/own-goal/reached")
    package static let aim = Route<PupilID>(.post, "/pupils/:/aim-line")
    package static let talk = Route<PupilID>(.get, "/pupils/:/talk")
    package static let sayTalk = Route<PupilID>(.post, "/pupils/:/talk")
    package static let notForMe = Route<PupilID>(.get, "/pupils/:/not-for-me")
    package static let sayNotForMe = Route<PupilID>(.post, "/pupils/:/not-for-me")
    package static let word = Route<PupilID, PupilWordID>(.get, "/pupils/:/words/:")
    package static let answerWord = Route<PupilID, PupilWordID>(.post, "/pupils/:/words/:")
    package static let takeBack = Route<PupilID, PupilWordID>(.post, "/pupils/:/words/:/withdrawal")

    static func say(_ kind: SpokenWord.Kind) -> Route<PupilID> { kind == .talk ? talk : notForMe }
}

extension Permission {
    /// Tell a pupil what went well and what comes next.
    package static let giveFeedback = Permission("feedback.give", [.teacher, .resourcePerson, .mentor])

    /// What a pupil does on their own page: a goal of one's own, a word to an adult.
    package static let speakForOneself = Permission("pupil.speak", [.pupil])

    /// Read and answer what a pupil has said.
    package static let answerPupils = Permission(
        "pupil.answer", [.teacher, .resourcePerson, .schoolLeader, .mentor])
}

extension MonitoringFeature {
    /// Actions that tell of what a pupil said to an adult.
    package static let confidential = [
        "word.form", "word.say", "word.take_back", "word.read", "word.answer", "word.say.shown", "word.answer.shown",
    ]
}

/// The part of monitoring in which pupils are spoken to, and speak.
struct PupilVoice: Sendable {
    private let services: Services

    init(_ services: Services) { self.services = services }

    var endpoints: [Endpoint] {
        let feedback = FeedbackPages(services: services)
        let own = OwnGoalPages(services: services)
        let words = PupilWordPages(services: services)
        let answers = WordAnswerPages(services: services)
        typealias Routes = VoiceRoutes
        return [
            Endpoint(Routes.feedback, .holders(.giveFeedback), action: "feedback.list", handler: feedback.list),
            Endpoint(Routes.giveFeedback, .holders(.giveFeedback), action: "feedback.give", handler: feedback.give),
            Endpoint(
                Routes.answerFeedback, .holders(.speakForOneself), action: "feedback.answer", handler: feedback.answer),
            Endpoint(Routes.ownGoal, .holders(.speakForOneself), action: "own_goal.form", handler: own.form),
            Endpoint(Routes.writeOwnGoal, .holders(.speakForOneself), action: "own_goal.write", handler: own.write),
            Endpoint(Routes.reachOwnGoal, .holders(.speakForOneself), action: "own_goal.reach", handler: own.reach),
            Endpoint(Routes.aim, .holders(.speakForOneself), action: "aim.choose", handler: own.chooseAim),
            Endpoint(Routes.talk, .holders(.speakForOneself), action: "word.form") { visit, pupil in
                try await words.form(visit, pupil, .talk)
            },
            Endpoint(Routes.sayTalk, .holders(.speakForOneself), action: "word.say") { visit, pupil in
                try await words.say(visit, pupil, .talk)
            },
            Endpoint(Routes.notForMe, .holders(.speakForOneself), action: "word.form") { visit, pupil in
                try await words.form(visit, pupil, .notForMe)
            },
            Endpoint(Routes.sayNotForMe, .holders(.speakForOneself), action: "word.say") { visit, pupil in
                try await words.say(visit, pupil, .notForMe)
            },
            Endpoint(Routes.word, .holders(.answerPupils), action: "word.read", handler: answers.page),
            Endpoint(Routes.answerWord, .holders(.answerPupils), action: "word.answer", handler: answers.answer),
            Endpoint(Routes.takeBack, .holders(.speakForOneself), action: "word.take_back", handler: words.takeBack),
        ]
    }

    static let messages = [
        FeedbackPages.saved, FeedbackPages.thanks, OwnGoalPages.saved, OwnGoalPages.reached, OwnGoalPages.aimShown,
        OwnGoalPages.aimHidden, PupilWordPages.sent, PupilWordPages.takenBack, PupilWordPages.answeredMeanwhile,
        WordAnswerPages.sent,
    ]

    /// What pupils have said and nobody has answered, and feedback they asked about.
    /// Opening it changes nothing: only an answer takes it away.
    static func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.answerPupils)
        guard !scope.isEmpty else { return [] }
        let words = try PupilWordStore.waiting(in: scope, on: reading).map { word in
            Waiting(
                VoiceWords.waiting(word.kind), about: word.name, path: VoiceRoutes.word.path(word.pupil, word.id),
                word.kind == .talk ? .now : .soon, day: word.day)
        }
        let givers = reader.scope.holding(.giveFeedback)
        guard !givers.isEmpty else { return words }
        return try words
            + FeedbackStore.unclear(in: givers, on: reading).map { feedback in
                Waiting(
                    FeedbackWords.waiting(feedback.answer), about: feedback.name,
                    path: VoiceRoutes.feedback.path(feedback.pupil), .soon, day: feedback.at.day(in: reader.country))
            }
    }
}
