/// A kind of analysis with its settings: what `vinge stats KIND` is told.
package protocol AnalysisKind: Sendable {
    associatedtype Answer: AnalysisAnswer

    /// Reads the columns it needs and reckons.
    ///
    /// - Parameter progress: is told what is being done, when it may take long.
    /// - Throws: `TableFault`, `FormulaFault` or `StatisticsError`.
    func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> Answer
}

extension AnalysisKind {
    package func answer(_ reader: CSVReader) throws -> Answer { try answer(reader) { _ in } }
}

/// What an analysis found. As JSON it has the keys of the command's contract, every one of them, with
/// null for what is not defined; as text it is for a person.
package protocol AnalysisAnswer: Encodable, Sendable {
    /// A readable table with a sentence or two, without a line's end.
    var text: String { get }
    /// What a reader should know about the data, a sentence each; for standard error.
    var notes: [String] { get }
}

extension AnalysisAnswer {
    package var notes: [String] { [] }
}
