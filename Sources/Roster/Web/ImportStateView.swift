import Access
import Core
import Site

/// An upload that is worked on, or that is over.
struct ImportStateView {
    let upload: ImportUpload
    let visit: Visit

    var titleAndHTML: (Text, HTML) {
        switch upload.state {
        case .queued, .running, .previewed: (progressTitle, progress)
        case .refused:
            (
                ImportStateWords.refusedTitle,
                Notice(.error, HTML(upload.sentence.map { say($0) } ?? "")).html(in: say)
                    + over(ImportStateWords.refusedText)
            )
        case .failed: (ImportStateWords.interruptedTitle, stopped(ImportStateWords.failedText))
        case .interrupted: (ImportStateWords.interruptedTitle, stopped(ImportStateWords.interruptedText))
        case .applied: (ImportStateWords.appliedTitle, over(ImportStateWords.appliedText) + results)
        case .discarded: (ImportStateWords.discardedTitle, over(ImportStateWords.discardedText))
        case .expired: (ImportStateWords.expiredTitle, over(ImportStateWords.expiredText))
        }
    }

    private var say: any Voice { visit.voice }

    private var progressTitle: Text {
        upload.task == .preview ? ImportStateWords.readingTitle : ImportStateWords.applyingTitle
    }

    private var progress: HTML {
        let seconds = max(0, Int(visit.now.seconds(since: upload.since)))
        let what: Text =
            upload.state == .queued
            ? ImportStateWords.waiting
            : upload.task == .preview ? ImportStateWords.reading : ImportStateWords.applying
        let time: HTML =
            upload.state == .running ? "<p class=\"soft\">\(say(ImportStateWords.elapsed(seconds)))</p>" : ""
        return """
            <div class="card stack" role="status"><p class="lead">\(say(what))</p>\(time)\
            <p class="soft">\(say(ImportStateWords.refreshes))</p></div>
            <div class="cluster">\(linkButton(say(ImportStateWords.look), RosterRoutes.preview.path(upload.id)))\
            \(backLink)</div>
            """
    }

    /// Nothing has happened, and it can be asked for once more.
    private func stopped(_ text: Text) -> HTML {
        """
        \(Notice(.warning, HTML(say(text))).html(in: say))
        <div class="cluster">
        <form method="post" action="\(RosterRoutes.rerun.path(upload.id))">\(visit.csrfField)\
        \(button(say(ImportStateWords.again)))</form>
        <form method="post" action="\(RosterRoutes.discard.path(upload.id))">\(visit.csrfField)\
        \(button(say(ImportPreviewWords.discard), .secondary))</form>
        </div>
        """
    }

    private func over(_ text: Text) -> HTML {
        "<p class=\"lead\">\(say(text))</p><div class=\"cluster\">\(backLink)</div>"
    }

    private var results: HTML {
        "<section class=\"card\">\(ImportTallyTable(upload: upload, visit: visit, hasLinks: false).html)</section>"
            + ImportReportLink(upload: upload, visit: visit).html
    }

    private var backLink: HTML { linkButton(say(ImportStateWords.back), RosterRoutes.imports.path()) }
}
