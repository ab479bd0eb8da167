import Storage

/// The tables of the people.
enum RosterSchema {
    static let migrations = [
        Migration(
            "2026-11-roster-person",
            """
            CREATE TABLE person (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                given_name {text} NOT NULL,
                family_name {text} NOT NULL,
                order_danish_norwegian {text} NOT NULL,
                order_swedish {text} NOT NULL
            ) {strict};
            CREATE INDEX person_owner ON person (owner, order_danish_norwegian);
            CREATE TABLE person_word (
                word {text} NOT NULL,
                person {text} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                PRIMARY KEY (person, word)
            ) {strict};
            CREATE INDEX person_word_word ON person_word (word, person);
            CREATE TABLE guardianship (
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                guardian {text} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                relation {text} NOT NULL CHECK (relation IN ('guardian', 'parent', 'relative')),
                sees {integer} NOT NULL CHECK (sees IN (0, 1)),
                starts {text} NOT NULL,
                ends {text},
                PRIMARY KEY (pupil, guardian)
            ) {strict};
            CREATE INDEX guardianship_guardian ON guardianship (guardian);
            CREATE TABLE academic_session (
                id {text} PRIMARY KEY NOT NULL,
                kind {text} NOT NULL CHECK (kind IN ('school_year', 'semester', 'term', 'grading_period', 'other')),
                title {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text} NOT NULL CHECK (ends >= starts),
                school_year {integer} NOT NULL
            ) {strict};
            """),
        Migration(
            "2026-11-roster-import",
            """
            CREATE TABLE import_run (
                id {text} PRIMARY KEY NOT NULL,
                source {text} NOT NULL,
                at {text} NOT NULL,
                created {integer} NOT NULL,
                updated {integer} NOT NULL,
                ended {integer} NOT NULL,
                unchanged {integer} NOT NULL,
                rejected {integer} NOT NULL,
                warnings {integer} NOT NULL
            ) {strict};
            CREATE TABLE roster_record (
                source {text} NOT NULL,
                kind {text} NOT NULL CHECK (kind IN ('organisation', 'session', 'group', 'person', 'enrolment')),
                sourced_id {text} NOT NULL,
                entity {text} NOT NULL,
                fingerprint {integer} NOT NULL,
                detail {text} NOT NULL,
                ended {integer} NOT NULL CHECK (ended IN (0, 1)),
                run {text} NOT NULL,
                PRIMARY KEY (source, kind, sourced_id)
            ) {strict};
            CREATE INDEX roster_record_entity ON roster_record (entity);
            CREATE TABLE protection_notice (
                source {text} NOT NULL,
                sourced_id {text} NOT NULL,
                reader {text} NOT NULL,
                loaded {text} NOT NULL,
                PRIMARY KEY (source, sourced_id, reader)
            ) {strict};
            """),
        Migration(
            "2026-11-roster-contact",
            """
            CREATE TABLE guardian_contact (
                guardian {text} PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                language {text} NOT NULL,
                needs_interpreter {integer} NOT NULL CHECK (needs_interpreter IN (0, 1)),
                channel {text} NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
                note {bytes},
                changed {text} NOT NULL,
                changed_by {text} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1)
            ) {strict};
            """),
        Migration(
            "2026-11-roster-upload",
            """
            ALTER TABLE import_run ADD COLUMN owner {text};
            ALTER TABLE import_run ADD COLUMN person {text};
            CREATE TABLE import_upload (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                source {text} NOT NULL,
                uploader {text} NOT NULL,
                person {text} NOT NULL,
                role {text} NOT NULL,
                reason {text} NOT NULL,
                uploaded {text} NOT NULL,
                files {integer} NOT NULL,
                size {integer} NOT NULL,
                task {text} NOT NULL CHECK (task IN ('preview', 'apply')),
                state {text} NOT NULL CHECK (state IN ('queued', 'running', 'previewed', 'refused', 'failed',
                    'interrupted', 'applied', 'discarded', 'expired')),
                since {text} NOT NULL,
                attempt {integer} NOT NULL,
                renewed {integer} NOT NULL CHECK (renewed IN (0, 1)),
                digest {text} NOT NULL,
                summary {text} NOT NULL,
                sentence {text} NOT NULL
            ) {strict};
            CREATE INDEX import_upload_owner ON import_upload (owner, uploaded);
            CREATE INDEX import_upload_state ON import_upload (state, since);
            CREATE TABLE import_chunk (
                upload {text} NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
                number {integer} NOT NULL,
                owner {text} NOT NULL,
                file {text} NOT NULL,
                content {bytes} NOT NULL,
                PRIMARY KEY (upload, number)
            ) {strict};
            CREATE TABLE import_page (
                upload {text} NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
                part {text} NOT NULL,
                change {text} NOT NULL,
                page {integer} NOT NULL,
                owner {text} NOT NULL,
                content {bytes} NOT NULL,
                PRIMARY KEY (upload, part, change, page)
            ) {strict};
            CREATE TABLE import_finding (
                upload {text} NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
                number {integer} NOT NULL,
                owner {text} NOT NULL,
                file {text} NOT NULL,
                line {integer} NOT NULL,
                place {text} NOT NULL,
                rejected {integer} NOT NULL CHECK (rejected IN (0, 1)),
                kind {text} NOT NULL,
                reason {text} NOT NULL,
                PRIMARY KEY (upload, number)
            ) {strict};
            """),
        Migration("2026-11-roster-plans", "CREATE INDEX import_run_owner ON import_run (owner, at);"),
        // Names are looked for among an owner's people, never in a whole country.
        Migration(
            "2026-11-roster-words",
            """
            DROP INDEX person_word_word;
            CREATE INDEX person_word_owner ON person_word (owner, word, person);
            """),
    ]

    static let families = [
        RecordFamily("person", .membership, pupilBound: true),
        RecordFamily("person_word", .membership, pupilBound: true),
        RecordFamily("guardianship", .membership, pupilBound: true),
        RecordFamily("academic_session", .installation), RecordFamily("import_run", .audit),
        RecordFamily("roster_record", .membership), RecordFamily("protection_notice", .membership),
        RecordFamily("guardian_contact", .membership, pupilBound: true),
        RecordFamily("import_upload", .passing), RecordFamily("import_finding", .passing),
        RecordFamily("import_chunk", .passing, pupilBound: true),
        RecordFamily("import_page", .passing, pupilBound: true),
    ]
}
