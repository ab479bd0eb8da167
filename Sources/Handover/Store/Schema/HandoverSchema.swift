import Storage

/// The tables of handovers while they are written, and of what decides where they go.
enum HandoverSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-writing",
            """
            CREATE TABLE handover_model (
                version {text} PRIMARY KEY NOT NULL,
                country {text} NOT NULL CHECK (country IN ('DK', 'SE', 'NO')),
                valid_from {text} NOT NULL,
                valid_until {text},
                content {text} NOT NULL
            ) {strict};
            CREATE TABLE handover (
                id {text} PRIMARY KEY NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
                owner {text} NOT NULL,
                unit {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                kind {text} NOT NULL CHECK (kind IN ('compulsoryToIntroductory', 'introductoryToIntroductory')),
                school_year {integer} NOT NULL,
                model {text} NOT NULL REFERENCES handover_model (version) ON DELETE RESTRICT,
                state {text} NOT NULL CHECK (state IN ('notNeeded', 'draft', 'inProgress', 'review', 'approved',
                    'waiting', 'releasing', 'sent', 'received', 'read', 'inUse', 'closed', 'recalled', 'rerouted',
                    'manual')),
                since {text} NOT NULL,
                state_before {text},
                reason {bytes},
                coordinator {text} NOT NULL,
                version {integer} NOT NULL DEFAULT 0 CHECK (version >= 0),
                approved_by {text},
                approved_role {text},
                approved_at {text},
                correction {bytes}
            ) {strict};
            CREATE UNIQUE INDEX handover_open ON handover (pupil, kind, school_year) WHERE state <> 'closed';
            CREATE INDEX handover_pupil ON handover (pupil);
            CREATE INDEX handover_unit ON handover (unit, state);
            CREATE INDEX handover_owner ON handover (owner, state);
            CREATE TABLE handover_part (
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                part {text} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                writer {text},
                content {bytes},
                revision {integer} NOT NULL DEFAULT 0 CHECK (revision >= 0),
                missing {integer} NOT NULL DEFAULT 0 CHECK (missing >= 0),
                signed {text},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (handover, part)
            ) {strict};
            CREATE INDEX handover_part_writer ON handover_part (writer, signed);
            CREATE TABLE handover_part_earlier (
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                part {text} NOT NULL,
                revision {integer} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                content {bytes},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (handover, part, revision)
            ) {strict};
            CREATE TABLE handover_informed (
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                who {text} NOT NULL CHECK (who IN ('pupil', 'guardian')),
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                how {bytes} NOT NULL,
                day {text} NOT NULL,
                person {text} NOT NULL,
                recorded {text} NOT NULL,
                PRIMARY KEY (handover, who)
            ) {strict};
            CREATE TABLE handover_event (
                handover {text} NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
                position {integer} NOT NULL,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                step {text} NOT NULL,
                state {text} NOT NULL,
                person {text},
                at {text} NOT NULL,
                PRIMARY KEY (handover, position)
            ) {strict};
            CREATE TABLE admission_decision (
                id {text} PRIMARY KEY NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
                owner {text} NOT NULL,
                kind {text} NOT NULL CHECK (kind IN ('admission', 'placement')),
                unit {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                programme {text} CHECK (programme IN ('IMV', 'IMY', 'IMA', 'IMS')),
                day {text} NOT NULL,
                decided_by {text} NOT NULL,
                source {text} NOT NULL CHECK (source IN ('entered', 'imported')),
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX admission_decision_pupil ON admission_decision (pupil, day);
            CREATE INDEX admission_decision_unit ON admission_decision (unit);
            CREATE TABLE subject_grade (
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                subject {text} NOT NULL,
                term {text} NOT NULL,
                owner {text} NOT NULL,
                result {text} NOT NULL CHECK (result IN ('A', 'B', 'C', 'D', 'E', 'F', '-', 'notTaken', 'exempt')),
                day {text} NOT NULL,
                source {text} NOT NULL CHECK (source IN ('entered', 'imported')),
                PRIMARY KEY (pupil, subject, term)
            ) {strict};
            """)
    ]

    static let families = [
        RecordFamily("handover_model", .installation), RecordFamily("handover", .support, pupilBound: true),
        RecordFamily("handover_part", .support, pupilBound: true),
        RecordFamily("handover_part_earlier", .support, pupilBound: true),
        RecordFamily("handover_informed", .support, pupilBound: true),
        RecordFamily("handover_event", .support, pupilBound: true),
        RecordFamily("admission_decision", .support, pupilBound: true),
        RecordFamily("subject_grade", .support, pupilBound: true),
    ]
}
