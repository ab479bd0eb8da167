/// How a bundle will be read: its version, what each file is, and where its columns are.
struct RosterPlan {
    let version: RosterVersion
    /// Every file but the manifest.
    private(set) var modes: [RosterFile: RosterMode] = [:]
    /// The headers of the files whose rows are read.
    private(set) var headers: [RosterFile: RosterHeader] = [:]
    private(set) var warnings: [Finding] = []
    /// Roles stand in users.csv, as in OneRoster 1.1.
    let hasRolesInUsers: Bool
    /// Files of a delta in which some rows have a status: there a blank one is odd.
    private(set) var mixed: Set<RosterFile> = []
    /// Bytes each file had; another length at the second reading means it was exchanged.
    let lengths: [RosterFile: Int]

    init(_ bundle: RosterBundle, _ survey: RosterSurvey) {
        let userColumns = survey.files[.users]?.names ?? []
        let namesOrganisations = userColumns.contains("orgSourcedIds") && userColumns.contains("role")
        let guess: RosterVersion =
            survey.files[.roles] != nil || (survey.files[.users] != nil && !namesOrganisations) ? .v1p2 : .v1p1
        version = survey.manifest?.version ?? guess
        hasRolesInUsers = survey.files[.roles] == nil && (version == .v1p1 || namesOrganisations)
        lengths = survey.files.mapValues(\.bytes)
        warnings = bundle.warnings + (survey.manifest?.warnings ?? [Finding(.manifest, .manifestAbsent)])
        if survey.manifest?.version == nil { warnings.append(Finding(.manifest, .versionGuessed(guess))) }
        // Users are laid out as the version says, or as the roles in them show.
        let layout: RosterVersion = hasRolesInUsers ? .v1p1 : .v1p2
        if version == .v1p2, hasRolesInUsers { warnings.append(Finding(.users, .rolesInUsers)) }
        for file in RosterFile.allCases where file != .manifest {
            modes[file] = mode(of: file, bundle, survey)
            guard let seen = survey.files[file] else { continue }
            let header = RosterHeader(seen.names, of: file, file == .users ? layout : version)
            headers[file] = header
            warnings += header.warnings + Self.findings(seen, file)
        }
    }

    private mutating func mode(of file: RosterFile, _ bundle: RosterBundle, _ survey: RosterSurvey) -> RosterMode {
        let said = survey.mode(of: file)
        guard bundle.files[file] != nil else { return .absent }
        if survey.manifest != nil, said == .absent {
            warnings.append(Finding(file, .notInManifest))
            return .absent
        }
        guard let seen = survey.files[file] else {
            warnings.append(Finding(file, .fileNotUsed))
            return survey.manifest == nil ? .bulk : said
        }
        if file == .courses || file == .userProfiles { warnings.append(Finding(file, .fileNotUsed)) }
        if seen.rowsWithStatus > 0 { mixed.insert(file) }
        if said == .bulk, seen.rowsOfDelta > 0 { warnings.append(Finding(file, .modeConflict)) }
        if said == .delta, seen.rows > 0, seen.rowsWithStatus == 0 { warnings.append(Finding(file, .statusMissing)) }
        return said == .delta || seen.rowsOfDelta > 0 ? .delta : .bulk
    }

    private static func findings(_ seen: FileSurvey, _ file: RosterFile) -> [Finding] {
        var found: [Finding] = []
        if seen.hasByteOrderMark { found.append(Finding(file, line: 1, .byteOrderMark)) }
        if seen.rows == 0 { found.append(Finding(file, .noRows)) }
        if seen.rowsWithPassword > 0 {
            found.append(Finding(file, column: "password", .passwordsDropped(count: seen.rowsWithPassword)))
        }
        guard file == .demographics else { return found }
        if seen.rowsWithRace > 0 { found.append(Finding(file, .raceDropped(count: seen.rowsWithRace))) }
        if seen.rowsWithDetails > 0 { found.append(Finding(file, .demographicsDropped(count: seen.rowsWithDetails))) }
        return found
    }
}
