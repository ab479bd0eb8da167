import Storage

/// How long owners keep copies, and what has become of those that ended: the plans are never changed, a later one
/// takes an earlier one's place.
enum RetentionSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-retention",
            """
            CREATE TABLE handover_plan (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                sender_years {integer} NOT NULL CHECK (sender_years BETWEEN 1 AND 100),
                receiver_years {integer} NOT NULL CHECK (receiver_years BETWEEN 1 AND 100),
                basis {text} NOT NULL,
                person {text} NOT NULL,
                recorded {text} NOT NULL,
                removed {text},
                removed_by {text}
            ) {strict};
            CREATE UNIQUE INDEX handover_plan_owner ON handover_plan (owner) WHERE removed IS NULL;
            ALTER TABLE handover_copy ADD COLUMN changes {integer} NOT NULL DEFAULT 0;
            ALTER TABLE handover_copy ADD COLUMN archived {text};
            ALTER TABLE handover_copy ADD COLUMN archived_changes {integer};
            ALTER TABLE handover_copy ADD COLUMN ended {text};
            ALTER TABLE handover_copy ADD COLUMN ended_by {text};
            CREATE INDEX handover_copy_kept ON handover_copy (owner, ended, side, opened);
            """)
    ]

    static let families = [RecordFamily("handover_plan", .installation)]
}
