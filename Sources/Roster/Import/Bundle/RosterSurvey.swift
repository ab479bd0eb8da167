/// The first reading of a bundle: all its bytes, counted and checked, and none kept.
///
/// When this has been made without an error, the bundle can be read.
struct RosterSurvey {
    private(set) var manifest: RosterManifest?
    /// The files whose rows will be read, and what was seen in them.
    private(set) var files: [RosterFile: FileSurvey] = [:]

    private let bundle: RosterBundle
    private let limits: RosterLimits
    private var bytesLeft: Int
    private var rowsLeft: Int

    /// - Throws: `BundleError`.
    init(_ bundle: RosterBundle, limits: RosterLimits) throws {
        (self.bundle, self.limits) = (bundle, limits)
        (bytesLeft, rowsLeft) = (limits.unpackedBytes, limits.rows)
        if let place = bundle.files[.manifest] { try readManifest(place) }
        for file in RosterFile.allCases where mode(of: file) != .absent && bundle.files[file] == nil {
            throw BundleError.missingFile(file)
        }
        for (file, place) in bundle.files.sorted(by: { $0.key.order < $1.key.order }) where file != .manifest {
            if RosterFile.read.contains(file), manifest == nil || mode(of: file) != .absent {
                try survey(file, place)
            } else {
                try pass(place)
            }
        }
        for place in bundle.others { try pass(place) }
    }

    /// What the manifest says; a file it does not name is absent.
    func mode(of file: RosterFile) -> RosterMode { manifest?.modes[file] ?? .absent }

    private mutating func readManifest(_ place: RosterBundle.Place) throws {
        var bytes: [UInt8] = []
        try stream(place) { chunk in
            guard bytes.count + chunk.count <= RosterManifest.mostBytes else { throw BundleError.badManifest }
            bytes.append(contentsOf: chunk)
        }
        manifest = try RosterManifest(bytes)
    }

    private mutating func survey(_ file: RosterFile, _ place: RosterBundle.Place) throws {
        var survey = FileSurvey(limits: limits, rows: rowsLeft)
        do {
            try stream(place) { chunk in try survey.feed(chunk) }
            try survey.finish()
        } catch let error as CSVError {
            throw BundleError.unreadableText(file, error)
        } catch BundleError.tooManyRows {
            throw BundleError.tooManyRows(limit: limits.rows)
        }
        guard RosterHeader.isHeader(survey.names) else { throw BundleError.missingHeader(file) }
        let isHeld = file == .orgs || file == .academicSessions
        if isHeld, survey.rows > limits.heldRows {
            throw BundleError.tooManyRowsHeld(file, limit: limits.heldRows)
        }
        rowsLeft -= survey.rows
        files[file] = survey
    }

    private mutating func pass(_ place: RosterBundle.Place) throws { try stream(place) { _ in } }

    /// Streams a file and stops when the bundle has become too large.
    private mutating func stream(
        _ place: RosterBundle.Place, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var left = bytesLeft
        try bundle.stream(place) { chunk in
            left -= chunk.count
            if left < 0 { throw BundleError.tooLarge(limit: limits.unpackedBytes) }
            try body(chunk)
        }
        bytesLeft = left
    }
}
