import Storage

/// The year's calendar. The days for Sweden follow the usual course of admission to upper-secondary school
/// (preliminary in April, final around 1 July, reserve in August); where a region has published other days, its
/// own rows count.
enum CalendarSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-calendar",
            """
            CREATE TABLE handover_calendar (
                place {text} NOT NULL,
                school_year {integer} NOT NULL,
                step {text} NOT NULL CHECK (step IN ('mark', 'write', 'approve', 'release', 'receive', 'begin', 'close')),
                due {text} NOT NULL,
                PRIMARY KEY (place, school_year, step)
            ) {strict};
            INSERT INTO handover_calendar (place, school_year, step, due) VALUES
                ('SE', 2025, 'mark', '2026-03-15'), ('SE', 2025, 'write', '2026-05-29'),
                ('SE', 2025, 'approve', '2026-06-16'), ('SE', 2025, 'release', '2026-07-03'),
                ('SE', 2025, 'receive', '2026-08-21'), ('SE', 2025, 'begin', '2026-09-15'),
                ('SE', 2025, 'close', '2026-11-15'),
                ('SE', 2026, 'mark', '2027-03-15'), ('SE', 2026, 'write', '2027-05-28'),
                ('SE', 2026, 'approve', '2027-06-16'), ('SE', 2026, 'release', '2027-07-02'),
                ('SE', 2026, 'receive', '2027-08-20'), ('SE', 2026, 'begin', '2027-09-15'),
                ('SE', 2026, 'close', '2027-11-15'),
                ('SE', 2027, 'mark', '2028-03-15'), ('SE', 2027, 'write', '2028-05-29'),
                ('SE', 2027, 'approve', '2028-06-16'), ('SE', 2027, 'release', '2028-07-03'),
                ('SE', 2027, 'receive', '2028-08-21'), ('SE', 2027, 'begin', '2028-09-15'),
                ('SE', 2027, 'close', '2028-11-15');
            """)
    ]

    static let families = [RecordFamily("handover_calendar", .installation)]
}
