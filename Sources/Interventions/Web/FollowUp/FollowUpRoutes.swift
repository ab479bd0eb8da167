package import Access
package import Core
package import Site

/// The addresses of what comes after the intensive weeks.
package enum FollowUpRoutes {
    package static let course = Route<GroupID>(.get, "/courses/:/follow-up")
    package static let mentor = Route<GroupID, PupilID>(.get, "/courses/:/pupils/:/mentor")
    package static let setMentor = Route<GroupID, PupilID>(.post, "/courses/:/pupils/:/mentor")
    package static let end = Route<GroupID, PupilID>(.get, "/courses/:/pupils/:/follow-up-end")
    package static let endFollowUp = Route<GroupID, PupilID>(.post, "/courses/:/pupils/:/follow-up-end")
    package static let meetings = Route<PupilID>(.get, "/pupils/:/meetings")
    package static let addMeeting = Route<PupilID>(.post, "/pupils/:/meetings")
    package static let meeting = Route<PupilID, CourseSessionID>(.get, "/pupils/:/meetings/:")
    package static let recordMeeting = Route<PupilID, CourseSessionID>(.post, "/pupils/:/meetings/:")
    package static let moveMeeting = Route<PupilID, CourseSessionID>(.post, "/pupils/:/meetings/:/day")
    package static let handBack = Route<PupilID, FollowUpStepID>(.get, "/pupils/:/hand-backs/:")
    package static let recordHandBack = Route<PupilID, FollowUpStepID>(.post, "/pupils/:/hand-backs/:")
}

extension Permission {
    /// See how a course is followed up.
    package static let seeFollowUp = Permission("followup.see", [.teacher, .resourcePerson, .schoolLeader])
    package static let chooseMentors = Permission("mentor.choose", [.teacher, .resourcePerson, .schoolLeader])
    package static let endFollowUps = Permission("followup.end", [.teacher, .resourcePerson, .schoolLeader])
    package static let seeMeetings = Permission(
        "meeting.see", [.mentor, .teacher, .resourcePerson, .schoolLeader])
    /// Write down meetings and hand-backs.
    package static let holdMeetings = Permission("meeting.hold", [.mentor, .teacher, .resourcePerson])
}
