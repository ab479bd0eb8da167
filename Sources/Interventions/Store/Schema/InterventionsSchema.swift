import Storage

/// The tables of courses. A course is a `pupil_group` of the kind `turbo`; what is said
/// of it beyond that hangs on the group's id.
enum InterventionsSchema {
    static let migrations = [
        Migration(
            "2026-11-interventions-model",
            """
            CREATE TABLE course_template (
                id {text} PRIMARY KEY NOT NULL,
                code {text} NOT NULL,
                version {text} NOT NULL,
                name_da {text} NOT NULL, name_sv {text} NOT NULL, name_nb {text} NOT NULL, name_en {text} NOT NULL,
                purpose_da {text} NOT NULL, purpose_sv {text} NOT NULL, purpose_nb {text} NOT NULL,
                purpose_en {text} NOT NULL,
                weeks {integer} NOT NULL CHECK (weeks >= 1),
                lesson_minutes {integer} NOT NULL CHECK (lesson_minutes >= 1),
                smallest_group {integer} NOT NULL,
                day_starts {text} NOT NULL,
                follow_up_weeks {integer} NOT NULL,
                mentor_per_week {integer} NOT NULL,
                mentor_minutes {integer} NOT NULL,
                source {text} NOT NULL,
                valid_from {text} NOT NULL,
                valid_to {text}
            ) {strict};
            CREATE UNIQUE INDEX course_template_version ON course_template (code, version);
            CREATE TABLE course_template_slot (
                template {text} NOT NULL REFERENCES course_template (id) ON DELETE CASCADE,
                position {integer} NOT NULL,
                kind {text} NOT NULL CHECK (kind IN ('opening', 'language', 'mathematics', 'strategies', 'movement',
                    'personal', 'reflection', 'other')),
                minutes {integer} NOT NULL,
                PRIMARY KEY (template, position)
            ) {strict};
            """),
        Migration("2026-11-interventions-known-models", KnownModels.script),
        Migration(
            "2026-11-interventions-course",
            """
            CREATE TABLE course (
                pupil_group {text} PRIMARY KEY NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                school {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                template {text} NOT NULL REFERENCES course_template (id) ON DELETE RESTRICT,
                state {text} NOT NULL CHECK (state IN ('draft', 'approved', 'recruiting', 'running', 'follow_up',
                    'evaluated', 'shared', 'cancelled')),
                revision {integer} NOT NULL CHECK (revision >= 1),
                starts {text},
                ends {text},
                follow_up_ends {text},
                asked {text},
                approved_by {text},
                approved_on {text},
                delegation {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX course_school ON course (school, state);
            CREATE INDEX course_state ON course (state, asked);
            CREATE TABLE course_plan (
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                revision {integer} NOT NULL,
                owner {text} NOT NULL,
                content {bytes} NOT NULL,
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (pupil_group, revision)
            ) {strict};
            CREATE TABLE course_staff (
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                person {text} NOT NULL,
                owner {text} NOT NULL,
                duty {text} NOT NULL CHECK (duty IN ('lead', 'teacher', 'pedagogue', 'coordinator', 'observer')),
                assignment {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text},
                PRIMARY KEY (pupil_group, person)
            ) {strict};
            CREATE INDEX course_staff_person ON course_staff (person);
            CREATE TABLE delegation (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                school {text} NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                person {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text} NOT NULL CHECK (ends >= starts),
                given_by {text} NOT NULL,
                recorded {text} NOT NULL,
                ended {text}
            ) {strict};
            CREATE INDEX delegation_school ON delegation (school, person);
            CREATE INDEX delegation_person ON delegation (person);
            """),
        Migration(
            "2026-11-interventions-place",
            """
            CREATE TABLE course_place (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                reason {bytes} NOT NULL,
                state {text} NOT NULL CHECK (state IN ('proposed', 'offered', 'accepted', 'declined', 'completed',
                    'left')),
                membership {text},
                mentor {text},
                mentor_assignment {text},
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE UNIQUE INDEX course_place_pupil ON course_place (pupil_group, pupil);
            CREATE INDEX course_place_of ON course_place (pupil);
            CREATE TABLE course_goal (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                area {text} NOT NULL CHECK (area IN ('academic', 'personal', 'social')),
                version {integer} NOT NULL CHECK (version >= 1),
                current {integer} NOT NULL CHECK (current IN (0, 1)),
                instrument {text} NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
                goal {text} NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
                state {text} NOT NULL CHECK (state IN ('active', 'reached', 'adjusted', 'dropped')),
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE UNIQUE INDEX course_goal_version ON course_goal (pupil_group, pupil, area, version);
            CREATE INDEX course_goal_pupil ON course_goal (pupil);
            CREATE TABLE class_lesson (
                pupil_group {text} NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
                subject {text} NOT NULL,
                owner {text} NOT NULL,
                per_week {integer} NOT NULL CHECK (per_week BETWEEN 1 AND 40),
                PRIMARY KEY (pupil_group, subject)
            ) {strict};
            CREATE TABLE missed_lesson (
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                subject {text} NOT NULL,
                owner {text} NOT NULL,
                choice {text} NOT NULL CHECK (choice IN ('catch_up', 'let_go')),
                how {bytes},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (pupil_group, pupil, subject)
            ) {strict};
            CREATE INDEX missed_lesson_pupil ON missed_lesson (pupil);
            """),
        Migration(
            "2026-11-interventions-session",
            """
            CREATE TABLE course_session (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                day {text} NOT NULL,
                position {integer} NOT NULL,
                starts {text},
                minutes {integer} NOT NULL CHECK (minutes >= 1),
                kind {text} NOT NULL CHECK (kind IN ('opening', 'language', 'mathematics', 'strategies', 'movement',
                    'personal', 'reflection', 'other', 'mentor')),
                state {text} NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
                revision {integer} NOT NULL,
                done {bytes},
                areas {text} NOT NULL,
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX course_session_day ON course_session (pupil_group, day);
            CREATE INDEX course_session_pupil ON course_session (pupil, day);
            CREATE TABLE attendance (
                course_session {text} NOT NULL REFERENCES course_session (id) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                presence {text} NOT NULL CHECK (presence IN ('present', 'late', 'absent')),
                minutes {integer} NOT NULL CHECK (minutes >= 0),
                note {bytes},
                PRIMARY KEY (course_session, pupil)
            ) {strict};
            CREATE INDEX attendance_pupil ON attendance (pupil);
            CREATE TABLE fidelity_check (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                owner {text} NOT NULL,
                source {text} NOT NULL CHECK (source IN ('self', 'observer')),
                person {text} NOT NULL,
                day {text} NOT NULL,
                recorded {text} NOT NULL
            ) {strict};
            CREATE INDEX fidelity_check_group ON fidelity_check (pupil_group, day);
            CREATE TABLE fidelity_score (
                fidelity_check {text} NOT NULL REFERENCES fidelity_check (id) ON DELETE CASCADE,
                element {integer} NOT NULL CHECK (element BETWEEN 1 AND 11),
                owner {text} NOT NULL,
                score {integer} NOT NULL CHECK (score BETWEEN 0 AND 2),
                note {bytes},
                PRIMARY KEY (fidelity_check, element)
            ) {strict};
            CREATE TABLE follow_up_step (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                kind {text} NOT NULL CHECK (kind IN ('handback', 'retest_8', 'retest_52')),
                due {text} NOT NULL,
                done {text},
                words {bytes},
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE UNIQUE INDEX follow_up_step_kind ON follow_up_step (pupil_group, pupil, kind);
            CREATE INDEX follow_up_step_pupil ON follow_up_step (pupil);
            """),
        Migration(
            "2026-11-interventions-home",
            """
            CREATE TABLE invitation (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                words {bytes} NOT NULL,
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE UNIQUE INDEX invitation_version ON invitation (pupil_group, pupil, recorded);
            CREATE INDEX invitation_of ON invitation (pupil);
            CREATE TABLE invitation_reply (
                invitation {text} NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
                position {integer} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                guardian {text},
                answer {text} NOT NULL CHECK (answer IN ('yes', 'talk', 'no')),
                channel {text} NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
                words {bytes},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (invitation, position)
            ) {strict};
            CREATE TABLE weekly_note (
                id {text} PRIMARY KEY NOT NULL,
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                owner {text} NOT NULL,
                week {text} NOT NULL,
                version {integer} NOT NULL,
                current {integer} NOT NULL CHECK (current IN (0, 1)),
                done {bytes} NOT NULL,
                at_home {bytes} NOT NULL,
                person {text},
                recorded {text} NOT NULL
            ) {strict};
            CREATE UNIQUE INDEX weekly_note_version ON weekly_note (pupil_group, week, version);
            CREATE TABLE note_delivery (
                note {text} NOT NULL REFERENCES weekly_note (id) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                guardian {text} NOT NULL,
                owner {text} NOT NULL,
                channel {text} NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (note, pupil, guardian)
            ) {strict};
            """),
    ]

    static let families = [
        RecordFamily("course_template", .installation), RecordFamily("course_template_slot", .installation),
        RecordFamily("course", .support), RecordFamily("course_plan", .support),
        RecordFamily("course_staff", .support), RecordFamily("delegation", .membership),
        RecordFamily("course_place", .support, pupilBound: true),
        RecordFamily("course_goal", .support, pupilBound: true), RecordFamily("class_lesson", .membership),
        RecordFamily("missed_lesson", .support, pupilBound: true),
        RecordFamily("course_session", .support, pupilBound: true),
        RecordFamily("attendance", .support, pupilBound: true), RecordFamily("fidelity_check", .support),
        RecordFamily("fidelity_score", .support), RecordFamily("follow_up_step", .support, pupilBound: true),
        RecordFamily("invitation", .support, pupilBound: true),
        RecordFamily("invitation_reply", .support, pupilBound: true), RecordFamily("weekly_note", .support),
        RecordFamily("note_delivery", .support, pupilBound: true),
    ]
}
