/// What a first reading of one file shows. It keeps the header and counts the rest.
struct FileSurvey {
    private(set) var bytes = 0
    private(set) var names: [String] = []
    private(set) var rows = 0
    private(set) var rowsWithStatus = 0
    /// Rows with a status or a time of change.
    private(set) var rowsOfDelta = 0
    private(set) var rowsWithPassword = 0
    private(set) var rowsWithRace = 0
    private(set) var rowsWithDetails = 0
    private(set) var hasByteOrderMark = false

    private var reader: CSVReader
    private var status: Int?
    private var changed: Int?
    private var password: Int?
    private var race: [Int] = []
    private var details: [Int] = []
    private let most: Int

    /// - Parameter most: rows after which the bundle is refused.
    init(limits: RosterLimits, rows most: Int) {
        reader = CSVReader(rowBytes: limits.rowBytes, columns: limits.columns)
        self.most = most
    }

    mutating func feed(_ chunk: UnsafeRawBufferPointer) throws {
        bytes += chunk.count
        var next = reader
        reader = CSVReader()
        try next.feed(chunk) { row in try take(row) }
        reader = next
    }

    mutating func finish() throws {
        var last = reader
        try last.finish { row in try take(row) }
        hasByteOrderMark = last.hasByteOrderMark
    }

    private mutating func take(_ row: CSVRow) throws {
        guard !names.isEmpty else { return begin(row) }
        guard !row.isBlank else { return }
        rows += 1
        if rows > most { throw BundleError.tooManyRows(limit: most) }
        func holds(_ place: Int?) -> Bool { place.map { !row.isEmpty($0) } ?? false }
        let hasStatus = holds(status)
        if hasStatus { rowsWithStatus += 1 }
        if hasStatus || holds(changed) { rowsOfDelta += 1 }
        if holds(password) { rowsWithPassword += 1 }
        if race.contains(where: holds) { rowsWithRace += 1 }
        if details.contains(where: holds) { rowsWithDetails += 1 }
    }

    private mutating func begin(_ row: CSVRow) {
        names = (0..<row.count).map(row.trimmed)
        func place(_ name: String) -> Int? { names.firstIndex { $0.lowercased() == name.lowercased() } }
        status = place("status")
        changed = place("dateLastModified") ?? place("dataLastModified")
        password = place("password")
        race = RosterColumns.race.compactMap(place)
        details = (RosterColumns.birthPlace + ["sex"]).compactMap(place)
    }
}
