import Storage

/// What is followed after a handover has begun: by whom it is co-ordinated, and that a pupil's home has
/// been told that no school receives the pupil.
enum FollowingSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-following",
            """
            CREATE INDEX handover_coordinator ON handover (coordinator, state);
            CREATE INDEX handover_unsent ON handover (school_year)
                WHERE state IN ('draft', 'inProgress', 'review', 'waiting', 'recalled');
            CREATE TABLE handover_followup (
                handover {text} PRIMARY KEY NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                told {text} NOT NULL
            ) {strict};
            CREATE INDEX handover_followup_owner ON handover_followup (owner, told);
            """)
    ]

    static let families = [RecordFamily("handover_followup", .support, pupilBound: true)]
}
