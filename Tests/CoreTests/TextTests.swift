import Core
import Testing

@Suite struct TextTests {
    @Test("a text is said in the language asked for")
    func languages() {
        let text = Text(da: "elev", sv: "elev", nb: "elev (nb)", en: "pupil")
        #expect(Language.allCases.map { text[$0] } == ["elev", "elev", "elev (nb)", "pupil"])
        #expect(text.key == nil)
    }

    @Test("a text for pupils carries its key, one that is the same everywhere does not")
    func keys() {
        #expect(Text(key: "goal", da: "mål", sv: "mål", nb: "mål", en: "goal").key == "goal")
        let name = Text(same: "Vinge")
        #expect(Language.allCases.allSatisfy { name[$0] == "Vinge" })
        #expect(name.key == nil)
    }
}
