/// What the drivers write differently. Statements are portable; only the words for
/// column types in migrations and the driver's own catalogue queries differ.
package struct Dialect: Sendable {
    /// `sqlite` or `postgresql`.
    package let name: String
    /// The words in migrations, such as `{text}`, and what they become.
    let tokens: [String: String]

    /// A migration's text in this dialect.
    func render(_ migration: String) -> String {
        tokens.reduce(migration) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    package static let sqlite = Dialect(
        name: "sqlite",
        tokens: ["text": "TEXT", "integer": "INTEGER", "double": "REAL", "bytes": "BLOB", "strict": "STRICT"])

    package static let postgresql = Dialect(
        name: "postgresql",
        tokens: [
            "text": "TEXT COLLATE \"C\"", "integer": "BIGINT", "double": "DOUBLE PRECISION", "bytes": "BYTEA",
            "strict": "",
        ])
}
