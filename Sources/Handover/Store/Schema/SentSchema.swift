import Storage

/// The tables of what has been sent: sealed versions, whose copies they are, and what became of
/// them where they were received.
enum SentSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-sent",
            """
            CREATE TABLE unit_key (
                unit {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                generation {integer} NOT NULL CHECK (generation >= 1),
                owner {text} NOT NULL,
                signing {bytes} NOT NULL,
                sealing {bytes} NOT NULL,
                locked {bytes} NOT NULL,
                made {text} NOT NULL,
                PRIMARY KEY (unit, generation)
            ) {strict};
            CREATE TABLE handover_version (
                id {text} PRIMARY KEY NOT NULL,
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                number {integer} NOT NULL CHECK (number >= 1),
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                sender {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                receiver {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                decision {text} NOT NULL REFERENCES admission_decision (id) ON DELETE RESTRICT,
                hash {bytes} NOT NULL,
                signature {bytes} NOT NULL,
                generation {integer} NOT NULL,
                content {bytes} NOT NULL,
                sealed_by {text} NOT NULL,
                sealed_at {text} NOT NULL,
                due {text} NOT NULL,
                sent_at {text}
            ) {strict};
            CREATE INDEX handover_version_decision ON handover_version (decision);
            CREATE UNIQUE INDEX handover_version_number ON handover_version (handover, number);
            CREATE TABLE handover_copy (
                id {text} PRIMARY KEY NOT NULL,
                handover_version {text} NOT NULL REFERENCES handover_version (id) ON DELETE CASCADE,
                handover {text} NOT NULL,
                unit {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                side {text} NOT NULL CHECK (side IN ('sender', 'receiver')),
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                encapsulated {bytes} NOT NULL,
                wrapped {bytes} NOT NULL,
                generation {integer} NOT NULL,
                opened {text},
                closed {text},
                closed_why {text} CHECK (closed_why IN ('recalled', 'rerouted', 'corrected', 'plan')),
                received_at {text},
                received_by {text}
            ) {strict};
            CREATE UNIQUE INDEX handover_copy_once ON handover_copy (handover_version, unit, side);
            CREATE INDEX handover_copy_unit ON handover_copy (unit, side, closed);
            CREATE INDEX handover_copy_handover ON handover_copy (handover);
            CREATE INDEX handover_copy_pupil ON handover_copy (pupil);
            CREATE TABLE handover_reader (
                handover_copy {text} NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
                person {text} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                duty {text} NOT NULL CHECK (duty IN ('mentor', 'teacher')),
                subjects {text} NOT NULL,
                support {integer} NOT NULL CHECK (support IN (0, 1)),
                given_by {text} NOT NULL,
                recorded {text} NOT NULL,
                read_at {text},
                PRIMARY KEY (handover_copy, person)
            ) {strict};
            CREATE INDEX handover_reader_person ON handover_reader (person);
            CREATE TABLE handover_question (
                id {text} PRIMARY KEY NOT NULL,
                handover_copy {text} NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
                handover {text} NOT NULL,
                part {text} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                question {bytes} NOT NULL,
                asked_by {text} NOT NULL,
                asked_at {text} NOT NULL,
                answer {bytes},
                answered_by {text},
                answered_at {text}
            ) {strict};
            CREATE INDEX handover_question_copy ON handover_question (handover_copy, asked_at);
            CREATE INDEX handover_question_handover ON handover_question (handover, asked_at);
            CREATE TABLE study_plan (
                handover_copy {text} PRIMARY KEY NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                content {bytes} NOT NULL,
                revision {integer} NOT NULL CHECK (revision >= 1),
                person {text} NOT NULL,
                recorded {text} NOT NULL
            ) {strict};
            """)
    ]

    static let families = [
        RecordFamily("unit_key", .installation), RecordFamily("handover_version", .support, pupilBound: true),
        RecordFamily("handover_copy", .support, pupilBound: true),
        RecordFamily("handover_reader", .support, pupilBound: true),
        RecordFamily("handover_question", .support, pupilBound: true),
        RecordFamily("study_plan", .support, pupilBound: true),
    ]
}
