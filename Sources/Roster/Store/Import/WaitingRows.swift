import Access
import Core
import Storage

/// Rows of an import that wait to be written together, in the fastest way the database has.
///
/// One rule keeps that unseen: the database is reached through `settled` only, which first
/// writes what waits. Whoever reads or changes anything finds every row, and rows are added
/// only where nothing of them can be there yet.
struct WaitingRows {
    /// The tables, in the order in which their rows refer to each other.
    enum Kind: Int, CaseIterable {
        case person, word, pupil, enrolment, assignment, membership, guardianship, record

        fileprivate var table: BulkTable {
            switch self {
            case .person: BulkPerson.table
            case .word: BulkPerson.words
            case .pupil: BulkPupil.table
            case .enrolment: BulkEnrolment.table
            case .assignment: BulkAssignment.table
            case .membership: BulkMembership.table
            case .guardianship: BulkGuardianship.table
            case .record: BulkRecord.table
            }
        }
    }

    /// An account of somebody new. Its login is found when it is written.
    struct Account {
        let id: AccountID
        let person: PersonID
        let owner: OwnerID
        let login: String
        let name: String
        let isDisabled: Bool
    }

    private let writing: Writing
    /// How many rows wait at most.
    private let limit: Int
    private var count = 0
    private var rows = Kind.allCases.map { _ in [[SQLValue]]() }
    private var accounts: [Account] = []

    init(_ writing: Writing, limit: Int) { (self.writing, self.limit) = (writing, limit) }

    mutating func add(_ kind: Kind, _ row: [SQLValue]) throws {
        rows[kind.rawValue].append(row)
        try grow()
    }

    mutating func add(_ account: Account) throws {
        accounts.append(account)
        try grow()
    }

    /// The database, with every row in it.
    mutating func settled() throws -> Writing {
        try write()
        return writing
    }

    private mutating func grow() throws {
        count += 1
        if count >= limit { try write() }
    }

    private mutating func write() throws {
        guard count > 0 else { return }
        for kind in Kind.allCases where !rows[kind.rawValue].isEmpty {
            try writing.insert(into: kind.table, rows[kind.rawValue])
            rows[kind.rawValue].removeAll(keepingCapacity: true)
        }
        if !accounts.isEmpty {
            try writing.insert(into: BulkAccount.table, try accountRows())
            accounts.removeAll(keepingCapacity: true)
        }
        count = 0
    }

    // MARK: Logins

    /// A login that somebody else has gets a number after it.
    private func accountRows() throws -> [[SQLValue]] {
        var taken = try takenLogins()
        return try accounts.map { account in
            var free = account.login
            var number = 1
            while try taken.contains(ExactText(AccountStore.fold(free))) || (number > 1 && isTaken(free)) {
                number += 1
                free = "\(account.login)-\(number)"
            }
            taken.insert(ExactText(AccountStore.fold(free)))
            return BulkAccount.row(
                account.id, person: account.person, owner: account.owner, login: free, name: account.name,
                isDisabled: account.isDisabled)
        }
    }

    private func isTaken(_ login: String) throws -> Bool {
        try AccountStore.account(login: login, on: writing.reading) != nil
    }

    /// Which of the logins that are wanted somebody has already.
    private func takenLogins() throws -> Set<ExactText> {
        var taken: Set<ExactText> = []
        for wanted in accounts.map({ AccountStore.fold($0.login) }).lists() {
            // `each` is planned anew: a plan from when the table was empty would read all of it.
            try writing.reading.each("SELECT login FROM account WHERE login IN \(wanted)") {
                taken.insert(ExactText(try $0["login"]))
            }
        }
        return taken
    }
}
