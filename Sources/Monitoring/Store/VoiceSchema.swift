import Storage

/// The tables of feedback and of what a pupil says.
enum VoiceSchema {
    static let migrations = [
        Migration(
            "2026-11-monitoring-voice",
            """
            CREATE TABLE feedback (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                day {text} NOT NULL,
                strengths {bytes} NOT NULL,
                next_step {bytes} NOT NULL,
                giver {text} NOT NULL,
                recorded {text} NOT NULL,
                replaces {text} REFERENCES feedback (id) ON DELETE CASCADE,
                origin {text}
            ) {strict};
            CREATE INDEX feedback_pupil ON feedback (pupil, day);
            CREATE INDEX feedback_giver ON feedback (giver, day);
            CREATE UNIQUE INDEX feedback_replaces ON feedback (replaces);
            CREATE TABLE feedback_answer (
                feedback {text} NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                answer {text} NOT NULL CHECK (answer IN ('helped', 'tried', 'unclear', 'more_help')),
                at {text} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1),
                current {integer} NOT NULL CHECK (current IN (0, 1)),
                PRIMARY KEY (feedback, version)
            ) {strict};
            CREATE TABLE pupil_goal (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                words {bytes} NOT NULL,
                state {text} NOT NULL CHECK (state IN ('open', 'reached')),
                written {text} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1)
            ) {strict};
            CREATE UNIQUE INDEX pupil_goal_version ON pupil_goal (pupil, version);
            CREATE TABLE pupil_word (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                kind {text} NOT NULL CHECK (kind IN ('talk', 'not_for_me')),
                to_person {text},
                to_school {integer} NOT NULL CHECK (to_school IN (0, 1)),
                guardian_may_see {integer} NOT NULL CHECK (guardian_may_see IN (0, 1)),
                words {bytes},
                day {text} NOT NULL,
                at {text} NOT NULL,
                taken_back_at {text},
                answered_by {text},
                answered_at {text},
                answer {bytes},
                CHECK (taken_back_at IS NULL OR answered_at IS NULL)
            ) {strict};
            CREATE INDEX pupil_word_pupil ON pupil_word (pupil, day);
            CREATE INDEX pupil_word_waiting ON pupil_word (answered_at, taken_back_at, day);
            CREATE TABLE pupil_page_choice (
                pupil {text} PRIMARY KEY NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                shows_aim {integer} NOT NULL CHECK (shows_aim IN (0, 1)),
                changed {text} NOT NULL
            ) {strict};
            """),
        // What waits is asked for by pupil: those nobody has answered are many in a country.
        Migration(
            "2026-11-monitoring-plans",
            """
            DROP INDEX pupil_word_waiting;
            CREATE INDEX pupil_word_open ON pupil_word (pupil, day)
                WHERE answered_at IS NULL AND taken_back_at IS NULL;
            CREATE INDEX feedback_answer_pupil ON feedback_answer (pupil);
            CREATE INDEX decision_withdrawal_pupil ON decision_withdrawal (pupil);
            """),
        // A series is read from its index alone: its rows lie far apart in a table that grows
        // by the day and not by the pupil.
        Migration(
            "2026-11-monitoring-series",
            """
            DROP INDEX probe_current;
            CREATE INDEX probe_current ON probe (pupil, instrument, current, day, phase, place, score, id);
            """),
        // Read a row for each score, a class took a fifth of its page's time. A later step that
        // changes this table takes the filling to itself.
        Migration(
            "2026-11-monitoring-kept-series",
            """
            CREATE TABLE series (
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                instrument {text} NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
                owner {text} NOT NULL,
                points {bytes} NOT NULL,
                PRIMARY KEY (pupil, instrument)
            ) {strict};
            DROP INDEX probe_current;
            """, fill: SeriesStore.fill),
    ]

    static let families = [
        RecordFamily("feedback", .support, pupilBound: true),
        RecordFamily("feedback_answer", .support, pupilBound: true),
        RecordFamily("pupil_goal", .support, pupilBound: true),
        RecordFamily("pupil_word", .support, pupilBound: true),
        RecordFamily("pupil_page_choice", .support, pupilBound: true),
    ]
}
