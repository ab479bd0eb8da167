import Access
import Core
import Site

/// What an upload would do, in numbers that lead to lists, and the question whether it shall.
struct ImportPreviewView {
    let upload: ImportUpload
    let visit: Visit

    private var say: any Voice { visit.voice }

    func html(_ errors: FormErrors) -> HTML {
        let summary = upload.summary
        let hasHidden = summary.tallies.values.contains { $0.hidden > 0 }
        let hiddenNote: HTML = hasHidden ? "<p class=\"soft\">\(say(ImportPreviewWords.hiddenText))</p>" : ""
        let endedNote: HTML =
            summary.tallies.values.contains { $0.ended > 0 }
            ? "<p class=\"soft\">\(say(ImportPreviewWords.endedMeans))</p>" : ""
        let table = ImportTallyTable(upload: upload, visit: visit, hasLinks: true).html
        let changes: HTML =
            summary.isEmpty
            ? Notice(.info, HTML(say(ImportPreviewWords.noChange))).html(in: say)
            : """
            <section class="card stack"><p>\(say(ImportPreviewWords.nothingYet))</p>
            \(table)\(endedNote)\(hiddenNote)</section>
            """
        return """
            \(warnings)\(facts)\(changes)
            \(ImportReportLink(upload: upload, visit: visit).html)
            \(decision(errors))
            """
    }

    private var warnings: HTML {
        let summary = upload.summary
        var html = HTML.empty
        if upload.isRenewed {
            html += Notice(
                .warning, HTML(say(ImportPreviewWords.renewed)), title: say(ImportPreviewWords.renewedTitle)
            ).html(in: say)
        }
        if summary.endsUnusuallyMany {
            let text = ImportPreviewWords.many(summary.tally(.pupils).ended, of: summary.currentPupils)
            html += Notice(.error, HTML(say(text)), title: say(ImportPreviewWords.manyTitle)).html(in: say)
        }
        return html
    }

    private var facts: HTML {
        let sent = DateFormat.moment(upload.uploaded, country: visit.country, in: visit.language)
        let kilobytes = max(1, upload.size / 1000)
        let size =
            kilobytes < 1000
            ? "\(kilobytes) kB" : NumberFormat.text(Double(kilobytes) / 1000, decimals: 1, in: visit.language) + " MB"
        return definitionList([
            (say(ImportPreviewWords.uploadedBy), HTML("\(upload.uploaderName), \(sent)")),
            (say(ImportWords.system), HTML(upload.source)), (say(ImportPreviewWords.size), HTML(size)),
        ])
    }

    private func decision(_ errors: FormErrors) -> HTML {
        let summary = upload.summary
        let discard: HTML = """
            <form method="post" action="\(RosterRoutes.discard.path(upload.id))">\(visit.csrfField)\
            \(button(say(ImportPreviewWords.discard), .secondary))</form>
            """
        if summary.isEmpty { return discard }
        let ended = summary.tally(.pupils).ended
        let box: HTML =
            summary.endsUnusuallyMany
            ? Field("confirm", label: say(ImportPreviewWords.confirmMany(ended)), .checkbox).html(
                in: say, errors: errors) : ""
        return """
            <section class="card stack" aria-labelledby="decide">
            <h2 class="card-title" id="decide">\(say(ImportPreviewWords.decide))</h2>
            <p>\(say(ImportPreviewWords.decideText))</p>
            <form method="post" action="\(RosterRoutes.application.path(upload.id))" class="stack">\
            \(visit.csrfField)<input type="hidden" name="seen" value="\(upload.digest)">\(box)\
            <div>\(button(say(ImportPreviewWords.apply)))</div></form>
            \(discard)
            </section>
            """
    }
}

/// The numbers of a preview: what is new, changes and ends.
struct ImportTallyTable {
    let upload: ImportUpload
    let visit: Visit
    let hasLinks: Bool

    private var say: any Voice { visit.voice }

    var html: HTML {
        let parts = RosterDifference.Part.allCases.filter { !upload.summary.tally($0).isEmpty }
        var table = DataTable(
            "changes", caption: say(ImportPreviewWords.title),
            columns: [.init(say(ImportPreviewWords.what))]
                + RosterDifference.Change.allCases.map {
                    .init(
                        say(hasLinks ? ImportPreviewWords.change($0) : ImportPreviewWords.done($0)), isNumeric: true)
                },
            rows: parts.map(row))
        table.isCaptionHidden = true
        return table.html(in: say)
    }

    private func row(_ part: RosterDifference.Part) -> [HTML] {
        let tally = upload.summary.tally(part)
        let hidden: HTML =
            tally.hidden > 0 ? " <span class=\"soft\">\(say(ImportPreviewWords.hidden(tally.hidden)))</span>" : ""
        return ["\(say(ImportPreviewWords.part(part)))\(hidden)"]
            + RosterDifference.Change.allCases.map { cell(part, $0, tally[$0]) }
    }

    private func cell(_ part: RosterDifference.Part, _ change: RosterDifference.Change, _ count: Int) -> HTML {
        let number = NumberFormat.text(count, in: visit.language)
        guard hasLinks, upload.summary.shown(part, change) > 0 else { return HTML(number) }
        let words = "\(say(ImportPreviewWords.part(part))): \(say(ImportPreviewWords.change(change)))"
        return """
            <a class="count-link" href="\(ImportChangesPage.address(upload.id, part, change))">\
            <span class="visually-hidden">\(words) </span>\(number)</a>
            """
    }
}

/// How many rows are wrong, and the way to them.
struct ImportReportLink {
    let upload: ImportUpload
    let visit: Visit

    var html: HTML {
        let (say, summary) = (visit.voice, upload.summary)
        guard summary.rejected + summary.warnings > 0 else {
            return Notice(.success, HTML(say(ImportReportWords.allGood))).html(in: say)
        }
        let parts = [
            summary.rejected > 0 ? say(ImportReportWords.rejected(summary.rejected)) : say(ImportReportWords.allGood),
            summary.warnings > 0 ? say(ImportReportWords.remarks(summary.warnings)) : "",
        ]
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
        let address = RosterRoutes.report.path(upload.id)
        return Notice(
            summary.rejected > 0 ? .warning : .info,
            "\(text) <a href=\"\(address)\">\(say(ImportReportWords.see))</a>"
        ).html(in: say)
    }
}
