import Storage

/// The tables of monitoring.
enum MonitoringSchema {
    static let migrations = [
        Migration(
            "2026-11-monitoring-probe",
            """
            CREATE TABLE instrument (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                name {text} NOT NULL,
                unit {text} NOT NULL,
                minimum {double} NOT NULL,
                maximum {double} NOT NULL CHECK (maximum > minimum),
                decimals {integer} NOT NULL CHECK (decimals BETWEEN 0 AND 2),
                direction {text} NOT NULL CHECK (direction IN ('rises', 'falls')),
                forms {integer} NOT NULL CHECK (forms >= 1)
            ) {strict};
            CREATE UNIQUE INDEX instrument_name ON instrument (owner, name);
            CREATE TABLE probe (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                instrument {text} NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
                day {text} NOT NULL,
                place {integer} NOT NULL CHECK (place >= 1),
                phase {text} NOT NULL CHECK (phase IN ('baseline', 'progress')),
                score {double} NOT NULL,
                form {integer},
                note {bytes},
                giver {text},
                recorded {text} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1),
                current {integer} NOT NULL CHECK (current IN (0, 1))
            ) {strict};
            CREATE UNIQUE INDEX probe_place ON probe (pupil, instrument, day, phase, place, version);
            CREATE INDEX probe_current ON probe (pupil, instrument, current, day);
            CREATE TABLE goal (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                instrument {text} NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
                baseline {double} NOT NULL,
                start {text} NOT NULL,
                target {double} NOT NULL,
                due {text} NOT NULL CHECK (due > start),
                words {bytes},
                setter {text},
                recorded {text} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1),
                current {integer} NOT NULL CHECK (current IN (0, 1))
            ) {strict};
            CREATE UNIQUE INDEX goal_version ON goal (pupil, instrument, version);
            """),
        Migration(
            "2026-11-monitoring-phase",
            """
            CREATE TABLE phase (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                kind {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text} CHECK (ends >= starts),
                origin {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX phase_pupil ON phase (pupil, starts);
            CREATE INDEX phase_origin ON phase (origin);
            """),
        Migration(
            "2026-11-monitoring-decision",
            """
            CREATE TABLE decision (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                instrument {text} NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
                goal {text},
                rule {text} NOT NULL,
                proposal {text} NOT NULL,
                proposal_reason {text} NOT NULL,
                since {text},
                points {text} NOT NULL,
                choice {text} NOT NULL,
                accepted {integer} CHECK (accepted IN (0, 1)),
                reason {bytes},
                person {text} NOT NULL,
                day {text} NOT NULL,
                review_on {text} NOT NULL CHECK (review_on > day),
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX decision_pupil ON decision (pupil, instrument, recorded);
            CREATE INDEX decision_review ON decision (owner, review_on);
            CREATE TABLE decision_withdrawal (
                decision {text} PRIMARY KEY NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                reason {bytes} NOT NULL,
                person {text} NOT NULL,
                day {text} NOT NULL,
                recorded {text} NOT NULL
            ) {strict};
            """),
    ]

    static let families = [
        RecordFamily("instrument", .installation), RecordFamily("probe", .support, pupilBound: true),
        RecordFamily("series", .support, pupilBound: true),
        RecordFamily("goal", .support, pupilBound: true), RecordFamily("phase", .support, pupilBound: true),
        RecordFamily("decision", .support, pupilBound: true),
        RecordFamily("decision_withdrawal", .support, pupilBound: true),
    ]
}
