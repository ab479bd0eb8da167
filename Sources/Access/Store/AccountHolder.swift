package import Core
import Storage

/// Whoever an account is for: beside the account the country whose calendar they live by, and how far
/// they can show that it is them.
package struct AccountHolder: Sendable {
    package let account: AccountRecord
    /// Of the account's owner.
    package let country: Country
    package let secondFactor: SecondFactor

    /// What a statement reads in which `a` is the account.
    static let columns: SQL = "a.*, o.country, f.confirmed, f.reset"
    static let joins: SQL = """
        LEFT JOIN organisation o ON o.id = a.owner LEFT JOIN second_factor f ON f.account = a.id
        """

    init(_ row: Row) throws {
        account = try AccountRecord(row)
        country = try row["country"] ?? .denmark
        secondFactor = SecondFactor(confirmed: try row["confirmed"], reset: try row["reset"])
    }

    /// `nil` when the account is closed, or is not there.
    static func open(_ account: AccountID, on reading: Reading) throws -> AccountHolder? {
        try reading.first(
            "SELECT \(columns) FROM account a \(joins) WHERE a.id = \(account) AND a.disabled = 0", Self.init)
    }
}
