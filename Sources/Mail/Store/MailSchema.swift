import Storage

/// The table of this floor.
enum MailSchema {
    static let migrations = [
        Migration(
            "2026-11-mail-address",
            """
            CREATE TABLE mail_address (
                account {text} PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                owner {text} NOT NULL,
                address {bytes} NOT NULL,
                recorded {text} NOT NULL,
                code {bytes},
                code_expires {text},
                confirmed {text},
                wants {integer} NOT NULL CHECK (wants IN (0, 1)),
                due {text} NOT NULL,
                sent {text},
                CHECK ((code IS NULL) = (code_expires IS NULL)),
                CHECK (confirmed IS NULL OR code IS NULL)
            ) {strict};
            CREATE INDEX mail_address_due ON mail_address (due) WHERE wants = 1 AND confirmed IS NOT NULL;
            CREATE INDEX mail_address_begun ON mail_address (recorded) WHERE confirmed IS NULL;
            """)
    ]

    static let families = [RecordFamily("mail_address", .membership)]
}
