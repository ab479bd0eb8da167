package import Core

extension HandoverDocument {
    /// What the system knew of the pupil when the version was sealed, beside what somebody wrote.
    package struct Known: Codable, Hashable, Sendable {
        package var measures: [Measure]
        package var efforts: [Effort]

        package init(measures: [Measure], efforts: [Effort]) { (self.measures, self.efforts) = (measures, efforts) }

        package var isEmpty: Bool { measures.isEmpty && efforts.isEmpty }
    }

    /// Scores on one measure over time, with the goal that was in force.
    package struct Measure: Codable, Hashable, Sendable {
        package var id: InstrumentID
        package var name: String
        /// What a score counts, such as "rätta ord per minut".
        package var unit: String
        package var decimals: Int
        /// True where more is better.
        package var rises: Bool
        /// In the order of their days.
        package var points: [Point]
        package var goal: Goal?

        package init(
            id: InstrumentID, name: String, unit: String, decimals: Int, rises: Bool, points: [Point], goal: Goal?
        ) {
            (self.id, self.name, self.unit, self.decimals) = (id, name, unit, decimals)
            (self.rises, self.points, self.goal) = (rises, points, goal)
        }
    }

    package struct Point: Codable, Hashable, Sendable {
        package var day: LocalDate
        package var score: Double
        /// True for one from before the effort began.
        package var isBaseline: Bool

        package init(day: LocalDate, score: Double, isBaseline: Bool) {
            (self.day, self.score, self.isBaseline) = (day, score, isBaseline)
        }
    }

    /// From a score on a day to another: the ends of the aim line.
    package struct Goal: Codable, Hashable, Sendable {
        package var start: LocalDate
        package var from: Double
        package var due: LocalDate
        package var to: Double

        package init(start: LocalDate, from: Double, due: LocalDate, to: Double) {
            (self.start, self.from, self.due, self.to) = (start, from, due, to)
        }
    }

    /// A course the pupil has been on, and how much of it the pupil got. Minutes.
    package struct Effort: Codable, Hashable, Sendable {
        package var name: String
        package var starts: LocalDate
        package var ends: LocalDate
        package var planned: Int
        package var held: Int
        package var received: Int

        package init(name: String, starts: LocalDate, ends: LocalDate, planned: Int, held: Int, received: Int) {
            (self.name, self.starts, self.ends) = (name, starts, ends)
            (self.planned, self.held, self.received) = (planned, held, received)
        }
    }
}
