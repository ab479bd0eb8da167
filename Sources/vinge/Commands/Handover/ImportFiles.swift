import Access
import ArgumentParser
import Core
import Foundation
import Handover
import Storage

extension Import {
    /// What a command that brings a file about pupils in is told.
    struct PupilFileOptions: ParsableArguments {
        @OptionGroup var installation: Installation

        @Argument(help: "The CSV file.")
        var path: String

        @Flag(help: "Tell what would happen and change nothing.")
        var dryRun = false

        @Flag(help: "Print one JSON object with the numbers.")
        var json = false

        @Option(help: "The system the pupils' ids come from.")
        var source = "oneroster"

        func tell(_ outcome: FileOutcome) throws {
            for rejection in outcome.rejected {
                FindingList.print(
                    file: URL(filePath: path).lastPathComponent, line: rejection.line, column: rejection.column,
                    rejection.fault.text[.en])
            }
            let counts = outcome.counts
            print(
                json
                    ? try JSONOutput.text(counts)
                    : "\(counts.recorded) recorded, \(counts.unchanged) unchanged, \(counts.rejected) rejected.")
        }
    }

    /// `vinge import grades`.
    struct Grades: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import grades from a CSV file, for handovers.",
            discussion: """
                Columns: pupil (the id in the roster), subject (its code, such as MA), term
                (such as 2026-VT), result (A to F, -, notTaken or exempt), date
                (YYYY-MM-DD). See docs/import.md.
                """)

        @OptionGroup var options: PupilFileOptions

        func run() async throws {
            try await orRefuse {
                let services = try await options.installation.open()
                let file = GradeFile(services, source: options.source, isDryRun: options.dryRun)
                let outcome = try await file.run(path: options.path)
                try await services.database.close()
                try options.tell(outcome)
            }
        }
    }

    /// `vinge import decisions`.
    struct Decisions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import decisions on admission and placement from a CSV file, for handovers.",
            discussion: """
                Columns: pupil (the id in the roster), kind (admission or placement), unit
                (the school's official code), date (YYYY-MM-DD), by (who decided); and, where
                wanted, programme (IMV, IMY, IMA or IMS). See docs/import.md.
                """)

        @OptionGroup var options: PupilFileOptions

        func run() async throws {
            try await orRefuse {
                let services = try await options.installation.open()
                let file = DecisionFile(services, source: options.source, isDryRun: options.dryRun)
                let outcome = try await file.run(path: options.path)
                try await services.database.close()
                try options.tell(outcome)
            }
        }
    }
}
