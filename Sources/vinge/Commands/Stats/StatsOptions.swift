import Analysis
import ArgumentParser
import Foundation

/// What every kind of analysis is told.
struct StatsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The CSV file; - is standard input.", valueName: "file"))
    var data: String

    @Flag(help: "Print one JSON object with all digits; a figure that is not defined is null.")
    var json = false

    /// Makes the analysis and prints what it found.
    func answer(_ kind: some AnalysisKind) throws {
        let progress = Progress()
        let answer = try {
            defer { progress.end() }
            return try kind.answer(CSVReader(path: data)) { progress.show($0) }
        }()
        for note in answer.notes { FileHandle.standardError.write(Data("note: \(note)\n".utf8)) }
        print(json ? try JSONOutput.text(answer) : answer.text)
    }
}

/// How columns become levels.
struct CodingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A level that the others are compared with, as sex=Male; the first one otherwise. May be repeated.",
            valueName: "column=level"))
    var reference: [ReferenceLevel] = []

    @Option(help: ArgumentHelp("A column of numbers that are levels. May be repeated.", valueName: "column"))
    var categorical: [String] = []

    var coding: Coding {
        Coding(
            categorical: Set(categorical),
            references: Dictionary(reference.map { ($0.column, $0.level) }) { _, last in last })
    }

    func validate() throws {
        guard Set(reference.map(\.column)).count == reference.count else {
            throw ValidationError("A column has one reference level.")
        }
    }
}

/// `column=level`.
struct ReferenceLevel: ExpressibleByArgument {
    let column: String
    let level: String

    init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else { return nil }
        column = String(argument[..<mark])
        level = String(argument[argument.index(after: mark)...])
    }
}

/// `a,b,c`.
struct ColumnList: ExpressibleByArgument {
    let names: [String]

    init?(argument: String) {
        names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if names.contains("") { return nil }
    }
}
