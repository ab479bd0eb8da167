import Access
package import Core
package import Storage

/// The year's calendar, and what is still to be done by whom.
package enum CalendarStore {
    /// An owner's own calendar of a school year, or else the country's; without steps where there is none.
    package static func calendar(_ year: SchoolYear, of owner: OwnerID?, on reading: Reading) throws -> HandoverCalendar
    {
        let rows = try reading.all(
            """
            SELECT place, step, due FROM handover_calendar
            WHERE school_year = \(year.startYear) AND place IN (\(year.country.rawValue), \(owner?.text ?? ""))
            """
        ) { (place: try $0["place"] as String, step: try $0["step"] as CalendarStep, due: try $0["due"] as LocalDate) }
        let own = rows.filter { $0.place != year.country.rawValue }
        return HandoverCalendar(
            year: year,
            due: Dictionary(
                (own.isEmpty ? rows : own).map { ($0.step, $0.due) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Whether an owner has days of its own.
    static func hasOwn(_ year: SchoolYear, of owner: OwnerID, on reading: Reading) throws -> Bool {
        let found: Int? = try reading.value(
            """
            SELECT 1 AS value FROM handover_calendar WHERE place = \(owner) AND school_year = \(year.startYear) LIMIT 1
            """)
        return found != nil
    }

    /// Gives an owner days of its own, in place of those it had; without any, the country's count again.
    static func set(_ calendar: HandoverCalendar, of owner: OwnerID, _ writing: Writing) throws {
        try writing.execute(
            "DELETE FROM handover_calendar WHERE place = \(owner) AND school_year = \(calendar.year.startYear)")
        for (step, due) in calendar.steps {
            try writing.execute(
                """
                INSERT INTO handover_calendar (place, school_year, step, due)
                VALUES (\(owner), \(calendar.year.startYear), \(step), \(due))
                """)
        }
    }

    /// The statement of a step's day for a handover `h` of a unit `o`: the owner's own, or else the country's.
    ///
    /// An owner with days of their own has none for a step they left out.
    static func due(_ step: CalendarStep) -> SQL {
        """
        SELECT y.due FROM handover_calendar y WHERE y.school_year = h.school_year AND y.step = \(step)
            AND y.place = CASE WHEN EXISTS (SELECT 1 FROM handover_calendar z WHERE z.place = h.owner
                AND z.school_year = h.school_year) THEN h.owner ELSE o.country END
        """
    }

    /// Who still has parts to write, and how many; whoever has most first.
    static func writers(at units: [OrganisationID], in scope: Scope, on reading: Reading) throws
        -> [(name: String, count: Int)]
    {
        try reading.all(
            """
            SELECT a.name, count(*) AS count FROM handover h JOIN handover_part t ON t.handover = h.id
            LEFT JOIN account a ON a.person = t.writer
            WHERE h.unit IN \(units) AND h.state IN ('draft', 'inProgress') AND t.writer IS NOT NULL
                AND t.signed IS NULL AND \(scope.keeps(unit: "h.unit", pupil: "h.pupil"))
            GROUP BY t.writer, a.name ORDER BY count(*) DESC, a.name LIMIT 200
            """
        ) { (name: try $0["name"] ?? "", count: try $0["count"]) }
    }

    /// Which units have not confirmed what they were sent, and how many.
    static func unconfirmed(from units: [OrganisationID], in scope: Scope, on reading: Reading) throws
        -> [(name: String, count: Int)]
    {
        try reading.all(
            """
            SELECT o.name, count(*) AS count FROM handover h
            JOIN handover_copy c ON c.handover = h.id AND c.side = 'receiver' JOIN organisation o ON o.id = c.unit
            WHERE h.unit IN \(units) AND h.state IN ('sent', 'rerouted') AND c.opened IS NOT NULL AND c.closed IS NULL
                AND c.received_at IS NULL AND \(scope.keeps(unit: "h.unit", pupil: "h.pupil"))
            GROUP BY o.id, o.name ORDER BY count(*) DESC, o.name LIMIT 200
            """
        ) { (name: try $0["name"], count: try $0["count"]) }
    }
}
