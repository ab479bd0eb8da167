import Storage

/// The tables of this floor.
enum AccessSchema {
    static let migrations = [
        Migration(
            "2026-11-access-organisation",
            """
            CREATE TABLE organisation (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                parent {text} REFERENCES organisation (id) ON DELETE RESTRICT,
                kind {text} NOT NULL CHECK (kind IN ('ministry', 'agency', 'municipality', 'school_owner', 'school',
                    'university', 'partner', 'federation')),
                country {text} NOT NULL CHECK (country IN ('DK', 'SE', 'NO')),
                name {text} NOT NULL,
                code {text},
                ended {text}
            ) {strict};
            CREATE INDEX organisation_owner ON organisation (owner);
            CREATE TABLE pupil (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                born {text},
                protection {integer} NOT NULL DEFAULT 0 CHECK (protection IN (0, 1))
            ) {strict};
            CREATE TABLE protection_reader (
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                person {text} NOT NULL,
                owner {text} NOT NULL,
                PRIMARY KEY (pupil, person)
            ) {strict};
            CREATE TABLE pupil_group (
                id {text} PRIMARY KEY NOT NULL,
                owner {text} NOT NULL,
                school {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                kind {text} NOT NULL CHECK (kind IN ('class', 'turbo', 'tutor', 'plc', 'network')),
                name {text} NOT NULL,
                grade {text},
                starts {text} NOT NULL,
                ends {text}
            ) {strict};
            CREATE INDEX pupil_group_school ON pupil_group (school, name);
            CREATE TABLE enrolment (
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                school {text} NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
                owner {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text},
                grade {text},
                PRIMARY KEY (pupil, school, starts)
            ) {strict};
            CREATE INDEX enrolment_school ON enrolment (school, pupil);
            CREATE TABLE membership (
                id {text} PRIMARY KEY NOT NULL,
                pupil {text} NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
                pupil_group {text} NOT NULL REFERENCES pupil_group (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                starts {text} NOT NULL,
                ends {text}
            ) {strict};
            CREATE INDEX membership_pupil ON membership (pupil, pupil_group);
            CREATE INDEX membership_group ON membership (pupil_group, pupil);
            """),
        Migration(
            "2026-11-access-account",
            """
            CREATE TABLE role_assignment (
                id {text} PRIMARY KEY NOT NULL,
                person {text} NOT NULL,
                owner {text} NOT NULL,
                role {text} NOT NULL CHECK (role IN ('pupil', 'guardian', 'teacher', 'resource_person',
                    'school_leader', 'municipality', 'learning_consultant', 'secretariat', 'researcher',
                    'administrator')),
                organisation {text} REFERENCES organisation (id) ON DELETE CASCADE,
                pupil_group {text} REFERENCES pupil_group (id) ON DELETE CASCADE,
                pupil {text} REFERENCES pupil (id) ON DELETE CASCADE,
                starts {text} NOT NULL,
                ends {text},
                extended_to {text},
                CHECK (CASE WHEN organisation IS NULL THEN 0 ELSE 1 END + CASE WHEN pupil_group IS NULL THEN 0 ELSE 1 END
                    + CASE WHEN pupil IS NULL THEN 0 ELSE 1 END = 1)
            ) {strict};
            CREATE INDEX role_assignment_person ON role_assignment (person);
            CREATE INDEX role_assignment_pupil ON role_assignment (pupil);
            CREATE INDEX role_assignment_group ON role_assignment (pupil_group);
            CREATE INDEX role_assignment_organisation ON role_assignment (organisation);
            CREATE TABLE account (
                id {text} PRIMARY KEY NOT NULL,
                person {text} NOT NULL,
                owner {text} NOT NULL,
                login {text} NOT NULL,
                name {text} NOT NULL,
                password {text},
                language {text} CHECK (language IN ('da', 'sv', 'nb', 'en')),
                disabled {integer} NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
            ) {strict};
            CREATE UNIQUE INDEX account_login ON account (login);
            CREATE UNIQUE INDEX account_person ON account (person);
            CREATE TABLE activation_code (
                account {text} PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                hash {bytes} NOT NULL,
                expires {text} NOT NULL
            ) {strict};
            CREATE TABLE session (
                hash {bytes} PRIMARY KEY NOT NULL,
                account {text} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                started {text} NOT NULL,
                seen {text} NOT NULL
            ) {strict};
            CREATE INDEX session_account ON session (account);
            CREATE INDEX session_seen ON session (seen);
            CREATE TABLE throttle (
                hash {bytes} PRIMARY KEY NOT NULL,
                count {integer} NOT NULL,
                started {text} NOT NULL
            ) {strict};
            CREATE INDEX throttle_started ON throttle (started);
            """),
        Migration(
            "2026-11-access-audit",
            """
            CREATE TABLE audit_chain (
                id {text} PRIMARY KEY NOT NULL,
                started {text} NOT NULL,
                previous {text} REFERENCES audit_chain (id) ON DELETE RESTRICT,
                length {integer} NOT NULL,
                head {bytes} NOT NULL,
                seal {bytes} NOT NULL
            ) {strict};
            CREATE TABLE audit_event (
                chain {text} NOT NULL REFERENCES audit_chain (id) ON DELETE RESTRICT,
                position {integer} NOT NULL,
                at {text} NOT NULL,
                person {text},
                role {text},
                reason {text},
                action {text} NOT NULL,
                object_kind {text} NOT NULL,
                object {text} NOT NULL,
                owner {text},
                hash {bytes} NOT NULL,
                PRIMARY KEY (chain, position)
            ) {strict};
            CREATE INDEX audit_event_object ON audit_event (object, at);
            CREATE INDEX audit_event_owner ON audit_event (owner, at);
            """),
        // A CHECK cannot be changed in place, so the table is made anew; nothing refers to it.
        Migration(
            "2026-11-access-course-roles",
            """
            CREATE TABLE role_assignment_anew (
                id {text} PRIMARY KEY NOT NULL,
                person {text} NOT NULL,
                owner {text} NOT NULL,
                role {text} NOT NULL CHECK (role IN ('pupil', 'guardian', 'teacher', 'resource_person',
                    'school_leader', 'mentor', 'observer', 'municipality', 'learning_consultant', 'secretariat',
                    'researcher', 'administrator')),
                organisation {text} REFERENCES organisation (id) ON DELETE CASCADE,
                pupil_group {text} REFERENCES pupil_group (id) ON DELETE CASCADE,
                pupil {text} REFERENCES pupil (id) ON DELETE CASCADE,
                starts {text} NOT NULL,
                ends {text},
                extended_to {text},
                CHECK (CASE WHEN organisation IS NULL THEN 0 ELSE 1 END + CASE WHEN pupil_group IS NULL THEN 0 ELSE 1 END
                    + CASE WHEN pupil IS NULL THEN 0 ELSE 1 END = 1)
            ) {strict};
            INSERT INTO role_assignment_anew
                (id, person, owner, role, organisation, pupil_group, pupil, starts, ends, extended_to)
                SELECT id, person, owner, role, organisation, pupil_group, pupil, starts, ends, extended_to
                FROM role_assignment;
            DROP TABLE role_assignment;
            ALTER TABLE role_assignment_anew RENAME TO role_assignment;
            CREATE INDEX role_assignment_person ON role_assignment (person);
            CREATE INDEX role_assignment_pupil ON role_assignment (pupil);
            CREATE INDEX role_assignment_group ON role_assignment (pupil_group);
            CREATE INDEX role_assignment_organisation ON role_assignment (organisation);
            """),
        // Those who lead all schools of an owner begin with the owner's pupils.
        Migration(
            "2026-11-access-front-page", "CREATE INDEX enrolment_owner ON enrolment (owner, pupil);"),
        Migration(
            "2026-11-access-plans",
            """
            CREATE INDEX pupil_group_owner ON pupil_group (owner);
            CREATE INDEX account_owner ON account (owner);
            CREATE INDEX activation_code_expires ON activation_code (expires);
            """),
        // Whose the pupil is, beside whose the place is: the few pupils of other owners are found
        // without looking at all places. A place that does not say it is looked at each time.
        Migration(
            "2026-11-access-guests",
            """
            ALTER TABLE enrolment ADD COLUMN home {text};
            UPDATE enrolment SET home = (SELECT p.owner FROM pupil p WHERE p.id = enrolment.pupil);
            CREATE INDEX enrolment_guest ON enrolment (owner, pupil) WHERE home IS NULL OR home <> owner;
            """),
        // Who begins a chain looks for the newest. Looking at all of them, it met every writer again
        // and again at SERIALIZABLE, as each changes its own.
        Migration(
            "2026-11-access-chains", "CREATE INDEX audit_chain_started ON audit_chain (started, id);"),
        // The secret is missing where an administrator has reset the factor and the person is yet to be told.
        Migration(
            "2026-11-access-second-factor",
            """
            CREATE TABLE second_factor (
                account {text} PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                secret {bytes},
                confirmed {text},
                step {integer},
                reset {text},
                recorded {text} NOT NULL,
                CHECK (confirmed IS NULL OR (secret IS NOT NULL AND step IS NOT NULL))
            ) {strict};
            CREATE TABLE recovery_code (
                account {text} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                hash {bytes} NOT NULL,
                used {text},
                PRIMARY KEY (account, hash)
            ) {strict};
            ALTER TABLE session ADD COLUMN proven {text};
            """),
    ]

    static let families = [
        RecordFamily("organisation", .installation), RecordFamily("pupil", .membership, pupilBound: true),
        RecordFamily("protection_reader", .membership, pupilBound: true), RecordFamily("pupil_group", .membership),
        RecordFamily("enrolment", .membership, pupilBound: true),
        RecordFamily("membership", .membership, pupilBound: true),
        RecordFamily("role_assignment", .membership, pupilBound: true),
        RecordFamily("account", .membership, pupilBound: true), RecordFamily("activation_code", .passing),
        RecordFamily("second_factor", .membership), RecordFamily("recovery_code", .membership),
        RecordFamily("session", .passing), RecordFamily("throttle", .passing),
        RecordFamily("audit_chain", .audit), RecordFamily("audit_event", .audit, pupilBound: true),
    ]
}
