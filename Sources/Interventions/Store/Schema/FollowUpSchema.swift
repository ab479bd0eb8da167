import Storage

/// Tables of the follow-up beside those of the course: what was decided about its end,
/// and earlier wordings of what has been corrected.
enum FollowUpSchema {
    static let migrations = [
        Migration(
            "2026-11-interventions-follow-up",
            """
            CREATE TABLE follow_up_end (
                pupil_group {text} NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                outcome {text} NOT NULL CHECK (outcome IN ('completed', 'left')),
                day {text} NOT NULL,
                words {bytes} NOT NULL,
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (pupil_group, pupil)
            ) {strict};
            CREATE INDEX follow_up_end_pupil ON follow_up_end (pupil);
            CREATE TABLE meeting_earlier (
                course_session {text} NOT NULL REFERENCES course_session (id) ON DELETE CASCADE,
                revision {integer} NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                day {text} NOT NULL,
                state {text} NOT NULL CHECK (state IN ('held', 'cancelled')),
                presence {text} CHECK (presence IN ('present', 'late', 'absent')),
                minutes {integer},
                done {bytes},
                note {bytes},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (course_session, revision)
            ) {strict};
            CREATE TABLE handback_earlier (
                follow_up_step {text} NOT NULL REFERENCES follow_up_step (id) ON DELETE CASCADE,
                version {integer} NOT NULL CHECK (version >= 1),
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                done {text} NOT NULL,
                words {bytes},
                person {text},
                recorded {text} NOT NULL,
                PRIMARY KEY (follow_up_step, version)
            ) {strict};
            """),
        // A pupil or a goal that is removed is looked for in every table that refers to it.
        Migration(
            "2026-11-interventions-plans",
            """
            CREATE INDEX course_goal_goal ON course_goal (goal);
            CREATE INDEX handback_earlier_pupil ON handback_earlier (pupil);
            CREATE INDEX invitation_reply_pupil ON invitation_reply (pupil);
            CREATE INDEX meeting_earlier_pupil ON meeting_earlier (pupil);
            CREATE INDEX note_delivery_pupil ON note_delivery (pupil);
            """),
        Migration(
            "2026-11-interventions-delegated-task",
            """
            ALTER TABLE delegation ADD COLUMN task {text} NOT NULL DEFAULT 'course'
                CHECK (task IN ('course', 'handover'));
            """),
    ]

    static let families = [
        RecordFamily("follow_up_end", .support, pupilBound: true),
        RecordFamily("meeting_earlier", .support, pupilBound: true),
        RecordFamily("handback_earlier", .support, pupilBound: true),
    ]
}
