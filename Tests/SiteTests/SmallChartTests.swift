import Core
import Testing

@testable import Site

@Suite struct SmallChartTests {
    private func bars(_ values: [Double?]) -> BarChart {
        let bars = values.map { BarChart.Bar("<7b>", $0) }
        return BarChart(id: "b", caption: "Timer", subject: "Skole", measure: "Pct.", bars: bars)
    }

    @Test("bars grow from zero, to either side")
    func zero() {
        #expect(bars([2, 4]).axis == Axis(values: 0...4, from: 0, to: 100))
        #expect(bars([-5, 15]).axis(0) == 25)
        #expect(bars([-4]).axis(0) == 100)
        #expect(bars([]).axis(0) == 0)
        #expect(bars([0, nil]).html(in: Language.da).text.contains("width=\"0\""))
    }

    @Test("a bar's number and escaped name stand in a table")
    func table() {
        let text = bars([1.5, nil]).html(in: Language.da).text
        #expect(text.contains("<th scope=\"row\">&lt;7b&gt;</th>"))
        #expect(text.contains("<td class=\"number\">–</td>"))
    }

    @Test("a sparkline tells its first and last number to those who listen")
    func spark() {
        let text = Sparkline([1, nil, 2.5], decimals: 1).html(in: Language.sv).text
        #expect(text.contains("från 1,0 till 2,5"))
        #expect(text.contains("d=\"M4 20M92 4\""))
        #expect(Sparkline([7]).html(in: Language.sv).text.contains(">7</span>"))
        #expect(Sparkline([nil]).html(in: Language.sv).text.contains("inga mätningar"))
        #expect(Sparkline([3, 3]).html(in: Language.sv).text.contains("M4 12L92 12"))
    }
}
