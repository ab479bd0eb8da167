package import Access
import Core
import Storage

/// Those of a region who can sign in: a few people of three schools. All others have accounts
/// that no code has opened, since a password costs a third of a second to hash.
package struct RegionSignIn: Sendable, Hashable {
    package let login: String
    package let role: Role
}

package enum RegionSignIns {
    /// One password for all; a simulated region is open to whoever can reach it.
    package static let password = "vinge region vinge"

    /// Of the first school, one in the middle and the last.
    package static func all(_ options: RegionOptions) -> [RegionSignIn] {
        let schools = Set([1, options.schools / 2 + 1, options.schools]).sorted()
        var all: [RegionSignIn] = []
        for number in schools {
            all += [
                RegionSignIn(login: "teacher-\(number)-1", role: .teacher),
                RegionSignIn(login: "leader-\(number)", role: .schoolLeader),
                RegionSignIn(login: "resource-\(number)", role: .resourcePerson),
                RegionSignIn(login: "pupil-\(number)-1", role: .pupil),
            ]
            if options.hasGuardians {
                all.append(RegionSignIn(login: "guardian-1-of-pupil-\(number)-1", role: .guardian))
            }
        }
        for owner in Set(schools.map { OwnerPlace(school: $0 - 1).owner + 1 }).sorted() {
            all += [
                RegionSignIn(login: "municipality-\(owner)", role: .municipality),
                RegionSignIn(login: "administrator-\(owner)", role: .administrator),
                RegionSignIn(login: "adviser-\(owner)", role: .resourcePerson),
            ]
        }
        return all
    }

    /// A hash of its own for each, so that no two accounts share a salt.
    static func hashes(
        _ all: [RegionSignIn], _ passwords: PasswordChecker
    ) async throws -> [(login: String, hash: PasswordHash)] {
        try await withThrowingTaskGroup { group in
            for one in all { group.addTask { (one.login, try await passwords.hash(password)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    static func open(_ hashes: [(login: String, hash: PasswordHash)], on writing: Writing) throws {
        for one in hashes {
            guard let account = try AccountStore.account(login: one.login, on: writing.reading) else { continue }
            try AccountStore.setPassword(one.hash, of: account.id, on: writing)
        }
    }
}
