package import Core

/// What is measured again and again: reading fluency, number facts, spelling.
package struct MeasuringInstrument: Hashable, Sendable, Identifiable {
    package let id: InstrumentID
    package let owner: OwnerID
    package let name: String
    /// What a score counts, such as "words a minute".
    package let unit: String
    package let minimum: Double
    package let maximum: Double
    /// 0 for whole numbers, up to 2.
    package let decimals: Int
    package let direction: Direction
    /// How many parallel forms there are, so that nobody learns one by heart.
    package let forms: Int

    package enum Direction: String, Sendable, CaseIterable {
        /// More is better: words read.
        case rises
        /// Less is better: errors, absence.
        case falls
    }

    package init(
        id: InstrumentID, owner: OwnerID, name: String, unit: String, minimum: Double, maximum: Double,
        decimals: Int, direction: Direction, forms: Int
    ) {
        (self.id, self.owner, self.name, self.unit) = (id, owner, name, unit)
        (self.minimum, self.maximum, self.decimals) = (minimum, maximum, decimals)
        (self.direction, self.forms) = (direction, forms)
    }
}

/// What is wrong with a score that somebody typed.
package enum ScoreFault: Error, Equatable, Sendable {
    case notANumber
    case outsideRange
    case tooManyDecimals
}

extension MeasuringInstrument {
    /// Whether a score is better than another.
    package func isProgress(from start: Double, to target: Double) -> Bool {
        direction == .rises ? target > start : target < start
    }

    /// Reads a typed score; comma and point both stand before decimals.
    package func score(typed: String) throws(ScoreFault) -> Double {
        guard let value = NumberFormat.parse(typed) else { throw .notANumber }
        try check(value)
        return value
    }

    package func check(_ value: Double) throws(ScoreFault) {
        guard value >= minimum, value <= maximum else { throw .outsideRange }
        let scale = [1.0, 10, 100][min(max(decimals, 0), 2)]
        guard ((value * scale).rounded() / scale) == value else { throw .tooManyDecimals }
    }
}
