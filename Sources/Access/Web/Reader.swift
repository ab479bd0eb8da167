package import Core
package import Site
package import Storage

/// Somebody who is told something, on a page or by mail: what they may see today, and in which words.
package struct Reader: Sendable {
    package let scope: Scope
    package let now: Instant
    package let country: Country
    package let voice: any Voice
    package let secondFactor: SecondFactor

    /// The calendar day where the reader's school is.
    package var day: LocalDate { scope.day }

    package var language: Language { voice.language }

    package var nameOrder: NameOrder { NameOrder(language, in: country) }

    package func holds(_ permission: Permission) -> Bool { !scope.holding(permission).isEmpty }

    /// Somebody who is not here, with the right that the gate would find them to have.
    ///
    /// - Parameter permission: cuts the right down to the roles that hold it.
    /// - Returns: `nil` when the account is closed or none of its roles today holds the permission.
    package static func absent(
        _ account: AccountID, holding permission: Permission, at now: Instant, on reading: Reading
    ) throws -> Reader? {
        guard let holder = try AccountHolder.open(account, on: reading) else { return nil }
        let (person, day) = (holder.account.person, now.day(in: holder.country))
        let grounds = try AccountStore.grounds(of: person, on: day, reading: reading)
        let scope = Scope(person: person, day: day, grounds: grounds).holding(permission)
        guard !scope.isEmpty else { return nil }
        return Reader(
            scope: scope, now: now, country: holder.country,
            voice: holder.account.language ?? holder.country.language, secondFactor: holder.secondFactor)
    }
}

extension Visit {
    /// Whoever is here, as those who are told something.
    package var reader: Reader {
        Reader(
            scope: scope, now: now, country: country, voice: voice, secondFactor: visitor?.secondFactor ?? .missing)
    }
}
