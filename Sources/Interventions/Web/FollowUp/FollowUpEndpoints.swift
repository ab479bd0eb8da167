import Access
import Site

/// The follow-up's share of the module's endpoints and messages.
struct FollowUpEndpoints: Sendable {
    private let services: Services

    init(_ services: Services) { self.services = services }

    var all: [Endpoint] {
        let course = FollowUpPages(services: services)
        let mentors = MentorPages(services: services)
        let ends = FollowUpEndPages(services: services)
        let meetings = MeetingPages(services: services)
        let forms = MeetingFormPages(services: services)
        let handBacks = HandBackPages(services: services)
        typealias Routes = FollowUpRoutes
        return [
            Endpoint(Routes.course, .holders(.seeFollowUp), action: "followup.see", handler: course.overview),
            Endpoint(Routes.mentor, .holders(.chooseMentors), action: "mentor.form", handler: mentors.form),
            Endpoint(Routes.setMentor, .holders(.chooseMentors), action: "mentor.choose", handler: mentors.choose),
            Endpoint(Routes.end, .holders(.endFollowUps), action: "followup.end_form", handler: ends.form),
            Endpoint(Routes.endFollowUp, .holders(.endFollowUps), action: "followup.end", handler: ends.end),
            Endpoint(Routes.meetings, .holders(.seeMeetings), action: "meeting.list", handler: meetings.list),
            Endpoint(Routes.addMeeting, .holders(.holdMeetings), action: "meeting.add", handler: meetings.add),
            Endpoint(Routes.meeting, .holders(.seeMeetings), action: "meeting.see", handler: forms.form),
            Endpoint(Routes.recordMeeting, .holders(.holdMeetings), action: "meeting.record", handler: forms.record),
            Endpoint(Routes.moveMeeting, .holders(.holdMeetings), action: "meeting.move", handler: forms.move),
            Endpoint(Routes.handBack, .holders(.holdMeetings), action: "handback.form", handler: handBacks.form),
            Endpoint(
                Routes.recordHandBack, .holders(.holdMeetings), action: "handback.record", handler: handBacks.record),
        ]
    }

    static let messages: [FlashMessage] = [
        MentorPages.chosen, FollowUpEndPages.ended, FollowUpEndPages.cannotEnd, MeetingPages.added,
        MeetingFormPages.saved, MeetingFormPages.unchanged, MeetingFormPages.moved, MeetingFormPages.over,
        HandBackPages.saved,
    ]
}
