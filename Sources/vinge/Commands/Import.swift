import Access
import ArgumentParser
import Core
import Foundation
import Monitoring
import Roster
import Storage

/// `vinge import`.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in what other systems wrote.",
        subcommands: [
            OneRoster.self, Probes.self, Grades.self, Decisions.self, Protected.self, Package.self,
        ])

    /// `vinge import oneroster`.
    struct OneRoster: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "oneroster",
            abstract: "Import a OneRoster bundle: 1.1 or 1.2, a folder or a zip, bulk or delta.",
            discussion: """
                All of it is written in one transaction. A row that cannot be used is
                rejected and named; the good rows are taken all the same, unless --strict.
                """)

        @OptionGroup var installation: Installation

        @Argument(help: "The folder or the zip file.")
        var path: String

        @Flag(help: "Tell what would happen and change nothing.")
        var dryRun = false

        @Flag(help: "Change nothing when a single row is rejected.")
        var strict = false

        @Flag(help: "Print one JSON object with the numbers.")
        var json = false

        @Option(help: "The system the ids come from; two systems' ids are kept apart.")
        var source = "oneroster"

        @Option(help: "The country of new organisations: DK, SE or NO.")
        var country = Country.denmark

        @Option(help: "The most a bundle may hold when it is unpacked, in MiB.")
        var limit = 512

        func validate() throws {
            guard (1...65_536).contains(limit) else { throw ValidationError("The limit is 1 to 65536 MiB.") }
        }

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                var options = ImportOptions()
                (options.isDryRun, options.isStrict) = (dryRun, strict)
                (options.source, options.country) = (source, country)
                options.limits.unpackedBytes = limit << 20
                let outcome = try await RosterImporter(services, options: options).run(path: path)
                try await services.database.close()
                FindingList.print(outcome.reading.report)
                print(json ? try JSONOutput.text(outcome.counts) : summary(outcome))
                if strict, outcome.counts.rejected > 0 {
                    throw Refusal("\(outcome.counts.rejected) rows were rejected, so nothing was changed (--strict).")
                }
            }
        }

        private func summary(_ outcome: ImportOutcome) -> String {
            let counts = outcome.counts
            return """
                The bundle describes \(counts.schools) schools, \(counts.schoolYears) school years, \
                \(counts.pupils) pupils, \(counts.staff) staff, \(counts.guardians) guardians, \
                \(counts.groups) groups and \(counts.enrolments) enrolments.
                \(outcome.isApplied ? "Changed" : "Would change (nothing was written)"): \
                \(counts.created) created, \(counts.updated) updated, \(counts.ended) ended, \
                \(counts.unchanged) unchanged.
                \(counts.rejected) rows rejected, \(counts.warnings) warnings.
                """
        }
    }

    /// `vinge import probes`.
    struct Probes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import series of scores from a CSV file.",
            discussion: """
                Columns: pupil (the id in the roster), instrument (its name), date
                (YYYY-MM-DD), score; and, where wanted, phase (baseline or progress) and
                form. See docs/import.md.
                """)

        @OptionGroup var options: PupilFileOptions

        func run() async throws {
            try await orRefuse {
                let services = try await options.installation.open()
                let importer = ProbeImporter(services, source: options.source, isDryRun: options.dryRun)
                let outcome = try await importer.run(path: options.path)
                try await services.database.close()
                for rejection in outcome.rejected {
                    options.name(line: rejection.line, column: rejection.column, rejection.fault.text)
                }
                print(
                    options.json
                        ? try JSONOutput.text(outcome.counts)
                        : "\(outcome.counts.recorded) recorded, \(outcome.counts.corrected) corrected, "
                            + "\(outcome.counts.unchanged) unchanged, \(outcome.counts.rejected) rejected.")
            }
        }
    }

    /// `vinge import protected`.
    struct Protected: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a list of pupils with a protected identity, before or after the roster.",
            discussion: """
                Columns: sourcedId, and readers: the ids, with a semicolon between them, of
                the people who may see the pupil. A pupil once listed stays protected.
                """)

        @OptionGroup var installation: Installation

        @Argument(help: "The CSV file.")
        var path: String

        @Option(help: "The system the ids come from.")
        var source = "oneroster"

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                let outcome = try await ProtectionList(services, source: source).load(path: path)
                try await services.database.close()
                for line in outcome.rejectedLines {
                    FindingList.print(
                        file: URL(filePath: path).lastPathComponent, line: line, column: "sourcedId",
                        "The id is missing.")
                }
                print("\(outcome.noted) pupils are on the list of protected identities.")
            }
        }
    }
}

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

    /// Names a row that was not taken.
    func name(line: Int, column: String, _ why: Text) {
        FindingList.print(file: URL(filePath: path).lastPathComponent, line: line, column: column, why[.en])
    }
}

/// Rejections and warnings on standard error, one a line.
enum FindingList {
    static func print(_ report: RosterReport) {
        for finding in report.rejected { print(finding, "rejected") }
        for finding in report.warnings { print(finding, "warning") }
        let more = report.rejectedCount + report.warningCount - report.rejected.count - report.warnings.count
        if more > 0 { write("… and \(more) more\n") }
    }

    private static func print(_ finding: Finding, _ word: String) {
        write("\(word): ")
        print(file: finding.file, line: finding.line, column: finding.column, finding.reason.text[.en])
    }

    static func print(file: String, line: Int, column: String?, _ text: String) {
        let place = [file, line > 0 ? "line \(line)" : "", column ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        write(place.isEmpty ? "\(text)\n" : "\(place): \(text)\n")
    }

    private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
