package import Core

/// Measurements over time with the line they aim for.
///
/// Nothing in it is told by colour alone: baseline points are open squares, others
/// discs, the aim is dashed, the trend dotted, and a legend names them.
package struct LineChart: Sendable {
    package struct Point: Hashable, Sendable {
        package let day: LocalDate
        /// `nil` is a measurement that was planned and is missing.
        package let value: Double?
        package let isBaseline: Bool
        /// A word for the table, such as why it is missing.
        package let note: String?

        package init(_ day: LocalDate, _ value: Double?, isBaseline: Bool = false, note: String? = nil) {
            (self.day, self.value, self.isBaseline, self.note) = (day, value, isBaseline, note)
        }
    }

    /// A straight line between two days.
    package struct Line: Hashable, Sendable {
        package let from: LocalDate
        package let fromValue: Double
        package let to: LocalDate
        package let toValue: Double

        package init(from: LocalDate, _ fromValue: Double, to: LocalDate, _ toValue: Double) {
            (self.from, self.fromValue, self.to, self.toValue) = (from, fromValue, to, toValue)
        }

        /// The line's value on a day between its ends; `nil` outside them.
        package func value(on day: LocalDate) -> Double? {
            guard from <= day, day <= to else { return nil }
            let length = Double(to.days(since: from))
            guard length > 0 else { return toValue }
            return fromValue + (toValue - fromValue) * Double(day.days(since: from)) / length
        }
    }

    /// From this day on something is done differently.
    package struct Phase: Hashable, Sendable {
        package let day: LocalDate
        package let label: String

        package init(_ day: LocalDate, _ label: String) { (self.day, self.label) = (day, label) }
    }

    package enum Direction: Sendable { case higherIsBetter, lowerIsBetter }

    /// Unique on the page: every id in the chart begins with it.
    package var id: String
    package var caption: String
    /// What is counted: `rigtige ord pr. minut`.
    package var measure: String
    package var points: [Point]
    package var aim: Line?
    /// How far from the aim line a measurement may be and still count as on it.
    package var tolerance: Double?
    package var trend: Line?
    package var phases: [Phase] = []
    /// The values the instrument can give; without it the axis fits the data.
    package var range: ClosedRange<Double>?
    package var decimals = 0
    /// For a chart under a heading that says the same.
    package var isCaptionHidden = false
    package var direction = Direction.higherIsBetter

    package init(id: String, caption: String, measure: String, points: [Point]) {
        (self.id, self.caption, self.measure) = (id, caption, measure)
        self.points = points.sorted { $0.day < $1.day }
    }

    package func html(in voice: any Voice) -> HTML {
        if points.isEmpty, aim == nil { return nothing(in: voice) }
        let sorted = phases.sorted { $0.day < $1.day }
        return ChartFigure(
            id: id, caption: caption, isCaptionHidden: isCaptionHidden, summary: summary(in: voice),
            wide: drawing(.wide, phases: sorted, in: voice), narrow: drawing(.narrow, phases: sorted, in: voice),
            legend: legend(phases: sorted, in: voice), table: table(in: voice)
        ).html(in: voice)
    }

    /// Axes without anything on them would only puzzle.
    private func nothing(in voice: any Voice) -> HTML {
        """
        <figure class="chart" id="\(id)"><figcaption class="\(captionClass)">\(caption)</figcaption>\
        <p class="chart-nothing">\(voice(ChartWords.nothingYet))</p></figure>
        """
    }

    private var captionClass: String { isCaptionHidden ? "visually-hidden" : "chart-caption" }

    /// The points that were measured.
    var measured: [(day: LocalDate, value: Double)] {
        points.compactMap { point in point.value.map { (point.day, $0) } }
    }

    func number(_ value: Double, in voice: any Voice) -> String {
        NumberFormat.text(value, decimals: decimals, in: voice.language)
    }

    /// A goal: no more decimals than it has.
    func rounded(_ value: Double, in voice: any Voice) -> String {
        NumberFormat.text(value, upTo: decimals, in: voice.language)
    }
}
