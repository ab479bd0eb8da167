import Foundation
import Statistics
import Testing

/// One case of the reference with what the R packages say of it.
struct PublishedCase: Sendable, CustomTestStringConvertible {
    /// Where series lie that are tested against and never copied; `nil` when they are not at hand.
    static let snapshots: URL? = {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized
        let named = ProcessInfo.processInfo.environment["VINGE_REFERENCE"].map { URL(filePath: $0) }
        let folder = (named ?? checkout.appending(path: "shared/reference"))
            .appending(path: "e_single_case_from_snapshots")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static let literature = cases(Fixture.folder.appending(path: "e_single_case/literature_cases_expected.json"))
    static let all = literature + (snapshots.map { cases($0.appending(path: "scan_series_expected.json")) } ?? [])

    let name: String
    /// Read once and never changed, so tests that run at once may share it.
    nonisolated(unsafe) let json: JSON
    var testDescription: String { name }

    var isDecrease: Bool { json["improvement"].string == "decrease" }
    /// One package reports Tau-U and correlations unturned where scores are to fall.
    var turn: Double { isDecrease ? -1 : 1 }

    func single() throws -> SingleCase {
        try SingleCase(
            baseline: json["A"].numbers, intervention: json["B"].numbers,
            improvement: isDecrease ? .decrease : .increase)
    }

    private static func cases(_ file: URL) -> [PublishedCase] {
        guard let data = try? Data(contentsOf: file), let object = try? JSONSerialization.jsonObject(with: data)
        else { return [] }
        return JSON(object)["cases"].object.sorted { $0.key < $1.key }.map {
            PublishedCase(name: $0.key, json: $0.value)
        }
    }
}
