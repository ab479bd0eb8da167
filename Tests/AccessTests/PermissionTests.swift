import Access
import App
import Handover
import Interventions
import Mail
import Monitoring
import Roster
import TestSupport
import Testing
import Work

/// Who holds what, after the table of `domain.md` 5.6: a row for every permission.
@Suite struct PermissionTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let permission: Permission
        let roles: Set<Role>
        /// The row of the table it comes from.
        let source: String
        var testDescription: String { permission.name }
    }

    static let table = [
        Line(permission: .useTheSite, roles: Set(Role.allCases), source: "Own profile/settings: RU for all"),
        Line(
            permission: .useSecondFactor, roles: Set(Role.allCases).subtracting([.pupil, .guardian]),
            source: "not in the table: staff"),
        Line(
            permission: .receiveReminders, roles: Set(Role.allCases).subtracting([.pupil, .guardian]),
            source: "not in the table: staff; counts of their own work, no pupil content"),
        Line(
            permission: .listPupils, roles: [.guardian, .teacher, .resourcePerson, .schoolLeader, .mentor],
            source: "Probe + chart: R own child, own group, own, school; a pupil has only their own page"),
        Line(
            permission: .seePupil, roles: [.pupil, .guardian, .teacher, .resourcePerson, .schoolLeader, .mentor],
            source: "Probe + chart: R own, own child, own group, own, school; municipality counts only"),
        Line(
            permission: .searchPupils, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Probe + chart: more than one's own child"),
        Line(
            permission: .seeGroup, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Probe + chart: CRU own group, CRU own, R"),
        Line(permission: .recordProbes, roles: [.teacher, .resourcePerson], source: "Probe + chart: C and U"),
        Line(
            permission: .setGoals, roles: [.teacher, .resourcePerson],
            source: "Intervention plan: CRU; a leader approves"),
        Line(
            permission: .decide, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Decision: C propose, C, A; pupils and guardians read their own"),
        Line(
            permission: .manageInstruments, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "not in the table: the school's own staff"),
        Line(
            permission: .seeCourses, roles: [.teacher, .resourcePerson, .schoolLeader, .observer],
            source: "Intervention plan: CRU own, CRU, A; who looks on sees the plan and no pupil"),
        Line(
            permission: .checkFidelity, roles: [.teacher, .resourcePerson, .observer],
            source: "Intervention plan: the team, and who looks on"),
        Line(permission: .planCourses, roles: [.teacher, .resourcePerson], source: "Intervention plan: CRU own, CRU"),
        Line(
            permission: .moveCourses, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Intervention plan: CRU own, CRU, A"),
        Line(permission: .holdCourses, roles: [.teacher, .resourcePerson], source: "Intervention plan: CRU own, CRU"),
        Line(
            permission: .delegateApproval, roles: [.schoolLeader],
            source: "Intervention plan: A; the leader gives it to others"),
        Line(
            permission: .seeMissedLessons, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Intervention plan: the class teacher and the school's own staff"),
        Line(
            permission: .decideMissedLessons, roles: [.teacher, .resourcePerson],
            source: "Intervention plan: the class teacher decides"),
        Line(
            permission: .manageAccounts, roles: [.administrator],
            source: "Extra roles: admin, accounts, no pupil content"),
        Line(
            permission: .giveFeedback, roles: [.teacher, .resourcePerson, .mentor],
            source: "Feedback: C own group, own, own mentee"),
        Line(
            permission: .speakForOneself, roles: [.pupil],
            source: "Pupil voice: CRU own; nobody speaks for a pupil"),
        Line(
            permission: .answerPupils, roles: [.teacher, .resourcePerson, .schoolLeader, .mentor],
            source: "Pupil voice: R and answer, for whom it is"),
        Line(
            permission: .seeReaders, roles: [.pupil, .guardian],
            source: "Audit: pupil R own views, guardian R own child"),
        Line(permission: .keepOwnContact, roles: [.guardian], source: "Own profile/settings: RU own"),
        Line(
            permission: .seeContacts, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Guardian contact: R own group, own, school"),
        Line(
            permission: .keepContacts, roles: [.teacher, .resourcePerson],
            source: "Guardian contact: U own group, own"),
        Line(
            permission: .importRoster, roles: [.administrator],
            source: "Extra roles: admin, accounts; rosters of the owner, names but no pupil content"),
        Line(
            permission: .lookAfterWork, roles: [.administrator],
            source: "Extra roles: admin, the installation's upkeep; ids and kinds of errors, no content"),
        Line(
            permission: .decideOnGuardians, roles: [.pupil],
            source: "the pupil, then of age, extends a guardian's access"),
        Line(
            permission: .seeFollowUp, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Course plan: the team of the course, and R for a leader"),
        Line(
            permission: .chooseMentors, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Course plan: the team and the leader choose the mentors"),
        Line(
            permission: .endFollowUps, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Course plan: a decision with a reason"),
        Line(
            permission: .seeMeetings, roles: [.mentor, .teacher, .resourcePerson, .schoolLeader],
            source: "Follow-up: a mentor CRU own pupils, staff of the pupil CRU, a leader R"),
        Line(
            permission: .holdMeetings, roles: [.mentor, .teacher, .resourcePerson],
            source: "Follow-up: C and U"),
        Line(
            permission: .meetHomes, roles: [.teacher, .resourcePerson],
            source: "Messages to and from homes: CRU own group; a leader reads"),
        Line(
            permission: .seeInvitation, roles: [.pupil, .guardian],
            source: "Messages to homes: R own, own child"),
        Line(permission: .replyToInvitation, roles: [.guardian], source: "Consent: C own child"),
        Line(
            permission: .seeHandovers, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Handover draft: a teacher own subjects, a co-ordinator and a leader R own school"),
        Line(
            permission: .coordinateHandovers, roles: [.resourcePerson, .schoolLeader],
            source: "Extra roles: SYV/co-ordinator as resource person, and route handovers; a leader sends"),
        Line(
            permission: .setCalendar, roles: [.resourcePerson, .schoolLeader, .administrator],
            source: "not in the table: who co-ordinates or administers for the whole owner"),
        Line(
            permission: .countHandovers, roles: [.resourcePerson, .schoolLeader, .municipality, .secretariat],
            source: "Handover received: municipality agg; the region in counts"),
        Line(
            permission: .overseeRegion, roles: [.municipality, .secretariat],
            source: "Handover received: municipality agg"),
        Line(
            permission: .planRetention, roles: [.administrator],
            source: "GDPR 5(1)e: deletion by the owner's plan, which whoever administers the owner enters"),
        Line(
            permission: .followUnplaced, roles: [.resourcePerson],
            source: "Extra roles: the home municipality's follow-up is told the fact, not the content"),
        Line(
            permission: .writeHandovers, roles: [.teacher, .resourcePerson, .schoolLeader],
            source: "Handover draft: CRU own subjects; only who is asked signs"),
        Line(
            permission: .seeSupport, roles: [.resourcePerson, .schoolLeader],
            source: "Handover: support has a reading right of its own"),
        Line(
            permission: .approveHandovers, roles: [.resourcePerson, .schoolLeader],
            source: "Handover draft: A a leader, or a recorded delegate"),
        Line(
            permission: .seeReceived, roles: [.teacher, .resourcePerson, .schoolLeader, .mentor],
            source: "Handover received: R if assigned; a leader R"),
        Line(
            permission: .manageReceived, roles: [.resourcePerson, .schoolLeader],
            source: "Handover received: a leader R, assign, receipt; a co-ordinator routes"),
        Line(
            permission: .ownHandover, roles: [.pupil, .guardian],
            source: "Handover: a pupil R own and C voice, a guardian R own child and C note"),
        Line(permission: .readNotes, roles: [.guardian], source: "Messages to homes: U own child, that it is read"),
    ]

    @Test("a permission is held by the roles of its row and no others", arguments: table)
    func roles(line: Line) {
        #expect(line.permission.roles == line.roles, "\(line.source)")
        for role in Role.allCases {
            #expect(Admission.holders(line.permission).admits(role) == line.roles.contains(role))
        }
    }

    @Test("every permission that guards a route or a menu is in the table")
    func complete() async throws {
        let house = try await World().house
        let used =
            house.endpoints.compactMap { endpoint -> Permission? in
                if case .holders(let permission) = endpoint.admission { permission } else { nil }
            } + house.features.flatMap(\.menu).map(\.permission)
        #expect(!used.isEmpty)
        #expect(Set(used.map(\.name)).subtracting(Self.table.map(\.permission.name)).isEmpty)
        #expect(Set(Self.table.map(\.permission.name)).count == Self.table.count)
    }

    private static let withoutPupils: Set<Permission> = [
        .useTheSite, .useSecondFactor, .receiveReminders, .manageAccounts, .importRoster, .lookAfterWork,
        .setCalendar, .planRetention, .countHandovers, .overseeRegion,
    ]

    @Test("roles that see counts only, or accounts only, hold nothing about a pupil")
    func countsOnly() {
        let about = Self.table.filter {
            !Self.withoutPupils.contains($0.permission)
        }
        for role in [Role.municipality, .learningConsultant, .secretariat, .researcher, .administrator] {
            #expect(about.allSatisfy { !$0.permission.roles.contains(role) })
        }
    }

    @Test("whoever may is admitted, and anyone where anyone may")
    func admission() { #expect(Role.allCases.allSatisfy(Admission.anyone.admits)) }
}
