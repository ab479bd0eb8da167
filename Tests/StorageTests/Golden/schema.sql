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

CREATE UNIQUE INDEX account_person ON account (person);

CREATE TABLE activation_code (
    account TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    expires TEXT NOT NULL
) STRICT;

CREATE TABLE audit_chain (
    id TEXT PRIMARY KEY NOT NULL,
    started TEXT NOT NULL,
    previous TEXT REFERENCES audit_chain (id) ON DELETE RESTRICT,
    length INTEGER NOT NULL,
    head BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;

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

CREATE TABLE enrolment (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    school TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    owner TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    grade TEXT,
    PRIMARY KEY (pupil, school, starts)
) STRICT;

CREATE INDEX enrolment_school ON enrolment (school, pupil);

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
) STRICT;

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

CREATE INDEX person_word_word ON person_word (word, person);

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

CREATE INDEX probe_current ON probe (pupil, instrument, current, day);

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

CREATE INDEX pupil_group_school ON pupil_group (school, name);

CREATE TABLE "role_assignment" (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL,
    owner TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('pupil', 'guardian', 'teacher', 'resource_person',
        'school_leader', 'mentor', 'municipality', 'learning_consultant', 'secretariat', 'researcher',
        'administrator')),
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

CREATE TABLE session (
    hash BLOB PRIMARY KEY NOT NULL,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started TEXT NOT NULL,
    seen TEXT NOT NULL
) STRICT;

CREATE INDEX session_account ON session (account);

CREATE INDEX session_seen ON session (seen);

CREATE TABLE throttle (
    hash BLOB PRIMARY KEY NOT NULL,
    count INTEGER NOT NULL,
    started TEXT NOT NULL
) STRICT;

CREATE INDEX throttle_started ON throttle (started);
