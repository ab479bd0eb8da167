// Every kind of thing that has an id, in one place. The tags hold nothing.

package enum Organisation {}
package enum Person {}
package enum Pupil {}
package enum PupilGroup {}
package enum Account {}
package enum Membership {}
package enum AcademicSession {}
package enum RoleAssignment {}
package enum Instrument {}
package enum Probe {}
package enum Goal {}
package enum Feedback {}
package enum PupilGoal {}
package enum PupilWord {}
package enum PupilPhase {}
package enum PupilDecision {}
package enum ImportRun {}
package enum CourseTemplate {}
package enum CoursePlace {}
package enum CourseGoal {}
package enum CourseSession {}
package enum FidelityCheck {}
package enum Delegation {}
package enum FollowUpStep {}
package enum Invitation {}
package enum WeeklyNote {}
package enum HandoverCase {}
package enum HandoverVersion {}
package enum HandoverCopy {}
package enum HandoverQuestion {}
package enum HandoverPlan {}
package enum AdmissionDecision {}
package enum ImportUpload {}
package enum AuditChain {}
package enum Job {}
package enum OutboxEvent {}
package enum WorkServer {}

package typealias OrganisationID = Identifier<Organisation>
/// The organisation responsible by law for a pupil's data (skoleejer, huvudman, skoleeier).
package typealias OwnerID = Identifier<Organisation>
package typealias PersonID = Identifier<Person>
package typealias PupilID = Identifier<Pupil>
package typealias GroupID = Identifier<PupilGroup>
package typealias AccountID = Identifier<Account>
package typealias MembershipID = Identifier<Membership>
package typealias SessionID = Identifier<AcademicSession>
package typealias AssignmentID = Identifier<RoleAssignment>
package typealias InstrumentID = Identifier<Instrument>
package typealias ProbeID = Identifier<Probe>
package typealias GoalID = Identifier<Goal>
package typealias FeedbackID = Identifier<Feedback>
/// A goal in the pupil's own words.
package typealias PupilGoalID = Identifier<PupilGoal>
/// Something a pupil said to an adult.
package typealias PupilWordID = Identifier<PupilWord>
package typealias PhaseID = Identifier<PupilPhase>
package typealias DecisionID = Identifier<PupilDecision>
package typealias ImportRunID = Identifier<ImportRun>
package typealias CourseTemplateID = Identifier<CourseTemplate>
package typealias CoursePlaceID = Identifier<CoursePlace>
package typealias CourseGoalID = Identifier<CourseGoal>
package typealias CourseSessionID = Identifier<CourseSession>
package typealias FidelityCheckID = Identifier<FidelityCheck>
package typealias DelegationID = Identifier<Delegation>
package typealias FollowUpStepID = Identifier<FollowUpStep>
package typealias InvitationID = Identifier<Invitation>
package typealias WeeklyNoteID = Identifier<WeeklyNote>
/// One pupil's way from one school to the next.
package typealias HandoverID = Identifier<HandoverCase>
/// What was sent at one time; it never changes.
package typealias HandoverVersionID = Identifier<HandoverVersion>
/// A version as one unit has it.
package typealias HandoverCopyID = Identifier<HandoverCopy>
package typealias HandoverQuestionID = Identifier<HandoverQuestion>
/// An owner's decision on how long copies are kept.
package typealias HandoverPlanID = Identifier<HandoverPlan>
/// What names the unit that receives a pupil.
package typealias AdmissionDecisionID = Identifier<AdmissionDecision>
package typealias ImportUploadID = Identifier<ImportUpload>
package typealias AuditChainID = Identifier<AuditChain>
package typealias JobID = Identifier<Job>
package typealias OutboxEventID = Identifier<OutboxEvent>
/// One run of the program that does jobs.
package typealias WorkServerID = Identifier<WorkServer>

extension Identifier {
    /// The same value as the id of another kind of thing. A pupil is a person, so
    /// the two ids are equal; nothing else should need this.
    fileprivate func same<Other>(as _: Other.Type) -> Identifier<Other> {
        Identifier<Other>(bits)
    }
}

extension Identifier where Entity == Pupil {
    package var person: PersonID { same(as: Person.self) }
}

extension Identifier where Entity == Person {
    /// The pupil this person may be. Whether there is one is the database's to say.
    package var pupil: PupilID { same(as: Pupil.self) }
}
