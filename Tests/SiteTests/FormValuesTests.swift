import Testing

@testable import Site

@Suite("Pairs of a form")
struct FormValuesTests {
    @Test("a body of nothing but pairs is cut off, and what comes first is kept")
    func many() {
        let values = FormValues(encoded: "csrf=1&" + String(repeating: "a=&", count: 400_000) + "last=1")
        #expect(values.pairs.count == FormValues.mostPairs)
        #expect(values["csrf"] == "1")
        #expect(values["last"] == nil)
        let few = FormValues(encoded: (1...FormValues.mostPairs).map { "n\($0)=\($0)" }.joined(separator: "&"))
        #expect(few["n\(FormValues.mostPairs)"] == "\(FormValues.mostPairs)")
    }
}
