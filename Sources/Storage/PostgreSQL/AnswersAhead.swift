#if PostgreSQL
    /// Answers to statements that were sent together, until each is asked for.
    struct AnswersAhead {
        private var waiting: ArraySlice<(sql: SQL, answer: PostgresAnswer)>

        init(_ answers: [(SQL, PostgresAnswer)] = []) { waiting = answers.map { (sql: $0, answer: $1) }[...] }

        /// The answer to the statement if it is the next one; if it is not, nobody asks in the order
        /// that was said, and all are let go of.
        mutating func take(_ sql: SQL) -> PostgresAnswer? {
            guard let first = waiting.first else { return nil }
            guard first.sql == sql else {
                waiting = []
                return nil
            }
            waiting.removeFirst()
            return first.answer
        }
    }
#endif
