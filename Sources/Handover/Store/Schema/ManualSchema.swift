import Storage

/// The table of what has been done with handovers that are given by hand.
enum ManualSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-manual",
            """
            CREATE TABLE handover_manual (
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                step {text} NOT NULL CHECK (step IN ('weighed', 'agreed', 'written', 'handed', 'confirmed')),
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                person {text} NOT NULL,
                recorded {text} NOT NULL,
                PRIMARY KEY (handover, step)
            ) {strict};
            """)
    ]

    static let families = [RecordFamily("handover_manual", .support, pupilBound: true)]
}
