/// A column of a table, as it was read.
package enum Column: Sendable, Hashable {
    /// Every value is a number; a missing one is NaN.
    case numbers([Double])
    /// At least one value is text, so all are taken as labels.
    case texts(Categories)

    package var count: Int {
        switch self {
        case .numbers(let values): values.count
        case .texts(let categories): categories.codes.count
        }
    }

    /// Tells for a row whether its value is missing.
    func isMissing(_ row: Int) -> Bool {
        switch self {
        case .numbers(let values): values[row].isNaN
        case .texts(let categories): categories.codes[row] < 0
        }
    }

    /// Tells whether any value is missing.
    var hasMissing: Bool {
        switch self {
        case .numbers(let values): values.contains { $0.isNaN }
        case .texts(let categories): categories.codes.contains { $0 < 0 }
        }
    }

    /// The column with these rows alone; levels that are left without a row are dropped.
    func keeping(_ rows: [Int]) -> Column {
        switch self {
        case .numbers(let values): .numbers(rows.map { values[$0] })
        case .texts(let categories): .texts(categories.keeping(rows))
        }
    }

    /// The column as levels: those of text as they are, those of numbers in ascending order.
    var categories: Categories {
        switch self {
        case .numbers(let values): Categories(values)
        case .texts(let categories): categories
        }
    }
}
