import Core
import Testing

@Suite struct TranslationsTests {
    private let arabic = Translations.Tongue(tag: "ar", name: "العربية", isRightToLeft: true)
    private let ukrainian = Translations.Tongue(tag: "uk", name: "Українська", isRightToLeft: false)
    private let goal = Text(key: "goal", da: "mål", sv: "mål (sv)", nb: "mål (nb)", en: "goal")

    private var translations: Translations {
        var made = Translations()
        made.add(ukrainian, texts: ["goal": "мета"])
        made.add(arabic, texts: ["other": "آخر"])
        return made
    }

    @Test("a reader without an added language reads one of the four")
    func plain() {
        let spoken = translations.speak(goal, tongue: nil, language: .sv)
        #expect((spoken.text, spoken.tag, spoken.isFallback) == ("mål (sv)", "sv", false))
    }

    @Test("a text that was translated is said in the reader's own language")
    func translated() {
        let spoken = translations.speak(goal, tongue: ukrainian, language: .da)
        #expect((spoken.text, spoken.tag, spoken.isFallback) == ("мета", "uk", false))
    }

    @Test("a text that was not translated says which language it is in")
    func missing() {
        let spoken = translations.speak(goal, tongue: arabic, language: .nb)
        #expect((spoken.text, spoken.tag, spoken.isFallback) == ("mål (nb)", "nb", true))
    }

    @Test("a text for staff has no translations at run time")
    func withoutKey() {
        let text = Text(da: "a", sv: "b", nb: "c", en: "d")
        let spoken = translations.speak(text, tongue: ukrainian, language: .en)
        #expect((spoken.text, spoken.tag, spoken.isFallback) == ("d", "en", true))
    }

    @Test("the added languages are listed by tag and found by it")
    func tongues() {
        #expect(translations.tongues.map(\.tag) == ["ar", "uk"])
        #expect(translations.tongue(tag: "ar") == arabic)
        #expect(translations.tongue(tag: "fa") == nil)
        #expect(Translations().tongues.isEmpty)
    }
}
