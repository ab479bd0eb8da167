CREATE TABLE academic_session (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('school_year', 'semester', 'term', 'grading_period', 'other')),
    title TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends >= starts),
    school_year INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL,
    owner TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    password TEXT,
    language TEXT CHECK (language IN ('da', 'sv', 'nb', 'en')),
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX account_login ON account (login);

CREATE INDEX account_owner ON account (owner);

CREATE UNIQUE INDEX account_person ON account (person);

CREATE TABLE activation_code (
    account TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    expires TEXT NOT NULL
) STRICT;

CREATE INDEX activation_code_expires ON activation_code (expires);

CREATE TABLE admission_decision (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('admission', 'placement')),
    unit TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    programme TEXT CHECK (programme IN ('IMV', 'IMY', 'IMA', 'IMS')),
    day TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('entered', 'imported')),
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX admission_decision_pupil ON admission_decision (pupil, day);

CREATE INDEX admission_decision_unit ON admission_decision (unit);

CREATE TABLE attendance (
    course_session TEXT NOT NULL REFERENCES course_session (id) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    presence TEXT NOT NULL CHECK (presence IN ('present', 'late', 'absent')),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    note BLOB,
    PRIMARY KEY (course_session, pupil)
) STRICT;

CREATE INDEX attendance_pupil ON attendance (pupil);

CREATE TABLE audit_chain (
    id TEXT PRIMARY KEY NOT NULL,
    started TEXT NOT NULL,
    previous TEXT REFERENCES audit_chain (id) ON DELETE RESTRICT,
    length INTEGER NOT NULL,
    head BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;

CREATE INDEX audit_chain_started ON audit_chain (started, id);

CREATE TABLE audit_event (
    chain TEXT NOT NULL REFERENCES audit_chain (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT,
    role TEXT,
    reason TEXT,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object TEXT NOT NULL,
    owner TEXT,
    hash BLOB NOT NULL,
    PRIMARY KEY (chain, position)
) STRICT;

CREATE INDEX audit_event_object ON audit_event (object, at);

CREATE INDEX audit_event_owner ON audit_event (owner, at);

CREATE TABLE class_lesson (
    pupil_group TEXT NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    owner TEXT NOT NULL,
    per_week INTEGER NOT NULL CHECK (per_week BETWEEN 1 AND 40),
    PRIMARY KEY (pupil_group, subject)
) STRICT;

CREATE TABLE course (
    pupil_group TEXT PRIMARY KEY NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    template TEXT NOT NULL REFERENCES course_template (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'recruiting', 'running', 'follow_up',
        'evaluated', 'shared', 'cancelled')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    starts TEXT,
    ends TEXT,
    follow_up_ends TEXT,
    asked TEXT,
    approved_by TEXT,
    approved_on TEXT,
    delegation TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX course_school ON course (school, state);

CREATE INDEX course_state ON course (state, asked);

CREATE TABLE course_goal (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('academic', 'personal', 'social')),
    version INTEGER NOT NULL CHECK (version >= 1),
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    instrument TEXT NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
    goal TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'adjusted', 'dropped')),
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX course_goal_goal ON course_goal (goal);

CREATE INDEX course_goal_pupil ON course_goal (pupil);

CREATE UNIQUE INDEX course_goal_version ON course_goal (pupil_group, pupil, area, version);

CREATE TABLE course_place (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    reason BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'offered', 'accepted', 'declined', 'completed',
        'left')),
    membership TEXT,
    mentor TEXT,
    mentor_assignment TEXT,
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX course_place_of ON course_place (pupil);

CREATE UNIQUE INDEX course_place_pupil ON course_place (pupil_group, pupil);

CREATE TABLE course_plan (
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    owner TEXT NOT NULL,
    content BLOB NOT NULL,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (pupil_group, revision)
) STRICT;

CREATE TABLE course_session (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    day TEXT NOT NULL,
    position INTEGER NOT NULL,
    starts TEXT,
    minutes INTEGER NOT NULL CHECK (minutes >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'language', 'mathematics', 'strategies', 'movement',
        'personal', 'reflection', 'other', 'mentor')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    revision INTEGER NOT NULL,
    done BLOB,
    areas TEXT NOT NULL,
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX course_session_day ON course_session (pupil_group, day);

CREATE INDEX course_session_pupil ON course_session (pupil, day);

CREATE TABLE course_staff (
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    person TEXT NOT NULL,
    owner TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('lead', 'teacher', 'pedagogue', 'coordinator', 'observer')),
    assignment TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (pupil_group, person)
) STRICT;

