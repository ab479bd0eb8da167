import Access
import ArgumentParser
import Core
import Handover
import Storage

extension Import {
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
                try Import.tell(outcome, options)
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
                try Import.tell(outcome, options)
            }
        }
    }

    fileprivate static func tell(_ outcome: FileOutcome, _ options: PupilFileOptions) throws {
        for rejection in outcome.rejected {
            options.name(line: rejection.line, column: rejection.column, rejection.fault.text)
        }
        let counts = outcome.counts
        print(
            options.json
                ? try JSONOutput.text(counts)
                : "\(counts.recorded) recorded, \(counts.unchanged) unchanged, \(counts.rejected) rejected.")
    }
}
