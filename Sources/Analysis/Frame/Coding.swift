/// How columns are taken as levels.
package struct Coding: Sendable, Hashable {
    /// Columns of numbers that are taken as levels.
    package var categorical: Set<String>
    /// The level that others are compared with, for a column; else it is the first.
    package var references: [String: String]

    package init(categorical: Set<String> = [], references: [String: String] = [:]) {
        (self.categorical, self.references) = (categorical, references)
    }

    /// - Throws: `unusedColumn` for a setting about a column that is not among these.
    func check(uses columns: [String]) throws(TableFault) {
        for name in categorical.sorted() where !columns.contains(name) {
            throw .unusedColumn(name, option: "--categorical")
        }
        for name in references.keys.sorted() where !columns.contains(name) {
            throw .unusedColumn(name, option: "--reference")
        }
    }

    /// The levels of a column with its reference in front.
    func levels(of column: Column, named name: String) throws(TableFault) -> Categories {
        let categories = column.categories
        guard let reference = references[name] else { return categories }
        guard let level = categories.level(reference) else {
            throw .noLevel(reference, column: name, levels: categories.levels)
        }
        return categories.referring(to: level)
    }
}
