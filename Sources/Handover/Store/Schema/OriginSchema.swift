import Storage

/// The table of where versions came from that were taken in from packages of other installations.
enum OriginSchema {
    static let migrations = [
        Migration(
            "2026-11-handover-origin",
            """
            CREATE TABLE handover_origin (
                handover_version {text} PRIMARY KEY NOT NULL REFERENCES handover_version (id) ON DELETE CASCADE,
                pupil {text} NOT NULL,
                owner {text} NOT NULL,
                signature {bytes} NOT NULL
            ) {strict};
            """)
    ]

    static let families = [RecordFamily("handover_origin", .support, pupilBound: true)]
}
