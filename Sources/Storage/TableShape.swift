/// A table as the database has it, the same whichever database that is.
package struct TableShape: Sendable, Equatable {
    package enum Kind: String, Sendable { case text, integer, double, bytes }

    package struct Column: Sendable, Equatable {
        package let name: String
        package let kind: Kind
        package let isRequired: Bool
    }

    /// A column whose value is the key of a row elsewhere.
    package struct Reference: Sendable, Equatable {
        package let column: String
        package let table: String
        package let key: String

        package init(column: String, table: String, key: String) {
            (self.column, self.table, self.key) = (column, table, key)
        }
    }

    /// An index that a step of the schema has made.
    package struct Index: Sendable, Equatable {
        package let name: String
        /// In the index's order.
        package let columns: [String]
        package let isUnique: Bool
        /// It holds some rows only.
        package let isPartial: Bool
    }

    package let name: String
    /// In the table's order.
    package var columns: [Column]
    /// The columns of the primary key, in its order.
    package var key: [String]
    /// By column.
    package var references: [Reference]
    /// By name; those that keep a key or a rule of the table itself are not among them.
    package var indexes: [Index]
}

extension [TableShape] {
    /// Tables after those they refer to. A table may refer to itself.
    ///
    /// - Throws: `CopyFault.circle` when tables refer to each other in a ring.
    func inOrderOfReferences() throws -> [TableShape] {
        var (ordered, rest): ([TableShape], [TableShape]) = ([], self)
        var done: Set<String> = []
        while !rest.isEmpty {
            let next = rest.filter { table in
                table.references.allSatisfy { $0.table == table.name || done.contains($0.table) }
            }
            guard !next.isEmpty else { throw CopyFault.circle(rest.map(\.name)) }
            ordered += next
            done.formUnion(next.map(\.name))
            rest.removeAll { done.contains($0.name) }
        }
        return ordered
    }
}
