import Core
import Testing

@testable import Site

@Suite struct PartsTests {
    @Test("a status has a word and a shape in every state", arguments: Chip.Kind.allCases)
    func chips(kind: Chip.Kind) {
        let chip = Chip(kind, kind.word[.da]).html.text
        #expect(chip.contains("<svg class=\"icon\""))
        #expect(chip.contains(kind.word[.da]))
    }

    @Test("no two states share a shape")
    func shapes() {
        let shapes = [Icon.onCourse, .watch, .act, .early, .neutral].map(\.html.text)
        #expect(Set(shapes).count == shapes.count)
    }

    @Test("a pupil's chip never carries the alarm of the staff's", arguments: Chip.Kind.allCases)
    func pupilChips(kind: Chip.Kind) {
        let chip = Chip(forPupil: kind, in: Language.sv).html.text
        #expect(chip.contains("chip-pupil"))
        #expect(!chip.contains("chip-act"))
        #expect(chip.contains(kind.pupilWord[.sv]))
    }

    @Test("names are escaped wherever they stand")
    func names() {
        let name = "<img src=x onerror=alert(1)>"
        let parts: [HTML] = [
            personRow(name: name, address: "/\"x"), keyFigure(name, name), emptyState(title: name, text: name),
            definitionList([(term: name, value: HTML(name))]), Chip(.act, name).html, button(name),
            linkButton(name, name), Notice(.info, HTML(name), title: name).html(in: Language.da),
            card(title: HTML(name), HTML(name)),
        ]
        for part in parts { #expect(!part.text.contains("<img")) }
    }

    @Test("the entry grid names every cell by its row and column and explains it")
    func scoreGrid() {
        var errors = FormErrors()
        errors.add("score-p1", Text(same: "For højt <250"))
        let name = "<Åse>"
        let grid = ScoreGrid(
            id: "g", action: "/scores?d=1&x=2", draftKey: "d", caption: "Ord", rowTitle: "Elev",
            columns: [ScoreGrid.Column("Ord", range: 0...250, step: 0.5)],
            rows: [ScoreGrid.Row("p1", name: HTML(name), values: ["640\""])], submit: button("Gem"))
        let form = grid.html(in: Language.da, errors: errors).text
        #expect(form.contains("action=\"/scores?d=1&amp;x=2\""))
        #expect(form.contains("name=\"score-p1\""))
        #expect(form.contains("value=\"640&quot;\""))
        #expect(form.contains("aria-labelledby=\"g-row-p1 g-column-0\" aria-describedby=\"score-p1-error\""))
        #expect(form.contains("data-min=\"0\" data-max=\"250\" data-step=\"0.5\" aria-invalid=\"true\""))
        #expect(form.contains("For højt &lt;250"))
        #expect(form.contains("&lt;Åse&gt;"))
        #expect(form.contains("data-unsaved"))
        #expect(form.contains("data-msg-range=\"Skriv et tal fra {min} til {max}.\""))
    }
}
