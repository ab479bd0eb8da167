import Access
import Core

/// The letters that Vinge writes.
struct MailLetters: Sendable {
    let site: SiteAddress
    let language: Language

    func reminder(_ digest: Digest, on day: LocalDate) -> Letter {
        let lines = digest.lines.map { "– " + line($0, on: day) }
        return letter(
            LetterWords.subject(digest.count),
            [
                LetterWords.waits[language], lines.joined(separator: "\n"),
                LetterWords.open(site.page("/"))[language],
                LetterWords.stop(site.page(MailRoutes.ownPath))[language],
            ])
    }

    func code(_ code: Secret) -> Letter {
        letter(
            LetterWords.codeSubject,
            [
                LetterWords.code(code.text)[language],
                LetterWords.typeIt(site.page(MailRoutes.ownPath))[language], LetterWords.notAsked[language],
            ])
    }

    /// For whoever sets an installation up.
    func test() -> Letter { letter(LetterWords.testSubject, [LetterWords.test(site.page("/"))[language]]) }

    /// `Write for the handover: 3 (the oldest since 3 November)`.
    private func line(_ line: Digest.Line, on day: LocalDate) -> String {
        let date = DateFormat.dayOfMonth(line.day, in: language)
        let isAlone = line.count == 1
        let when =
            line.day == day
            ? LetterWords.today
            : line.day < day ? LetterWords.since(date, isAlone: isAlone) : LetterWords.on(date, isAlone: isAlone)
        let title = line.title[language]
        return (isAlone ? title : "\(title): \(line.count)") + " (\(when[language]))"
    }

    private func letter(_ subject: Text, _ paragraphs: [String]) -> Letter {
        let text = ([LetterWords.hello[language]] + paragraphs).joined(separator: "\n\n") + "\n"
        return Letter(subject: subject[language], text: text, language: language)
    }
}
