import Access
import Core
import Storage
import Work

/// Does what an upload waits for: a preview or an import. All it needs to know is in the
/// database, so any server of the installation may do it, and another may take it over.
struct ImportJob: Sendable {
    /// An upload is asked about once at a time, so its id is the key.
    struct Payload: Codable, Sendable {
        let upload: ImportUploadID
    }

    static let kind = JobKind<Payload>(
        "roster.upload", title: ImportWords.job, retry: Retry(most: 3, first: 5, longest: 60))

    static func ask(
        _ upload: ImportUploadID, of owner: OwnerID, _ environment: Environment, on writing: Writing
    ) throws {
        try Jobs.add(
            kind, Payload(upload: upload), key: upload.text, owner: owner, environment, on: writing)
    }

    private let services: Services

    init(_ services: Services) { self.services = services }

    var handler: JobHandler {
        let environment = services.environment
        return JobHandler(
            Self.kind,
            whenGivenUp: { payload, why, writing in
                let state: ImportUpload.State =
                    switch why {
                    case .fault: .failed
                    case .serverLost: .interrupted
                    }
                try ImportUploadStore.giveUp(payload.upload, as: state, at: environment.now(), on: writing)
            },
            { payload, run in try await work(on: payload.upload, run) })
    }

    private func work(on id: ImportUploadID, _ run: JobRun) async throws {
        let now = services.environment.now()
        let upload = try await services.database.write { writing in
            try run.hold(on: writing)
            return try ImportUploadStore.begin(id, at: now, on: writing)
        }
        // Somebody has decided otherwise meanwhile: there is nothing to do.
        guard let upload else { return }
        do {
            switch upload.task {
            case .preview: try await preview(upload, run)
            case .apply: try await apply(upload, run)
            }
        } catch let error as BundleError {
            try await refuse(upload, error.text, run)
        } catch let refusal as ImportRefusal {
            try await refuse(upload, refusal.pageText, run)
        }
    }

    private func preview(_ upload: ImportUpload, _ run: JobRun) async throws {
        let (services, content, options) = (services, try await content(upload), try await options(upload))
        let outcome = try await services.database.rehearse { writing in
            try RosterImporter.take(content, services, options, on: writing)
        }
        try await show(outcome, of: upload, isRenewed: false, run)
    }

    /// Imports the same bytes, and keeps that only when it did what the preview said.
    private func apply(_ upload: ImportUpload, _ run: JobRun) async throws {
        let (services, content, options) = (services, try await content(upload), try await options(upload))
        let digest = upload.digest
        let outcome = try await services.database.rehearse(keepingIf: { $0.difference?.digest == digest }) { writing in
            let outcome = try RosterImporter.take(content, services, options, on: writing)
            try run.complete(on: writing)
            try ImportUploadStore.finish(upload, as: .applied, at: services.environment.now(), on: writing)
            try ImportContentStore.remove(upload.id, on: writing)
            try ImportPreviewStore.removePages(upload.id, on: writing)
            return outcome
        }
        if outcome.difference?.digest != digest { try await show(outcome, of: upload, isRenewed: true, run) }
    }

    private func show(_ outcome: ImportOutcome, of upload: ImportUpload, isRenewed: Bool, _ run: JobRun) async throws {
        let (vault, now) = (services.vault, services.environment.now())
        guard let difference = outcome.difference else { return }
        try await run.finish { writing in
            try ImportUploadStore.finish(upload, as: .previewed, at: now, on: writing)
            try ImportPreviewStore.keep(difference, of: upload, vault, on: writing)
            try ImportFindingStore.keep(outcome.reading.report, of: upload, on: writing)
            try ImportUploadStore.keepPreview(
                ImportPreviewStore.summary(difference, outcome.counts), digest: difference.digest,
                isRenewed: isRenewed, of: upload.id, on: writing)
        }
    }

    /// A bundle that cannot be used is of no more use and is removed.
    private func refuse(_ upload: ImportUpload, _ sentence: Text, _ run: JobRun) async throws {
        let now = services.environment.now()
        try await run.finish { writing in
            try ImportUploadStore.finish(upload, as: .refused, sentence: sentence, at: now, on: writing)
            try ImportContentStore.remove(upload.id, on: writing)
            try ImportPreviewStore.removePages(upload.id, on: writing)
        }
    }

    private func content(_ upload: ImportUpload) async throws -> RosterContent {
        let vault = services.vault
        return try await services.database.read {
            try ImportContentStore.content(of: upload.id, upload.owner, vault, on: $0)
        }
    }

    private func options(_ upload: ImportUpload) async throws -> ImportOptions {
        var options = ImportOptions()
        options.source = upload.source
        options.country = try await services.database.read { try AccountStore.country(of: upload.owner, on: $0) }
        options.authority = upload.authority
        options.listsDifference = true
        return options
    }
}