CREATE INDEX course_staff_person ON course_staff (person);

CREATE TABLE course_template (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    version TEXT NOT NULL,
    name_da TEXT NOT NULL, name_sv TEXT NOT NULL, name_nb TEXT NOT NULL, name_en TEXT NOT NULL,
    purpose_da TEXT NOT NULL, purpose_sv TEXT NOT NULL, purpose_nb TEXT NOT NULL,
    purpose_en TEXT NOT NULL,
    weeks INTEGER NOT NULL CHECK (weeks >= 1),
    lesson_minutes INTEGER NOT NULL CHECK (lesson_minutes >= 1),
    smallest_group INTEGER NOT NULL,
    day_starts TEXT NOT NULL,
    follow_up_weeks INTEGER NOT NULL,
    mentor_per_week INTEGER NOT NULL,
    mentor_minutes INTEGER NOT NULL,
    source TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT
) STRICT;

CREATE UNIQUE INDEX course_template_version ON course_template (code, version);

CREATE TABLE course_template_slot (
    template TEXT NOT NULL REFERENCES course_template (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'language', 'mathematics', 'strategies', 'movement',
        'personal', 'reflection', 'other')),
    minutes INTEGER NOT NULL,
    PRIMARY KEY (template, position)
) STRICT;

CREATE TABLE data_key (
    owner TEXT PRIMARY KEY NOT NULL,
    wrapped BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    instrument TEXT NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
    goal TEXT,
    rule TEXT NOT NULL,
    proposal TEXT NOT NULL,
    proposal_reason TEXT NOT NULL,
    since TEXT,
    points TEXT NOT NULL,
    choice TEXT NOT NULL,
    accepted INTEGER CHECK (accepted IN (0, 1)),
    reason BLOB,
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    review_on TEXT NOT NULL CHECK (review_on > day),
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX decision_pupil ON decision (pupil, instrument, recorded);

CREATE INDEX decision_review ON decision (owner, review_on);

CREATE TABLE decision_withdrawal (
    decision TEXT PRIMARY KEY NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    reason BLOB NOT NULL,
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX decision_withdrawal_pupil ON decision_withdrawal (pupil);

CREATE TABLE delegation (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends >= starts),
    given_by TEXT NOT NULL,
    recorded TEXT NOT NULL,
    ended TEXT
, task TEXT NOT NULL DEFAULT 'course'
    CHECK (task IN ('course', 'handover'))) STRICT;

CREATE INDEX delegation_person ON delegation (person);

CREATE INDEX delegation_school ON delegation (school, person);

CREATE TABLE enrolment (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    school TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    owner TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    grade TEXT, home TEXT,
    PRIMARY KEY (pupil, school, starts)
) STRICT;

CREATE INDEX enrolment_guest ON enrolment (owner, pupil) WHERE home IS NULL OR home <> owner;

CREATE INDEX enrolment_owner ON enrolment (owner, pupil);

CREATE INDEX enrolment_school ON enrolment (school, pupil);

CREATE TABLE feedback (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    strengths BLOB NOT NULL,
    next_step BLOB NOT NULL,
    giver TEXT NOT NULL,
    recorded TEXT NOT NULL,
    replaces TEXT REFERENCES feedback (id) ON DELETE CASCADE,
    origin TEXT
) STRICT;

CREATE INDEX feedback_giver ON feedback (giver, day);

CREATE INDEX feedback_pupil ON feedback (pupil, day);

CREATE UNIQUE INDEX feedback_replaces ON feedback (replaces);

CREATE TABLE feedback_answer (
    feedback TEXT NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('helped', 'tried', 'unclear', 'more_help')),
    at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    PRIMARY KEY (feedback, version)
) STRICT;

CREATE INDEX feedback_answer_pupil ON feedback_answer (pupil);

CREATE TABLE fidelity_check (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('self', 'observer')),
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX fidelity_check_group ON fidelity_check (pupil_group, day);

