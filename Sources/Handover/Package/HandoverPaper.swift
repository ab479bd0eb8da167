package import Core
import Crypto
import Foundation
import Site

/// A handover for people: one HTML document that needs nothing beside itself, to be read on a
/// screen and printed on A4.
///
/// It says what the document says and nothing else, so nothing about a protected identity.
package struct HandoverPaper {
    let document: HandoverDocument
    let hash: String
    let classification: Text
    let language: Language

    /// - Parameters:
    ///   - hash: of the bytes of `handover.json`, as `DocumentHash` writes it.
    ///   - classification: stands at the top and at the foot of every page.
    package static func html(
        _ document: HandoverDocument, hash: String,
        classification: Text = HandoverClassification.confidential
    ) -> String {
        // Written in Sweden when it does not say a language of ours.
        let language = Language(tag: document.language) ?? .sv
        let paper = HandoverPaper(
            document: document, hash: hash, classification: classification, language: language)
        return paper.page.text
    }

    func word(_ text: Text) -> String { text[language] }

    private var page: HTML {
        let style = PaperStyle.css(in: language)
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy(style))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow, noarchive">
            <title>\(title)</title>
            <style>\(HTML(trusted: style))</style>
            </head>
            <body>
            <div class="sheet">
            \(header)
            <main>
            \(subjects)
            \(measures)
            \(support)
            \(efforts)
            \(voice)
            \(guardian)
            \(informed)
            \(approved)
            </main>
            <div class="space" aria-hidden="true"><div></div></div>
            </div>
            \(foot)
            </body>
            </html>

            """
    }

    /// Without a name: a browser proposes it as the name of a printed file, and keeps it in its history.
    private var title: String { word(PaperWords.foot(document.id.text, version: document.version)) }

    /// Nothing is fetched and nothing is run; this very style is all there is.
    private static func policy(_ style: String) -> String {
        let hash = Data(SHA256.hash(data: Array(style.utf8))).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }
}
