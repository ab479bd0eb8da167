import Storage

/// The models that come with the program.
enum ModelSeed {
    static let migrations = [
        Migration(
            "2026-11-handover-model-se",
            """
            INSERT INTO handover_model (version, country, valid_from, valid_until, content)
            VALUES ('se-2026-1', 'SE', '2026-07-01', NULL, '\(SwedishModel.version1.replacing("'", with: "''"))');
            """)
    ]
}
