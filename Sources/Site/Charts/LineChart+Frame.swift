import Core

/// The room a chart is drawn in and the two axes that lead into it.
struct ChartFrame {
    struct Canvas {
        var width: Double
        var height: Double
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double
        var fontSize: Double
        var mostDays: Int
        var ticks: Int

        static let wide = Canvas(
            width: 640, height: 330, left: 46, right: 24, top: 58, bottom: 32, fontSize: 14, mostDays: 8, ticks: 5)
        static let narrow = Canvas(
            width: 340, height: 300, left: 38, right: 22, top: 58, bottom: 30, fontSize: 13, mostDays: 4, ticks: 5)
    }

    let canvas: Canvas
    let x: Axis
    let y: Axis
    let days: [LocalDate]
    let ticks: [Double]

    init(_ chart: LineChart, canvas: Canvas) {
        self.canvas = canvas
        let (first, last) = Self.days(of: chart)
        days = dayTicks(from: first, to: last, atMost: canvas.mostDays)
        x = Axis(
            values: Double(first.daysSince1970)...Double(last.daysSince1970), from: canvas.left,
            to: canvas.width - canvas.right)
        ticks = Self.ticks(of: chart, about: canvas.ticks)
        y = Axis(
            values: (ticks.first ?? 0)...(ticks.last ?? 1), from: canvas.height - canvas.bottom, to: canvas.top)
    }

    func x(_ day: LocalDate) -> Double { x(Double(day.daysSince1970)) }

    /// As few decimals as write every tick exactly.
    func tickDecimals(upTo most: Int) -> Int {
        var scale = 1.0
        for decimals in 0..<max(0, most) {
            if ticks.allSatisfy({ abs(($0 * scale).rounded() - $0 * scale) < 1e-6 }) { return decimals }
            scale *= 10
        }
        return max(0, most)
    }

    /// From the first day to the last that is drawn, with a few days of air around.
    private static func days(of chart: LineChart) -> (LocalDate, LocalDate) {
        let drawn = chart.points.map(\.day) + [chart.aim?.from, chart.aim?.to, chart.trend?.to].compactMap { $0 }
        let all = drawn + chart.phases.map(\.day)
        guard let first = all.min(), let last = all.max() else {
            return (LocalDate(daysSince1970: 0), LocalDate(daysSince1970: 28))
        }
        let air = max(2, (last.days(since: first)) / 40)
        if first == last { return (first.adding(days: -14), last.adding(days: 14)) }
        return (first.adding(days: -air), last.adding(days: air))
    }

    private static func ticks(of chart: LineChart, about count: Int) -> [Double] {
        var values = chart.measured.map(\.value)
        let room = max(chart.tolerance ?? 0, 0)
        for line in [chart.aim, chart.trend].compactMap({ $0 }) {
            let around = line == chart.aim ? room : 0
            values += [line.fromValue - around, line.fromValue + around, line.toValue - around, line.toValue + around]
        }
        values = values.filter(\.isFinite)
        if let range = chart.range { values += [range.lowerBound, range.upperBound] }
        guard var low = values.min(), let high = values.max() else { return niceTicks(0, 10, about: count) }
        let isCount = chart.measured.allSatisfy { $0.value >= 0 }
        // A count that comes near zero is honest only with zero on the axis, and a
        // band must not reach below what can be counted.
        if chart.range == nil, isCount, low < high / 2 { low = 0 }
        let smallest = (0..<max(0, chart.decimals)).reduce(1.0) { value, _ in value / 10 }
        return niceTicks(low, high, about: count, smallest: smallest)
    }
}
