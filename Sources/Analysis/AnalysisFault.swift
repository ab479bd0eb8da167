package import Statistics

/// What goes wrong in an analysis, with one sentence for whoever asked for it. The sentence may name
/// a column, a line and the one value that is in the way.
package protocol AnalysisFault: Error, CustomStringConvertible {}

extension TableFault: AnalysisFault {}
extension FormulaFault: AnalysisFault {}
extension ModelFault: AnalysisFault {}
extension StatisticsError: AnalysisFault {}
