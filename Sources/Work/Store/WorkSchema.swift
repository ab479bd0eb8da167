import Storage

/// The tables of this floor.
enum WorkSchema {
    static let migrations = [
        Migration(
            "2026-11-work-job",
            """
            CREATE TABLE job (
                id {text} PRIMARY KEY NOT NULL,
                kind {text} NOT NULL,
                unique_key {text},
                payload {text} NOT NULL,
                owner {text} REFERENCES organisation (id) ON DELETE CASCADE,
                state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'failed')),
                since {text} NOT NULL,
                due {text} NOT NULL,
                attempts {integer} NOT NULL CHECK (attempts >= 0),
                server {text},
                leased_to {text},
                fault {text},
                created {text} NOT NULL,
                CHECK ((state = 'running') = (server IS NOT NULL)),
                CHECK ((state = 'running') = (leased_to IS NOT NULL))
            ) {strict};
            CREATE INDEX job_due ON job (state, due, id);
            CREATE INDEX job_lease ON job (state, leased_to);
            CREATE INDEX job_key ON job (kind, unique_key);
            CREATE UNIQUE INDEX job_waiting ON job (kind, unique_key) WHERE state = 'waiting';
            CREATE TABLE outbox_event (
                id {text} PRIMARY KEY NOT NULL,
                kind {text} NOT NULL,
                payload {text} NOT NULL,
                owner {text} REFERENCES organisation (id) ON DELETE CASCADE,
                written {text} NOT NULL
            ) {strict};
            """)
    ]

    static let families = [RecordFamily("job", .passing), RecordFamily("outbox_event", .passing)]
}
