import Core
import Testing

@testable import Handover

/// The Swedish model, and short ways to write results.
enum ModelScene {
    static let model: HandoverModel = JSONText.decode(SwedishModel.version1)!
    static let day = LocalDate("2026-11-02")!

    /// Reads `SV=E MA=- EN=exempt`.
    static func results(_ text: String) -> [String: SubjectResult] {
        let pairs = text.split(separator: " ").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (halves[0], SubjectResult(code: halves[1])!)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The same grade in several subjects: `passes("SV MA")`.
    static func passes(_ codes: String) -> String {
        codes.split(separator: " ").map { $0 + "=E" }.joined(separator: " ")
    }

    static let everySubject = "SV EN MA BI FY KE TK GE HI RE SH BL HKK IDH MU SL"
}
