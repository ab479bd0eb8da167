/// A statement, and what its rows say: so that several can be on their way together.
package struct Question<Answer> {
    let sql: SQL
    fileprivate let ask: (Reading) throws -> Answer

    /// - Parameters:
    ///   - decode: reads a row.
    ///   - shape: makes the answer of all rows, in their order.
    package init<Element>(
        _ sql: SQL, _ decode: @escaping (Row) throws -> Element, shape: @escaping ([Element]) throws -> Answer
    ) {
        self.sql = sql
        ask = { try shape($0.all(sql, decode)) }
    }
}

extension Question {
    /// The rows as they come.
    package init<Element>(_ sql: SQL, _ decode: @escaping (Row) throws -> Element) where Answer == [Element] {
        self.init(sql, decode) { $0 }
    }
}

extension Reading {
    package func answer<Answer>(to question: Question<Answer>) throws -> Answer { try question.ask(self) }

    /// Answers to several questions that do not need each other's: on PostgreSQL one way to the
    /// database and back for all of them.
    package func answers<each Answer>(
        to questions: repeat Question<each Answer>
    ) throws -> (repeat each Answer) {
        func statements() -> [SQL] {
            var all: [SQL] = []
            repeat all.append((each questions).sql)
            return all
        }
        try ahead(statements())
        return (repeat try (each questions).ask(self))
    }
}