CREATE TABLE fidelity_score (
    fidelity_check TEXT NOT NULL REFERENCES fidelity_check (id) ON DELETE CASCADE,
    element INTEGER NOT NULL CHECK (element BETWEEN 1 AND 11),
    owner TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 2),
    note BLOB,
    PRIMARY KEY (fidelity_check, element)
) STRICT;

CREATE TABLE follow_up_end (
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'left')),
    day TEXT NOT NULL,
    words BLOB NOT NULL,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (pupil_group, pupil)
) STRICT;

CREATE INDEX follow_up_end_pupil ON follow_up_end (pupil);

CREATE TABLE follow_up_step (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('handback', 'retest_8', 'retest_52')),
    due TEXT NOT NULL,
    done TEXT,
    words BLOB,
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX follow_up_step_kind ON follow_up_step (pupil_group, pupil, kind);

CREATE INDEX follow_up_step_pupil ON follow_up_step (pupil);

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    instrument TEXT NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
    baseline REAL NOT NULL,
    start TEXT NOT NULL,
    target REAL NOT NULL,
    due TEXT NOT NULL CHECK (due > start),
    words BLOB,
    setter TEXT,
    recorded TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    current INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX goal_version ON goal (pupil, instrument, version);

CREATE TABLE guardian_contact (
    guardian TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    language TEXT NOT NULL,
    needs_interpreter INTEGER NOT NULL CHECK (needs_interpreter IN (0, 1)),
    channel TEXT NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
    note BLOB,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE guardianship (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    guardian TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('guardian', 'parent', 'relative')),
    sees INTEGER NOT NULL CHECK (sees IN (0, 1)),
    starts TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (pupil, guardian)
) STRICT;

CREATE INDEX guardianship_guardian ON guardianship (guardian);

CREATE TABLE handback_earlier (
    follow_up_step TEXT NOT NULL REFERENCES follow_up_step (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    done TEXT NOT NULL,
    words BLOB,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (follow_up_step, version)
) STRICT;

CREATE INDEX handback_earlier_pupil ON handback_earlier (pupil);

CREATE TABLE handover (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    owner TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('compulsoryToIntroductory', 'introductoryToIntroductory')),
    school_year INTEGER NOT NULL,
    model TEXT NOT NULL REFERENCES handover_model (version) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('notNeeded', 'draft', 'inProgress', 'review', 'approved',
        'waiting', 'releasing', 'sent', 'received', 'read', 'inUse', 'closed', 'recalled', 'rerouted',
        'manual')),
    since TEXT NOT NULL,
    state_before TEXT,
    reason BLOB,
    coordinator TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
    approved_by TEXT,
    approved_role TEXT,
    approved_at TEXT,
    correction BLOB
) STRICT;

CREATE INDEX handover_coordinator ON handover (coordinator, state);

CREATE UNIQUE INDEX handover_open ON handover (pupil, kind, school_year) WHERE state <> 'closed';

CREATE INDEX handover_owner ON handover (owner, state);

CREATE INDEX handover_pupil ON handover (pupil);

CREATE INDEX handover_unit ON handover (unit, state);

CREATE INDEX handover_unsent ON handover (school_year)
    WHERE state IN ('draft', 'inProgress', 'review', 'waiting', 'recalled');

CREATE TABLE handover_calendar (
    place TEXT NOT NULL,
    school_year INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('mark', 'write', 'approve', 'release', 'receive', 'begin', 'close')),
    due TEXT NOT NULL,
    PRIMARY KEY (place, school_year, step)
) STRICT;

CREATE TABLE handover_copy (
    id TEXT PRIMARY KEY NOT NULL,
    handover_version TEXT NOT NULL REFERENCES handover_version (id) ON DELETE CASCADE,
    handover TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    side TEXT NOT NULL CHECK (side IN ('sender', 'receiver')),
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    encapsulated BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    generation INTEGER NOT NULL,
    opened TEXT,
    closed TEXT,
    closed_why TEXT CHECK (closed_why IN ('recalled', 'rerouted', 'corrected', 'plan')),
    received_at TEXT,
    received_by TEXT
, changes INTEGER NOT NULL DEFAULT 0, archived TEXT, archived_changes INTEGER, ended TEXT, ended_by TEXT) STRICT;

CREATE INDEX handover_copy_handover ON handover_copy (handover);

CREATE INDEX handover_copy_kept ON handover_copy (owner, ended, side, opened);

