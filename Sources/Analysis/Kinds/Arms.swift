/// Rows with an arm: which of them are the treated ones.
struct Arms {
    let isTreated: [Bool]
    /// What the others are called; several arms have commas between them.
    let comparison: String
    /// Says so when several arms are compared as one.
    let notes: [String]

    /// - Throws: `noLevel` when nobody is treated, `notTwoLevels` when everybody is.
    init(_ table: Table, column: String, treated: String) throws(TableFault) {
        let categories = try table.column(column).categories
        guard let level = categories.level(treated) else {
            throw .noLevel(treated, column: column, levels: categories.levels)
        }
        let others = categories.levels.indices.filter { $0 != level }.map { categories.levels[$0] }
        guard !others.isEmpty else { throw .notTwoLevels(column: column, levels: 1) }
        isTreated = categories.codes.map { $0 == level }
        comparison = others.count > 4 ? "\(others.count) other values" : others.joined(separator: ", ")
        notes =
            others.count == 1
            ? [] : ["Column \(column) has \(others.count) other values, which are compared as one: \(comparison)."]
    }
}
