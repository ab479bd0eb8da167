/// The second reading of a bundle: checks each row and delivers the good ones.
///
/// It is made for one reading and holds what the rows refer to: ids, the organisations
/// and sessions until they are sorted, and the roles until their persons come.
final class Intake {
    let plan: RosterPlan
    private(set) var reading: RosterReading
    /// Ids of good rows, by kind.
    private(set) var accepted: [RecordKind: IdSet] = [:]
    private var ending: [RecordKind: IdSet] = [:]

    private let bundle: RosterBundle
    private let limits: RosterLimits
    private let known: (RecordKind, String) -> Bool
    private let sink: (RosterRecord) throws -> Void

    init(
        _ bundle: RosterBundle, _ plan: RosterPlan, systemName: String?, systemCode: String?, limits: RosterLimits,
        known: @escaping (RecordKind, String) -> Bool, sink: @escaping (RosterRecord) throws -> Void
    ) {
        (self.bundle, self.plan, self.limits, self.known, self.sink) = (bundle, plan, limits, known, sink)
        var report = RosterReport(limit: limits.findingsKept)
        report.warn(plan.warnings)
        reading = RosterReading(
            report: report, version: plan.version, systemName: systemName, systemCode: systemCode, modes: plan.modes)
    }

    /// Delivers everything, in the order in which records depend on each other.
    func run() throws -> RosterReading {
        try takeOrganisations()
        try takeSessions()
        try takeGroups()
        try takePersons()
        try takeEnrolments()
        reading.report.sort()
        return reading
    }

    /// Hands over each row of a file that is part of the bundle.
    func rows(of file: RosterFile, _ body: (inout RowCheck) throws -> Void) throws {
        guard let header = plan.headers[file], let place = bundle.files[file], plan.modes[file] != .absent else {
            return
        }
        var reader = CSVReader(rowBytes: limits.rowBytes, columns: limits.columns)
        var isHeader = true
        var bytes = 0
        let warnsOfBlankStatus = plan.mixed.contains(file)
        func take(_ row: CSVRow) throws {
            if isHeader {
                isHeader = false
            } else if !row.isBlank {
                var check = RowCheck(row, of: file, header: header, warnsOfBlankStatus: warnsOfBlankStatus)
                try body(&check)
            }
        }
        do {
            try bundle.stream(place) { chunk in
                bytes += chunk.count
                try reader.feed(chunk, take)
            }
            try reader.finish(take)
        } catch is CSVError {
            throw BundleError.changedWhileReading
        }
        if bytes != plan.lengths[file] { throw BundleError.changedWhileReading }
    }

    /// Reports on a row whose fields have all been read.
    ///
    /// - Parameters:
    ///   - id: what is rejected with it, when it is a record of its own.
    /// - Returns: whether the row is good.
    func settle(_ check: RowCheck, kind: RecordKind? = nil, id: String = "") -> Bool {
        if check.isGood {
            reading.report.warn(check.warnings)
            return true
        }
        reading.report.reject(check.faults)
        if let kind, !id.isEmpty, !(accepted[kind]?.contains(id) ?? false) {
            reading.rejectedIds[kind, default: []].insert(id)
        }
        return false
    }

    func accept(_ kind: RecordKind, _ id: String, isEnding: Bool) {
        _ = accepted[kind, default: IdSet()].insert(id)
        if isEnding { _ = ending[kind, default: IdSet()].insert(id) }
    }

    func deliver(_ record: RosterRecord) throws {
        try sink(record)
        if case .addition = record {
            reading.additionCount += 1
        } else {
            reading.counts[record.kind, default: 0] += 1
        }
    }

    func warn(_ finding: Finding) { reading.report.warn([finding]) }

    /// Whether a record may be referred to: it was good in this bundle or is known.
    func exists(_ kind: RecordKind, _ id: String) -> Bool {
        accepted[kind]?.contains(id) ?? false || known(kind, id)
    }

    /// A record that must exist.
    func reference(_ check: inout RowCheck, _ column: String, _ kind: RecordKind) -> String {
        let id = check.required(column)
        guard !id.isEmpty else { return id }
        if !exists(kind, id) { check.fault(column, .unknownReference(kind)) }
        warnOfEnding(&check, column, kind, id)
        return id
    }

    /// Records of which at least one must exist; the others are dropped.
    func references(_ check: inout RowCheck, _ column: String, _ kind: RecordKind) -> [String] {
        let ids = check.list(column)
        let found = ids.filter { exists(kind, $0) }
        if found.isEmpty, !ids.isEmpty { check.fault(column, .unknownReference(kind)) }
        if !found.isEmpty, found.count < ids.count { check.warn(column, .unknownOptionalReference) }
        for id in found { warnOfEnding(&check, column, kind, id) }
        return found
    }

    /// A record that is dropped from the row when it does not exist.
    func optionalReference(_ check: inout RowCheck, _ column: String, _ kind: RecordKind) -> String? {
        guard let id = check.text(column) else { return nil }
        if exists(kind, id) { return id }
        check.warn(column, .unknownOptionalReference)
        return nil
    }

    /// A record of a file that is not kept, so that nothing but the bundle can know it. In
    /// a delta set it may have come earlier, and there is nothing to say.
    func checkInBundle(_ check: inout RowCheck, _ column: String, among ids: IdSet) {
        guard let id = check.text(column), plan.modes[check.file] == .bulk, !ids.contains(id) else { return }
        check.warn(column, .unknownOptionalReference)
    }

    /// The ids in a file that is only referred to.
    func ids(of file: RosterFile) throws -> IdSet {
        var ids = IdSet()
        try rows(of: file) { check in _ = ids.insert(check.required("sourcedId")) }
        return ids
    }

    private func warnOfEnding(_ check: inout RowCheck, _ column: String, _ kind: RecordKind, _ id: String) {
        if !check.isEnding, ending[kind]?.contains(id) ?? false { check.warn(column, .endingReference) }
    }
}