CREATE UNIQUE INDEX handover_copy_once ON handover_copy (handover_version, unit, side);

CREATE INDEX handover_copy_pupil ON handover_copy (pupil);

CREATE INDEX handover_copy_unit ON handover_copy (unit, side, closed);

CREATE TABLE handover_event (
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    person TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (handover, position)
) STRICT;

CREATE TABLE handover_followup (
    handover TEXT PRIMARY KEY NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT;

CREATE INDEX handover_followup_owner ON handover_followup (owner, told);

CREATE TABLE handover_informed (
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    who TEXT NOT NULL CHECK (who IN ('pupil', 'guardian')),
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    how BLOB NOT NULL,
    day TEXT NOT NULL,
    person TEXT NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (handover, who)
) STRICT;

CREATE TABLE handover_manual (
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    step TEXT NOT NULL CHECK (step IN ('weighed', 'agreed', 'written', 'handed', 'confirmed')),
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    person TEXT NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (handover, step)
) STRICT;

CREATE TABLE handover_model (
    version TEXT PRIMARY KEY NOT NULL,
    country TEXT NOT NULL CHECK (country IN ('DK', 'SE', 'NO')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE handover_origin (
    handover_version TEXT PRIMARY KEY NOT NULL REFERENCES handover_version (id) ON DELETE CASCADE,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE handover_part (
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    part TEXT NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    writer TEXT,
    content BLOB,
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    missing INTEGER NOT NULL DEFAULT 0 CHECK (missing >= 0),
    signed TEXT,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (handover, part)
) STRICT;

CREATE INDEX handover_part_writer ON handover_part (writer, signed);

CREATE TABLE handover_part_earlier (
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    part TEXT NOT NULL,
    revision INTEGER NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    content BLOB,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (handover, part, revision)
) STRICT;

CREATE TABLE handover_plan (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    sender_years INTEGER NOT NULL CHECK (sender_years BETWEEN 1 AND 100),
    receiver_years INTEGER NOT NULL CHECK (receiver_years BETWEEN 1 AND 100),
    basis TEXT NOT NULL,
    person TEXT NOT NULL,
    recorded TEXT NOT NULL,
    removed TEXT,
    removed_by TEXT
) STRICT;

CREATE UNIQUE INDEX handover_plan_owner ON handover_plan (owner) WHERE removed IS NULL;

CREATE TABLE handover_question (
    id TEXT PRIMARY KEY NOT NULL,
    handover_copy TEXT NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
    handover TEXT NOT NULL,
    part TEXT NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    question BLOB NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answer BLOB,
    answered_by TEXT,
    answered_at TEXT
) STRICT;

CREATE INDEX handover_question_copy ON handover_question (handover_copy, asked_at);

CREATE INDEX handover_question_handover ON handover_question (handover, asked_at);

CREATE TABLE handover_reader (
    handover_copy TEXT NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('mentor', 'teacher')),
    subjects TEXT NOT NULL,
    support INTEGER NOT NULL CHECK (support IN (0, 1)),
    given_by TEXT NOT NULL,
    recorded TEXT NOT NULL,
    read_at TEXT,
    PRIMARY KEY (handover_copy, person)
) STRICT;

CREATE INDEX handover_reader_person ON handover_reader (person);

CREATE TABLE handover_usefulness (
    handover_copy TEXT PRIMARY KEY NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
    handover TEXT NOT NULL,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    rating TEXT NOT NULL CHECK (rating IN ('began', 'partly', 'anew')),
    words BLOB,
    person TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX handover_usefulness_handover ON handover_usefulness (handover, recorded);

CREATE TABLE handover_version (
    id TEXT PRIMARY KEY NOT NULL,
    handover TEXT NOT NULL REFERENCES handover (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number >= 1),
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    sender TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    receiver TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    decision TEXT NOT NULL REFERENCES admission_decision (id) ON DELETE RESTRICT,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    generation INTEGER NOT NULL,
    content BLOB NOT NULL,
    sealed_by TEXT NOT NULL,
    sealed_at TEXT NOT NULL,
    due TEXT NOT NULL,
    sent_at TEXT
) STRICT;

CREATE INDEX handover_version_decision ON handover_version (decision);

CREATE UNIQUE INDEX handover_version_number ON handover_version (handover, number);

CREATE TABLE import_chunk (
    upload TEXT NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    owner TEXT NOT NULL,
    file TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (upload, number)
) STRICT;

CREATE TABLE import_finding (
    upload TEXT NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    owner TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    place TEXT NOT NULL,
    rejected INTEGER NOT NULL CHECK (rejected IN (0, 1)),
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (upload, number)
) STRICT;

CREATE TABLE import_page (
    upload TEXT NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    change TEXT NOT NULL,
    page INTEGER NOT NULL,
    owner TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (upload, part, change, page)
) STRICT;

CREATE TABLE import_run (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    warnings INTEGER NOT NULL
, owner TEXT, person TEXT) STRICT;

CREATE INDEX import_run_owner ON import_run (owner, at);

CREATE TABLE import_upload (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    uploader TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    reason TEXT NOT NULL,
    uploaded TEXT NOT NULL,
    files INTEGER NOT NULL,
    size INTEGER NOT NULL,
    task TEXT NOT NULL CHECK (task IN ('preview', 'apply')),
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'previewed', 'refused', 'failed',
        'interrupted', 'applied', 'discarded', 'expired')),
    since TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    renewed INTEGER NOT NULL CHECK (renewed IN (0, 1)),
    digest TEXT NOT NULL,
    summary TEXT NOT NULL,
    sentence TEXT NOT NULL
) STRICT;

CREATE INDEX import_upload_owner ON import_upload (owner, uploaded);

CREATE INDEX import_upload_state ON import_upload (state, since);

CREATE TABLE instance (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    key_check BLOB NOT NULL
) STRICT;

CREATE TABLE instrument (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    minimum REAL NOT NULL,
    maximum REAL NOT NULL CHECK (maximum > minimum),
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 2),
    direction TEXT NOT NULL CHECK (direction IN ('rises', 'falls')),
    forms INTEGER NOT NULL CHECK (forms >= 1)
) STRICT;

CREATE UNIQUE INDEX instrument_name ON instrument (owner, name);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    words BLOB NOT NULL,
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX invitation_of ON invitation (pupil);

CREATE UNIQUE INDEX invitation_version ON invitation (pupil_group, pupil, recorded);

CREATE TABLE invitation_reply (
    invitation TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    guardian TEXT,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'talk', 'no')),
    channel TEXT NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
    words BLOB,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (invitation, position)
) STRICT;

