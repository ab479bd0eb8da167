import Statistics
import Testing

/// The models of the reference folder: data, coding and random terms as the R script has them.
struct MixedModelCase: CustomTestStringConvertible, Sendable {
    let id: String
    let outcome: String
    /// Fixed columns after the intercept.
    let fixed: [Column]
    let random: [Term]

    enum Column: Sendable {
        case number(String)
        /// 1 where the text is this level.
        case level(String, String)
    }

    struct Term: Sendable {
        /// `nil` for the intercept.
        let columns: [Column?]
        let factor: String
    }

    var testDescription: String { id }

    static let all: [MixedModelCase] = [
        .init("sleepstudy_ri", "Reaction", [.number("Days")], [.init(columns: [nil], factor: "Subject")]),
        .init(
            "sleepstudy_ris", "Reaction", [.number("Days")],
            [.init(columns: [nil, .number("Days")], factor: "Subject")]),
        .init(
            "sleepstudy_ris_uncorrelated", "Reaction", [.number("Days")],
            [.init(columns: [nil], factor: "Subject"), .init(columns: [.number("Days")], factor: "Subject")]),
        .init("exam_null", "normexam", [], [.init(columns: [nil], factor: "school")]),
        .init(
            "exam_ri", "normexam",
            [.number("standLRT"), .level("sex", "M"), .level("schgend", "boys"), .level("schgend", "girls")],
            [.init(columns: [nil], factor: "school")]),
        .init(
            "exam_ris", "normexam", [.number("standLRT")],
            [.init(columns: [nil, .number("standLRT")], factor: "school")]),
        .init(
            "mathachieve_ri", "mathach", [.number("ses"), .number("meanses")],
            [.init(columns: [nil], factor: "school")]),
        .init(
            "mathachieve_ris", "mathach", [.number("cses"), .number("meanses")],
            [.init(columns: [nil, .number("cses")], factor: "school")]),
        .init("star_k_ri", "math", starColumns, [.init(columns: [nil], factor: "school")]),
        .init("star_1_ri", "math", starColumns, [.init(columns: [nil], factor: "school")]),
        .init(
            "star_k_ris", "read", [.level("cls", "b_small")],
            [.init(columns: [nil, .level("cls", "b_small")], factor: "school")]),
        .init(
            "star_class_k_nested", "math", [.level("cltype", "small"), .level("cltype", "reg+A"), .level("ses", "N")],
            [.init(columns: [nil], factor: "school"), .init(columns: [nil], factor: "class")]),
        .init(
            "star_crossed", "read", [.number("year")],
            [.init(columns: [nil], factor: "pupil"), .init(columns: [nil], factor: "teacher")]),
        .init("boundary_zero_variance", "y", [.number("x")], [.init(columns: [nil], factor: "school")]),
    ]

    private static let starColumns: [Column] = [
        .level("cls", "b_small"), .level("cls", "c_aide"), .level("gender", "female"), .level("lunch", "free"),
    ]

    init(_ id: String, _ outcome: String, _ fixed: [Column], _ random: [Term]) {
        (self.id, self.outcome, self.fixed, self.random) = (id, outcome, fixed, random)
    }

    static func named(_ id: String) throws -> MixedModelCase { try #require(all.first { $0.id == id }) }

    var expected: JSON { get throws { try Fixture.json("b_mixed_models/\(id).json") } }

    func table() throws -> FixtureTable {
        try Fixture.table("b_mixed_models/\(#require(expected["data"].string))")
    }

    /// The outcome, the fixed columns and the random terms.
    func data() throws -> (outcome: [Double], fixed: [[Double]], random: [RandomEffects]) {
        let table = try table()
        let ones = Array(repeating: 1.0, count: table.rows)
        func column(_ column: Column) throws -> [Double] {
            switch column {
            case .number(let name): try table.numbers(name)
            case .level(let name, let level): try table.texts(name).map { $0 == level ? 1 : 0 }
            }
        }
        return (
            try table.numbers(outcome), [ones] + (try fixed.map(column)),
            try random.map { term in
                RandomEffects(
                    columns: try term.columns.map { try $0.map(column) ?? ones },
                    by: Factor(try table.texts(term.factor)))
            }
        )
    }

    func model() throws -> MixedModel {
        let data = try data()
        return try MixedModel(outcome: data.outcome, fixed: data.fixed, random: data.random)
    }
}
