import Storage

/// The table of what receiving schools say of the handovers they used.
enum UsefulnessSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-usefulness",
            """
            CREATE TABLE handover_usefulness (
                handover_copy {text} PRIMARY KEY NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
                handover {text} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                rating {text} NOT NULL CHECK (rating IN ('began', 'partly', 'anew')),
                words {bytes},
                person {text} NOT NULL,
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX handover_usefulness_handover ON handover_usefulness (handover, recorded);
            """)
    ]

    static let families = [RecordFamily("handover_usefulness", .support, pupilBound: true)]
}
