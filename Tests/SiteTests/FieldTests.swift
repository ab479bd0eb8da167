import Core
import Testing

@testable import Site

@Suite struct FieldTests {
    private let wrong: FormErrors = {
        var errors = FormErrors()
        errors.add("aim", Text(same: "Skriv et tal <nu>"))
        errors.add("aim", Text(same: "Og igen"))
        return errors
    }()

    @Test("a label belongs to its control, and nothing points at what is not there")
    func plain() {
        let field = Field("aim", label: "Mål & med", value: "\"1\"").html(in: Language.da).text
        #expect(field.contains("<label for=\"aim\">Mål &amp; med</label>"))
        #expect(field.contains("id=\"aim\" name=\"aim\" value=\"&quot;1&quot;\""))
        #expect(!field.contains("aria-"))
    }

    @Test("hint and error are read with the control, and the error is marked")
    func described() {
        let field = Field("aim", label: "Mål", .number, value: "x", hint: "Et tal")
            .html(in: Language.da, errors: wrong).text
        #expect(field.contains("aria-describedby=\"aim-hint aim-error\" aria-invalid=\"true\""))
        #expect(field.contains("id=\"aim-hint\">Et tal"))
        #expect(field.contains("id=\"aim-error\""))
        #expect(field.contains("Skriv et tal &lt;nu&gt;"))
        #expect(field.contains("value=\"x\""))
        #expect(field.contains("inputmode=\"decimal\""))
    }

    @Test(
        "what may be left out says so in words",
        arguments: [(Language.da, "valgfrit"), (.sv, "valfritt"), (.nb, "valgfritt"), (.en, "optional")])
    func optional(language: Language, word: String) {
        #expect(Field("a", label: "A", isOptional: true).html(in: language).text.contains("(\(word))"))
    }

    @Test("radios are a group with a legend; the first has the field's id")
    func radios() {
        let choices = [Field.Choice("1", "En"), Field.Choice("2", "To", hint: "H")]
        let field = Field("aim", label: "Mål", .radios(choices), value: "2").html(in: Language.da, errors: wrong).text
        #expect(field.contains("<fieldset class=\"field field-invalid\" aria-describedby=\"aim-error\">"))
        #expect(field.contains("<legend>Mål</legend>"))
        #expect(field.contains("id=\"aim\" name=\"aim\" value=\"1\">"))
        #expect(field.contains("id=\"aim-2\" name=\"aim\" value=\"2\" checked"))
    }

    @Test("a text area keeps its first line break, and its end cannot be typed")
    func textarea() {
        let field = Field("a", label: "A", .textarea(rows: 2), value: "\n</textarea>").html(in: Language.da).text
        #expect(field.contains(">\n\n&lt;/textarea&gt;</textarea>"))
    }

    @Test("the summary leads to every field, in order")
    func summary() {
        let summary = errorSummary(wrong, in: Language.sv).text
        #expect(summary.contains("role=\"alert\" tabindex=\"-1\" aria-labelledby=\"error-summary-title\""))
        #expect(summary.contains("<li><a href=\"#aim\">Skriv et tal &lt;nu&gt;</a></li><li><a href=\"#aim\">Og igen"))
        #expect(errorSummary(FormErrors(), in: Language.sv).isEmpty)
        var cells = FormErrors()
        cells.add("score-1", Text(same: "For højt"), about: "<Åse>")
        #expect(errorSummary(cells, in: Language.da).text.contains("<a href=\"#score-1\">&lt;Åse&gt;: For højt</a>"))
        #expect(wrong["aim"]?.da == "Skriv et tal <nu>")
    }
}
