package import Access
import Core
import Storage

/// Does what uploads wait for: previews and imports, one at a time. All it needs to know
/// is in the database, so any server of the installation may do it.
package struct ImportWorker: Sendable {
    private let services: Services
    private let report: @Sendable (any Error) -> Void

    /// - Parameter report: is told of errors nobody expected; never about whom.
    package init(_ services: Services, report: @escaping @Sendable (any Error) -> Void = { _ in }) {
        (self.services, self.report) = (services, report)
    }

    /// Takes the upload that has waited longest and does it.
    ///
    /// - Returns: false when none waits.
    package func work() async throws -> Bool {
        let database = services.database
        guard try await database.read({ try ImportUploadStore.isAnythingWaiting(on: $0) }) else { return false }
        let now = services.environment.now()
        guard let upload = try await database.write({ try ImportUploadStore.claim(at: now, on: $0) }) else {
            return false
        }
        do {
            switch upload.task {
            case .preview: try await preview(upload)
            case .apply: try await apply(upload)
            }
        } catch let error as BundleError {
            try await end(upload, .refused, error.text)
        } catch let refusal as ImportRefusal {
            try await end(upload, .refused, refusal.pageText)
        } catch is CancellationError {
            // The server stops. What was written has been undone; the next one says so.
            throw CancellationError()
        } catch is TakenAway {
            return true
        } catch {
            report(error)
            try await end(upload, .failed, nil)
        }
        return true
    }

    /// Somebody else has this upload by now, so nothing of this run may stay.
    private struct TakenAway: Error {}

    private func preview(_ upload: ImportUpload) async throws {
        let (services, content, options) = (services, try await content(upload), try await options(upload))
        let outcome = try await services.database.rehearse { writing in
            try RosterImporter.take(content, services, options, on: writing)
        }
        try await show(outcome, of: upload, isRenewed: false)
    }

    /// Imports the same bytes, and keeps that only when it did what the preview said.
    private func apply(_ upload: ImportUpload) async throws {
        let (services, content, options) = (services, try await content(upload), try await options(upload))
        let digest = upload.digest
        let outcome = try await services.database.rehearse(keepingIf: { $0.difference?.digest == digest }) { writing in
            let outcome = try RosterImporter.take(content, services, options, on: writing)
            let now = services.environment.now()
            guard try ImportUploadStore.finish(upload, as: .applied, at: now, on: writing) else { throw TakenAway() }
            try ImportContentStore.remove(upload.id, on: writing)
            try ImportPreviewStore.removePages(upload.id, on: writing)
            return outcome
        }
        if outcome.difference?.digest != digest { try await show(outcome, of: upload, isRenewed: true) }
    }

    private func show(_ outcome: ImportOutcome, of upload: ImportUpload, isRenewed: Bool) async throws {
        let (vault, now) = (services.vault, services.environment.now())
        guard let difference = outcome.difference else { return }
        try await services.database.write { writing in
            guard try ImportUploadStore.finish(upload, as: .previewed, at: now, on: writing) else { return }
            try ImportPreviewStore.keep(difference, of: upload, vault, on: writing)
            try ImportFindingStore.keep(outcome.reading.report, of: upload, on: writing)
            try ImportUploadStore.keepPreview(
                ImportPreviewStore.summary(difference, outcome.counts), digest: difference.digest,
                isRenewed: isRenewed, of: upload.id, on: writing)
        }
    }

    /// Ends a run that came to nothing. A refused bundle is of no more use and is removed.
    private func end(_ upload: ImportUpload, _ state: ImportUpload.State, _ sentence: Text?) async throws {
        let now = services.environment.now()
        try await services.database.write { writing in
            guard try ImportUploadStore.finish(upload, as: state, sentence: sentence, at: now, on: writing),
                state == .refused
            else { return }
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
