/// A statement, and what its rows say: so that several can be on their way together.
package struct Question<Answer> {
    let sql: SQL
    private let shape: (Reading, SQL) throws -> Answer

    /// - Parameters:
    ///   - decode: reads a row.
    ///   - shape: makes the answer of all rows, in their order.
    package init<Element>(
        _ sql: SQL, _ decode: @escaping (Row) throws -> Element, shape: @escaping ([Element]) throws -> Answer
    ) {
        self.sql = sql
        self.shape = { reading, sql in try shape(reading.all(sql, decode)) }
    }

    fileprivate func ask(_ reading: Reading) throws -> Answer { try shape(reading, sql) }
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
        var statements: [SQL] = []
        repeat statements.append((each questions).sql)
        try ahead(statements)
        return (repeat try (each questions).ask(self))
    }

    /// The same for any number of one kind.
    package func answers<Answer>(to questions: [Question<Answer>]) throws -> [Answer] {
        try ahead(questions.map(\.sql))
        return try questions.map { try $0.ask(self) }
    }
}
