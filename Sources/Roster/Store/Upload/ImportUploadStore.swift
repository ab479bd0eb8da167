package import Access
package import Core
package import Storage
import Work

/// Uploads and their states. A state changes by comparing what it was, so that two
/// administrators or two windows never both do the same; which server works on an upload
/// is its job's to say.
package enum ImportUploadStore {
    /// How long nobody needs to decide, and how long what was decided can be looked up.
    static let undecided: Int64 = 24 * 3600
    static let decided: Int64 = 7 * 24 * 3600
    /// A run that has taken longer than this and has no end is nobody's any more.
    static let longestRun: Int64 = 3600

    package static func add(
        _ id: ImportUploadID, source: String, by authority: ImportAuthority, files: Int, size: Int,
        _ environment: Environment, on writing: Writing
    ) throws {
        let now = environment.now()
        try writing.execute(
            """
            INSERT INTO import_upload (id, owner, source, uploader, person, role, reason, uploaded, files, size, task,
                state, since, attempt, renewed, digest, summary, sentence)
            VALUES (\(id), \(authority.owner), \(source), \(authority.person), \(authority.person),
                \(authority.role), \(authority.reason), \(now), \(files), \(size), 'preview', 'queued', \(now), 0, 0,
                '', '', '')
            """)
        try ImportJob.ask(id, of: authority.owner, environment, on: writing)
    }

    private static let columns: SQL = """
        SELECT u.*, coalesce(p.given_name, '') AS given_name, coalesce(p.family_name, '') AS family_name
        FROM import_upload u LEFT JOIN person p ON p.id = u.uploader
        """

    /// An upload of an owner whose administrator the reader is.
    package static func upload(_ id: ImportUploadID, in scope: Scope, on reading: Reading) throws -> ImportUpload? {
        try reading.first(
            "\(columns) WHERE u.id = \(id) AND u.owner IN \(scope.administered.map(\.owner))", ImportUpload.init)
    }

    /// Uploads that wait for something, the newest first.
    package static func open(in scope: Scope, on reading: Reading) throws -> [ImportUpload] {
        try reading.all(
            """
            \(columns) WHERE u.owner IN \(scope.administered.map(\.owner))
            AND u.state IN ('queued', 'running', 'previewed', 'failed', 'interrupted')
            ORDER BY u.uploaded DESC, u.id LIMIT 20
            """, ImportUpload.init)
    }

    // MARK: Decisions

    /// Asks for a task, when the upload is in one of the states.
    ///
    /// - Parameter digest: what the person who asks has seen; `nil` when nothing was shown.
    package static func ask(
        _ task: ImportUpload.Task, of id: ImportUploadID, from states: [ImportUpload.State], seen digest: String?,
        by authority: ImportAuthority, _ environment: Environment, on writing: Writing
    ) throws -> Bool {
        let same: SQL = digest.map { "digest = \($0)" } ?? "1 = 1"
        let asked = try writing.execute(
            """
            UPDATE import_upload SET task = \(task), state = 'queued', since = \(environment.now()), person = \(authority.person),
                role = \(authority.role), reason = \(authority.reason)
            WHERE id = \(id) AND owner = \(authority.owner) AND state IN \(states) AND \(same)
            """)
        guard asked == 1 else { return false }
        try ImportJob.ask(id, of: authority.owner, environment, on: writing)
        return true
    }

    /// Throws the upload away, when nobody is at work on it or about to be.
    package static func discard(_ id: ImportUploadID, at now: Instant, on writing: Writing) throws -> Bool {
        let changed = try writing.execute(
            """
            UPDATE import_upload SET state = 'discarded', since = \(now)
            WHERE id = \(id) AND state IN ('previewed', 'failed', 'interrupted')
            """)
        guard changed == 1 else { return false }
        try Jobs.remove(ImportJob.kind, key: id.text, on: writing)
        try ImportContentStore.remove(id, on: writing)
        try ImportPreviewStore.remove(id, on: writing)
        return true
    }

    // MARK: Work

    /// Marks an upload as being worked on; `nil` when there is nothing to do for it any more.
    ///
    /// The job's lease says who may: this is for the page.
    static func begin(_ id: ImportUploadID, at now: Instant, on writing: Writing) throws -> ImportUpload? {
        let begun = try writing.execute(
            """
            UPDATE import_upload SET state = 'running', since = \(now), attempt = attempt + 1
            WHERE id = \(id) AND state IN ('queued', 'running', 'failed', 'interrupted')
            """)
        return begun == 1 ? try writing.reading.first("\(columns) WHERE u.id = \(id)", ImportUpload.init) : nil
    }

    /// Ends a run with a state.
    ///
    /// - Throws: `LeaseLost` when the upload is no longer worked on, which undoes the
    ///   transaction.
    static func finish(
        _ upload: ImportUpload, as state: ImportUpload.State, sentence: Text? = nil, at now: Instant,
        on writing: Writing
    ) throws {
        let ended = try writing.execute(
            """
            UPDATE import_upload SET state = \(state), since = \(now),
                sentence = \(sentence.map(ImportUpload.text) ?? "")
            WHERE id = \(upload.id) AND state = 'running'
            """)
        guard ended == 1 else { throw LeaseLost() }
    }

    /// Nothing has come of it and nothing was changed; it can be asked for again.
    static func giveUp(
        _ id: ImportUploadID, as state: ImportUpload.State, at now: Instant, on writing: Writing
    ) throws {
        try writing.execute(
            """
            UPDATE import_upload SET state = \(state), since = \(now)
            WHERE id = \(id) AND state IN ('queued', 'running')
            """)
    }

    static func keepPreview(
        _ summary: ImportUpload.Summary, digest: String, isRenewed: Bool, of id: ImportUploadID, on writing: Writing
    ) throws {
        try writing.execute(
            """
            UPDATE import_upload SET summary = \(try JSONText.encode(summary)), digest = \(digest),
                renewed = \(isRenewed) WHERE id = \(id)
            """)
    }

    // MARK: Housekeeping

    /// Removes what nobody has decided on, and after a week the rest.
    package static func sweep(at now: Instant, on writing: Writing) throws {
        let old: SQL = "uploaded < \(now.adding(seconds: -undecided))"
        try writing.execute(
            """
            UPDATE import_upload SET state = 'expired', since = \(now)
            WHERE \(old) AND (state IN ('queued', 'previewed', 'failed', 'interrupted')
                OR (state = 'running' AND since < \(now.adding(seconds: -longestRun))))
            """)
        let gone: SQL = "(SELECT id FROM import_upload WHERE \(old) AND state <> 'running')"
        try writing.execute("DELETE FROM import_chunk WHERE upload IN \(gone)")
        try writing.execute("DELETE FROM import_page WHERE upload IN \(gone)")
        try writing.execute(
            "DELETE FROM import_upload WHERE uploaded < \(now.adding(seconds: -decided)) AND state <> 'running'")
    }
}
