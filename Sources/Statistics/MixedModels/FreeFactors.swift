import RealModule

/// Coordinates of all absolute covariance factors and the residual in which one standard deviation or
/// correlation can be held.
///
/// The coordinates are the elements of the lower triangular factors `σΛ`, term by term, and `log σ`. In the
/// term of the held parameter the columns are turned so that those it is about come first: a standard
/// deviation is the element (0, 0); a correlation ρ makes the second row `s·(ρ, √(1 − ρ²))`. The two
/// deviations beside a held correlation are squares of their coordinates, so that they keep their sign
/// and zero is an ordinary stationary point.
struct FreeFactors {
    /// One coordinate: the term, and the row and column in the turned factor.
    private struct Place {
        let term: Int
        let row: Int
        let column: Int
    }

    private let structure: RandomStructure
    private let term: Int
    private let isCorrelation: Bool
    /// The column of the term at each turned place.
    private let turned: [Int]
    private let places: [Place]
    /// The coordinates of the fit.
    let start: [Double]
    /// The size of each coordinate at which its term's variance is the residual's.
    let units: [Double]

    init(
        _ fit: MixedModelFit, _ component: Int, _ first: [Int], isCorrelation: Bool
    ) throws(StatisticsError) {
        structure = fit.model.structure
        (term, self.isCorrelation) = (component, isCorrelation)
        let order = first + fit.components[component].columns.indices.filter { !first.contains($0) }
        turned = order
        var places: [Place] = []
        var (start, units) = ([Double](), [Double]())
        for (index, part) in fit.components.enumerated() {
            let count = part.columns.count
            let columns = index == component ? order : Array(0..<count)
            let factor = Self.factor(part.covariance, columns)
            for column in 0..<count {
                for row in column..<count {
                    let isHeld =
                        index == component && (isCorrelation ? (row, column) == (1, 0) : (row, column) == (0, 0))
                    if isHeld { continue }
                    places.append(Place(term: index, row: row, column: column))
                    let unit = fit.unit(component: index, column: columns[row])
                    if index == component && isCorrelation && row == column && row < 2 {
                        let deviation = part.covariance[columns[row], columns[row]].squareRoot()
                        start.append(deviation.squareRoot())
                        units.append(unit.squareRoot())
                    } else {
                        start.append(factor[row, column])
                        units.append(unit)
                    }
                }
            }
        }
        self.places = places
        self.start = start + [.log(fit.sigma)]
        self.units = units + [1]
    }

    /// The lower triangular factor of a covariance matrix that may be singular.
    private static func factor(_ covariance: Matrix, _ order: [Int]) -> Matrix {
        var lower = Matrix(rows: order.count, columns: order.count)
        for j in order.indices {
            for i in j..<order.count {
                var sum = covariance[order[i], order[j]]
                for k in 0..<j { sum -= lower[i, k] * lower[j, k] }
                if i == j {
                    lower[j, j] = sum > 1e-12 * covariance[order[j], order[j]] ? sum.squareRoot() : 0
                } else {
                    lower[i, j] = lower[j, j] > 0 ? sum / lower[j, j] : 0
                }
            }
        }
        return lower
    }

    func sigma(_ x: [Double]) -> Double { .exp(x[x.count - 1]) }

    /// The factors Λ of the blocks, not triangular where columns were turned.
    func relative(_ x: [Double], _ held: Double) -> [[Double]] {
        var result = structure.widths.map { Array(repeating: 0.0, count: $0 * $0) }
        let sigma = sigma(x)
        func set(_ place: Place, _ value: Double) {
            result[structure.terms[place.term].block][index(place)] += value / sigma
        }
        for (place, value) in zip(places, x) {
            guard isDeviation(place) else {
                set(place, value)
                continue
            }
            if place.row == 0 {
                set(place, value * value)
            } else {
                set(Place(term: term, row: 1, column: 0), value * value * held)
                set(place, value * value * (1 - held * held).squareRoot())
            }
        }
        if !isCorrelation { set(Place(term: term, row: 0, column: 0), held) }
        return result
    }

    /// The derivative by the coordinates from `GΛ` of the blocks and the residual's own part.
    func gradient(_ x: [Double], _ held: Double, _ slopes: [[Double]], _ own: Double) -> [Double] {
        let sigma = sigma(x)
        func slope(_ place: Place) -> Double { 2 * slopes[structure.terms[place.term].block][index(place)] }
        var result = zip(places, x).map { place, value in
            guard isDeviation(place) else { return slope(place) / sigma }
            if place.row == 0 { return 2 * value * slope(place) / sigma }
            let other = Place(term: term, row: 1, column: 0)
            return 2 * value * (held * slope(other) + (1 - held * held).squareRoot() * slope(place)) / sigma
        }
        var last = own
        for (factor, slope) in zip(relative(x, held), slopes) { last -= 2 * dot(factor, slope) }
        result.append(last)
        return result
    }

    private func isDeviation(_ place: Place) -> Bool {
        isCorrelation && place.term == term && place.row == place.column && place.row < 2
    }

    /// Where a coordinate stands in its block's Λ.
    private func index(_ place: Place) -> Int {
        let own = structure.terms[place.term]
        let row = own.offset + (place.term == term ? turned[place.row] : place.row)
        return row * structure.widths[own.block] + own.offset + place.column
    }
}

extension MixedModelFit {
    /// The deviation of a component's column at which it adds as much variance as the residual.
    func unit(component: Int, column: Int) -> Double {
        let term = model.structure.terms[component]
        let products = model.structure.part(component, of: model.system.blockProducts[term.block])
        return sigma / (products[column, column] / Double(rows)).squareRoot()
    }
}
