/// Two people have changed one plan: what each changed alone is kept, and only what both
/// have changed differently is asked about.
package struct PlanMerge: Hashable, Sendable {
    /// A field that both have changed.
    package struct Conflict: Hashable, Sendable {
        package let field: PlanField
        /// What the other has written.
        package let theirs: String
    }

    /// The plan with both people's changes; in a conflict it has one's own text.
    package let merged: CoursePlan
    package let conflicts: [Conflict]

    /// - Parameters:
    ///   - base: the plan that was on the page when it was opened.
    ///   - theirs: the plan as it stands now.
    ///   - mine: what came back from the page.
    ///   - fields: the fields that were on the page; all others stay as they stand.
    package init(base: CoursePlan, theirs: CoursePlan, mine: CoursePlan, fields: [PlanField]) {
        var merged = theirs
        var conflicts: [Conflict] = []
        for field in fields where mine[field] != base[field] {
            if theirs[field] != base[field], theirs[field] != mine[field] {
                conflicts.append(Conflict(field: field, theirs: theirs[field]))
            }
            merged[field] = mine[field]
        }
        (self.merged, self.conflicts) = (merged, conflicts)
    }
}
