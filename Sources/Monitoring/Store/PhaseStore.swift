package import Access
package import Core
package import Storage

extension Phase.Kind: SQLEnumeration {}

/// Phases of pupils' efforts. What begins and ends them is another module's to know; it
/// leaves the id of the cause as `origin`.
package enum PhaseStore {
    /// Begins a phase. A phase of the same pupil and origin that has not ended by then ends
    /// on the new one's first day. Whoever calls has made sure that the pupil is theirs to write about.
    ///
    /// - Parameter origin: the id of what brought it about, such as a group.
    package static func begin(
        _ phase: Phase, id: PhaseID, of pupil: PupilID, owner: OwnerID, origin: String?, at now: Instant,
        on writing: Writing
    ) throws {
        let isOfOrigin: SQL = origin.map { "origin = \($0)" } ?? "origin IS NULL"
        try writing.execute(
            """
            UPDATE phase SET ends = \(phase.starts)
            WHERE pupil = \(pupil) AND \(isOfOrigin) AND starts <= \(phase.starts)
                AND (ends IS NULL OR ends > \(phase.starts))
            """)
        try writing.execute(
            """
            INSERT INTO phase (id, owner, pupil, kind, starts, ends, origin, recorded)
            VALUES (\(id), \(owner), \(pupil), \(phase.kind), \(phase.starts), \(phase.ends), \(origin), \(now))
            """)
    }

    /// Ends the phases of a kind that an origin has brought about. A phase that has not
    /// begun by then comes to nothing: it keeps its first day and has no days.
    ///
    /// - Parameters:
    ///   - pupils: only theirs; `nil` for everybody's.
    ///   - day: the first day on which it is over.
    /// - Returns: how many phases were ended.
    @discardableResult
    package static func end(
        _ kind: Phase.Kind, of pupils: [PupilID]? = nil, origin: String, on day: LocalDate, _ writing: Writing
    ) throws -> Int {
        let whose: SQL = pupils.map { "pupil IN \($0)" } ?? "1 = 1"
        return try writing.execute(
            """
            UPDATE phase SET ends = CASE WHEN starts > \(day) THEN starts ELSE \(day) END
            WHERE origin = \(origin) AND kind = \(kind) AND \(whose) AND (ends IS NULL OR ends > \(day))
            """)
    }

    /// A pupil's phases, the oldest first.
    package static func phases(of pupil: PupilID, in scope: Scope) -> Question<[Phase]> {
        Question(
            """
            SELECT f.kind, f.starts, f.ends FROM phase f
            WHERE f.pupil = \(pupil) AND (f.ends IS NULL OR f.ends > f.starts) AND \(scope.covers("f.pupil"))
            ORDER BY f.starts, f.id
            """, Phase.init)
    }

    /// The phases of several pupils, whatever brought them about.
    package static func phases(of seen: SeenPupils) -> Question<[PupilID: [Phase]]> {
        Question(
            """
            SELECT f.pupil, f.kind, f.starts, f.ends FROM phase f
            WHERE f.pupil IN \(seen.list) AND (f.ends IS NULL OR f.ends > f.starts)
            ORDER BY f.starts, f.id
            """
        ) {
            (pupil: try $0["pupil"] as PupilID, phase: try Phase($0))
        } shape: { rows in
            Dictionary(grouping: rows, by: \.pupil).mapValues { $0.map(\.phase) }
        }
    }
}

extension Phase {
    fileprivate init(_ row: Row) throws {
        self.init(kind: try row["kind"], starts: try row["starts"], ends: try row["ends"])
    }
}