CREATE INDEX invitation_reply_pupil ON invitation_reply (pupil);

CREATE TABLE job (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    unique_key TEXT,
    payload TEXT NOT NULL,
    owner TEXT REFERENCES organisation (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'failed')),
    since TEXT NOT NULL,
    due TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    server TEXT,
    leased_to TEXT,
    fault TEXT,
    created TEXT NOT NULL,
    CHECK ((state = 'running') = (server IS NOT NULL)),
    CHECK ((state = 'running') = (leased_to IS NOT NULL))
) STRICT;

CREATE INDEX job_due ON job (state, due, id);

CREATE INDEX job_key ON job (kind, unique_key);

CREATE INDEX job_lease ON job (state, leased_to);

CREATE UNIQUE INDEX job_waiting ON job (kind, unique_key) WHERE state = 'waiting';

CREATE TABLE mail_address (
    account TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    address BLOB NOT NULL,
    recorded TEXT NOT NULL,
    code BLOB,
    code_expires TEXT,
    confirmed TEXT,
    wants INTEGER NOT NULL CHECK (wants IN (0, 1)),
    due TEXT NOT NULL,
    sent TEXT,
    CHECK ((code IS NULL) = (code_expires IS NULL)),
    CHECK (confirmed IS NULL OR code IS NULL)
) STRICT;

CREATE INDEX mail_address_begun ON mail_address (recorded) WHERE confirmed IS NULL;

CREATE INDEX mail_address_due ON mail_address (due) WHERE wants = 1 AND confirmed IS NOT NULL;

CREATE TABLE meeting_earlier (
    course_session TEXT NOT NULL REFERENCES course_session (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'cancelled')),
    presence TEXT CHECK (presence IN ('present', 'late', 'absent')),
    minutes INTEGER,
    done BLOB,
    note BLOB,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (course_session, revision)
) STRICT;

CREATE INDEX meeting_earlier_pupil ON meeting_earlier (pupil);

CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    pupil_group TEXT NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT
) STRICT;

CREATE INDEX membership_group ON membership (pupil_group, pupil);

CREATE INDEX membership_pupil ON membership (pupil, pupil_group);

CREATE TABLE missed_lesson (
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    owner TEXT NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('catch_up', 'let_go')),
    how BLOB,
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (pupil_group, pupil, subject)
) STRICT;

CREATE INDEX missed_lesson_pupil ON missed_lesson (pupil);

CREATE TABLE note_delivery (
    note TEXT NOT NULL REFERENCES weekly_note (id) ON DELETE CASCADE,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    guardian TEXT NOT NULL,
    owner TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('digital', 'phone', 'paper')),
    person TEXT,
    recorded TEXT NOT NULL,
    PRIMARY KEY (note, pupil, guardian)
) STRICT;

CREATE INDEX note_delivery_pupil ON note_delivery (pupil);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    parent TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('ministry', 'agency', 'municipality', 'school_owner', 'school',
        'university', 'partner', 'federation')),
    country TEXT NOT NULL CHECK (country IN ('DK', 'SE', 'NO')),
    name TEXT NOT NULL,
    code TEXT,
    ended TEXT
) STRICT;

CREATE INDEX organisation_owner ON organisation (owner);

CREATE TABLE outbox_event (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    owner TEXT REFERENCES organisation (id) ON DELETE CASCADE,
    written TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    order_danish_norwegian TEXT NOT NULL,
    order_swedish TEXT NOT NULL
) STRICT;

CREATE INDEX person_owner ON person (owner, order_danish_norwegian);

CREATE TABLE person_word (
    word TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    PRIMARY KEY (person, word)
) STRICT;

CREATE INDEX person_word_owner ON person_word (owner, word, person);

CREATE TABLE phase (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT CHECK (ends >= starts),
    origin TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE INDEX phase_origin ON phase (origin);

CREATE INDEX phase_pupil ON phase (pupil, starts);

CREATE TABLE probe (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    instrument TEXT NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
    day TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 1),
    phase TEXT NOT NULL CHECK (phase IN ('baseline', 'progress')),
    score REAL NOT NULL,
    form INTEGER,
    note BLOB,
    giver TEXT,
    recorded TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    current INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX probe_place ON probe (pupil, instrument, day, phase, place, version);

CREATE TABLE protection_notice (
    source TEXT NOT NULL,
    sourced_id TEXT NOT NULL,
    reader TEXT NOT NULL,
    loaded TEXT NOT NULL,
    PRIMARY KEY (source, sourced_id, reader)
) STRICT;

CREATE TABLE protection_reader (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (pupil, person)
) STRICT;

CREATE TABLE pupil (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    born TEXT,
    protection INTEGER NOT NULL DEFAULT 0 CHECK (protection IN (0, 1))
) STRICT;

CREATE TABLE pupil_goal (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    words BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'reached')),
    written TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE UNIQUE INDEX pupil_goal_version ON pupil_goal (pupil, version);

CREATE TABLE pupil_group (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('class', 'turbo', 'tutor', 'plc', 'network')),
    name TEXT NOT NULL,
    grade TEXT,
    starts TEXT NOT NULL,
    ends TEXT
) STRICT;

CREATE INDEX pupil_group_owner ON pupil_group (owner);

CREATE INDEX pupil_group_school ON pupil_group (school, name);

CREATE TABLE pupil_page_choice (
    pupil TEXT PRIMARY KEY NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    shows_aim INTEGER NOT NULL CHECK (shows_aim IN (0, 1)),
    changed TEXT NOT NULL
) STRICT;

CREATE TABLE pupil_word (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('talk', 'not_for_me')),
    to_person TEXT,
    to_school INTEGER NOT NULL CHECK (to_school IN (0, 1)),
    guardian_may_see INTEGER NOT NULL CHECK (guardian_may_see IN (0, 1)),
    words BLOB,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    taken_back_at TEXT,
    answered_by TEXT,
    answered_at TEXT,
    answer BLOB,
    CHECK (taken_back_at IS NULL OR answered_at IS NULL)
) STRICT;

CREATE INDEX pupil_word_open ON pupil_word (pupil, day)
    WHERE answered_at IS NULL AND taken_back_at IS NULL;

