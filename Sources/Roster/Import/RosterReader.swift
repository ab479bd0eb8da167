/// Reads a OneRoster CSV bundle (1.1 or 1.2), a zip or a folder, into checked records.
///
/// The bundle is read twice. The first time everything is unpacked, counted and checked,
/// and nothing kept; a bundle that cannot be trusted is refused there. The second time
/// rows are checked one by one, and the good ones delivered. Nothing is remembered
/// between calls, so that `read` may be called again.
package struct RosterReader: Sendable {
    private let content: RosterContent
    private let limits: RosterLimits

    package init(_ content: RosterContent, limits: RosterLimits = RosterLimits()) {
        (self.content, self.limits) = (content, limits)
    }

    package init(path: String, limits: RosterLimits = RosterLimits()) { self.init(.path(path), limits: limits) }

    /// - Parameters:
    ///   - known: whether the caller has a record with this sourcedId already.
    ///   - sink: takes the records: organisations (parents first), sessions (parents first),
    ///     groups, persons, additions to persons, enrolments.
    /// - Throws: `BundleError` when the bundle is refused, and what `sink` throws. After
    ///   either, what was delivered must be thrown away.
    package func read(
        known: (RecordKind, String) -> Bool, sink: (RosterRecord) throws -> Void
    ) throws -> RosterReading {
        let bundle = try RosterBundle.open(content, limits: limits)
        let survey = try RosterSurvey(bundle, limits: limits)
        let plan = RosterPlan(bundle, survey)
        return try withoutActuallyEscaping(known) { known in
            try withoutActuallyEscaping(sink) { sink in
                try Intake(
                    bundle, plan, systemName: survey.manifest?.systemName, systemCode: survey.manifest?.systemCode,
                    limits: limits, known: known, sink: sink
                ).run()
            }
        }
    }
}
