package import Access
import Core

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
            ]
        }
        return all
    }

    static func hashes(_ all: [RegionSignIn], _ passwords: PasswordChecker) async throws -> [String: PasswordHash] {
        var hashes: [String: PasswordHash] = [:]
        for one in all { hashes[one.login] = try await passwords.hash(password) }
        return hashes
    }
}
