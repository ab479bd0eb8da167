/// A column of a design matrix, with the name that R gives it.
package struct DesignColumn: Sendable, Hashable {
    package let name: String
    package let values: [Double]
}

extension TermSet {
    /// The columns of the design matrix.
    ///
    /// - Parameter values: the variables in their order, all of the same length.
    func designColumns(_ values: [Variable], rows: Int) -> [DesignColumn] {
        var columns: [DesignColumn] = []
        if hasIntercept { columns.append(DesignColumn(name: "(Intercept)", values: Array(repeating: 1, count: rows))) }
        let full = fullyCoded(values)
        for term in terms {
            var product: [DesignColumn] = []
            for variable in variables(of: term) {
                let isFull = full.contains(Place(term: term, variable: variable))
                let next = coded(values[variable], label: variables[variable].label, isFull: isFull)
                product = product.isEmpty ? next : Self.product(product, next)
            }
            columns += product
        }
        return columns
    }

    /// The variable itself, or a column of zeros and ones for each level, the first one left out
    /// unless `isFull`.
    private func coded(_ variable: Variable, label: String, isFull: Bool) -> [DesignColumn] {
        switch variable {
        case .numbers(let values): return [DesignColumn(name: label, values: values)]
        case .levels(let categories):
            return categories.levels.indices.dropFirst(isFull ? 0 : 1).map { level in
                DesignColumn(
                    name: label + categories.levels[level], values: categories.codes.map { $0 == level ? 1 : 0 })
            }
        }
    }

    /// All products of two lists of columns; the first one varies fastest.
    private static func product(_ a: [DesignColumn], _ b: [DesignColumn]) -> [DesignColumn] {
        b.flatMap { second in
            a.map { first in
                DesignColumn(
                    name: "\(first.name):\(second.name)", values: zip(first.values, second.values).map { $0 * $1 })
            }
        }
    }

    /// A variable within a term.
    private struct Place: Hashable {
        let term: UInt64
        let variable: Int
    }

    /// Where levels get a column each, the first one too.
    ///
    /// A variable in a term leaves its first level out when the rest of the term is part of a term
    /// before it, since the columns would otherwise add up to that one; without an intercept the
    /// first variable with levels keeps all. Source: Chambers and Hastie, *Statistical Models in S*
    /// (1992), page 38, as R applies it.
    private func fullyCoded(_ values: [Variable]) -> Set<Place> {
        var places: Set<Place> = []
        for (index, term) in terms.enumerated() {
            for variable in variables(of: term) {
                let rest = term & ~(1 << UInt64(variable))
                if rest != 0, !terms[..<index].contains(where: { rest & ~$0 == 0 }) {
                    places.insert(Place(term: term, variable: variable))
                }
            }
        }
        if !hasIntercept {
            search: for term in terms {
                for variable in variables(of: term) {
                    if case .levels = values[variable] {
                        places.insert(Place(term: term, variable: variable))
                        break search
                    }
                }
            }
        }
        return places
    }
}
