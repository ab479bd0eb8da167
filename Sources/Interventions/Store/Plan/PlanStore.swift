package import Access
package import Core
import Foundation
package import Storage

/// Plans, each saving a new revision; sealed, for a plan may say things of pupils.
package struct PlanStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// A plan as it was at a revision, and who wrote it.
    package struct Kept: Hashable, Sendable {
        package let plan: CoursePlan
        package let revision: Int
        package let person: PersonID?
        package let recorded: Instant
    }

    package func plan(of course: GroupID, revision: Int, in scope: Scope, on reading: Reading) throws -> Kept? {
        try reading.first(
            """
            SELECT revision, owner, content, person, recorded FROM course_plan
            WHERE pupil_group = \(course) AND revision = \(revision) AND \(scope.coversGroup("pupil_group"))
            """
        ) { row in
            let place = place(course, revision, try row["owner"])
            let text = try vault.open(try row["content"], at: place, on: reading)
            return Kept(
                plan: CoursePlan(try Self.decode(text)), revision: try row["revision"], person: try row["person"],
                recorded: try row["recorded"])
        }
    }

    /// What became of a saved plan.
    package enum Outcome: Hashable, Sendable {
        case saved(CoursePlan, revision: Int)
        case unchanged
        /// Nothing was saved: the plan with both people's changes, and what they disagree on.
        case conflicts(PlanMerge, revision: Int)
    }

    /// Saves what came back from a page.
    ///
    /// - Parameters:
    ///   - mine: the fields of the page, as typed.
    ///   - seen: the revision that was on the page.
    ///   - fields: the fields that were on the page.
    package func save(
        _ mine: CoursePlan, seen: Int, fields: [PlanField], of course: Course, by person: PersonID?, at now: Instant,
        in scope: Scope, _ writing: Writing
    ) throws -> Outcome {
        guard let theirs = try plan(of: course.id, revision: course.revision, in: scope, on: writing.reading),
            let base = try seen == course.revision
                ? theirs : plan(of: course.id, revision: seen, in: scope, on: writing.reading)
        else { throw CourseRefusal.noSuchPlace }
        let merge = PlanMerge(base: base.plan, theirs: theirs.plan, mine: mine, fields: fields)
        if !merge.conflicts.isEmpty { return .conflicts(merge, revision: course.revision) }
        if merge.merged == theirs.plan { return .unchanged }
        let next = course.revision + 1
        try write(merge.merged, of: course.id, owner: course.owner, revision: next, by: person, at: now, writing)
        let frame = merge.merged.frame
        try writing.execute(
            """
            UPDATE course SET revision = \(next), starts = \(frame?.starts), ends = \(frame?.ends),
                follow_up_ends = \(frame?.followUpEnds) WHERE pupil_group = \(course.id)
            """)
        try writing.execute("UPDATE pupil_group SET name = \(merge.merged[.name]) WHERE id = \(course.id)")
        return .saved(merge.merged, revision: next)
    }

    package func write(
        _ plan: CoursePlan, of course: GroupID, owner: OwnerID, revision: Int, by person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws {
        let sealed = try vault.seal(Self.encode(plan.values), at: place(course, revision, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO course_plan (pupil_group, revision, owner, content, person, recorded)
            VALUES (\(course), \(revision), \(owner), \(sealed), \(person), \(now))
            """)
    }

    private func place(_ course: GroupID, _ revision: Int, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "course_plan.content", record: "\(course)/\(revision)")
    }

    private static func encode(_ values: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    private static func decode(_ text: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