CREATE INDEX pupil_word_pupil ON pupil_word (pupil, day);

CREATE TABLE recovery_code (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    used TEXT,
    PRIMARY KEY (account, hash)
) STRICT;

CREATE TABLE "role_assignment" (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL,
    owner TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('pupil', 'guardian', 'teacher', 'resource_person',
        'school_leader', 'mentor', 'observer', 'municipality', 'learning_consultant', 'secretariat',
        'researcher', 'administrator')),
    organisation TEXT REFERENCES organisation (id) ON DELETE CASCADE,
    pupil_group TEXT REFERENCES pupil_group (id) ON DELETE CASCADE,
    pupil TEXT REFERENCES pupil (id) ON DELETE CASCADE,
    starts TEXT NOT NULL,
    ends TEXT,
    extended_to TEXT,
    CHECK (CASE WHEN organisation IS NULL THEN 0 ELSE 1 END + CASE WHEN pupil_group IS NULL THEN 0 ELSE 1 END
        + CASE WHEN pupil IS NULL THEN 0 ELSE 1 END = 1)
) STRICT;

CREATE INDEX role_assignment_group ON role_assignment (pupil_group);

CREATE INDEX role_assignment_organisation ON role_assignment (organisation);

CREATE INDEX role_assignment_person ON role_assignment (person);

CREATE INDEX role_assignment_pupil ON role_assignment (pupil);

CREATE TABLE roster_record (
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('organisation', 'session', 'group', 'person', 'enrolment')),
    sourced_id TEXT NOT NULL,
    entity TEXT NOT NULL,
    fingerprint INTEGER NOT NULL,
    detail TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
    run TEXT NOT NULL,
    PRIMARY KEY (source, kind, sourced_id)
) STRICT;

CREATE INDEX roster_record_entity ON roster_record (entity);

CREATE TABLE schema_step (
    name TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE second_factor (
    account TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    secret BLOB,
    confirmed TEXT,
    step INTEGER,
    reset TEXT,
    recorded TEXT NOT NULL,
    CHECK (confirmed IS NULL OR (secret IS NOT NULL AND step IS NOT NULL))
) STRICT;

CREATE TABLE series (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    instrument TEXT NOT NULL REFERENCES instrument (id) ON DELETE RESTRICT,
    owner TEXT NOT NULL,
    points BLOB NOT NULL,
    PRIMARY KEY (pupil, instrument)
) STRICT;

CREATE TABLE session (
    hash BLOB PRIMARY KEY NOT NULL,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started TEXT NOT NULL,
    seen TEXT NOT NULL
, proven TEXT) STRICT;

CREATE INDEX session_account ON session (account);

CREATE INDEX session_seen ON session (seen);

CREATE TABLE study_plan (
    handover_copy TEXT PRIMARY KEY NOT NULL REFERENCES handover_copy (id) ON DELETE CASCADE,
    pupil TEXT NOT NULL,
    owner TEXT NOT NULL,
    content BLOB NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    person TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT;

CREATE TABLE subject_grade (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    term TEXT NOT NULL,
    owner TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('A', 'B', 'C', 'D', 'E', 'F', '-', 'notTaken', 'exempt')),
    day TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('entered', 'imported')),
    PRIMARY KEY (pupil, subject, term)
) STRICT;

CREATE TABLE throttle (
    hash BLOB PRIMARY KEY NOT NULL,
    count INTEGER NOT NULL,
    started TEXT NOT NULL
) STRICT;

CREATE INDEX throttle_started ON throttle (started);

CREATE TABLE unit_key (
    unit TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    generation INTEGER NOT NULL CHECK (generation >= 1),
    owner TEXT NOT NULL,
    signing BLOB NOT NULL,
    sealing BLOB NOT NULL,
    locked BLOB NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (unit, generation)
) STRICT;

CREATE TABLE unit_lock (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    key_check BLOB NOT NULL
) STRICT;

CREATE TABLE weekly_note (
    id TEXT PRIMARY KEY NOT NULL,
    pupil_group TEXT NOT NULL REFERENCES course (pupil_group) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    week TEXT NOT NULL,
    version INTEGER NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    done BLOB NOT NULL,
    at_home BLOB NOT NULL,
    person TEXT,
    recorded TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX weekly_note_version ON weekly_note (pupil_group, week, version);
