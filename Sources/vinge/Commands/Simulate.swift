import Access
import ArgumentParser
import Core
import Foundation
import Simulation
import Storage

/// `vinge simulate`: a region of invented schools, to measure with and to look at.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill an empty database with a region of invented schools.",
        discussion: """
            A town is --schools 10, a region 120, a country 2500. The same options and the
            same day give the same region. See docs/simulate.md.
            """)

    @OptionGroup var installation: Installation

    @Option(help: "How many schools.")
    var schools: Int

    @Option(help: "How many pupils a school has on average.")
    var pupilsPerSchool = 250

    @Option(help: "How many school years, the last one included.")
    var years = 1

    @Option(help: "Another number gives another region.")
    var seed: UInt64 = 1

    @Option(help: "The day up to which things have happened, YYYY-MM-DD; today unless told otherwise.")
    var until: String?

    @Option(help: "All schools in this country, DK, SE or NO; owners of all three in turn unless told otherwise.")
    var country: Country?

    @Option(help: "Scores of a pupil in a school year.")
    var probes = 10

    @Flag(help: "Make one or two guardians for each pupil too.")
    var guardians = false

    @Flag(help: "Print one JSON object with the numbers.")
    var json = false

    func validate() throws {
        guard (1...20_000).contains(schools) else { throw ValidationError("A region has 1 to 20000 schools.") }
        guard (20...2000).contains(pupilsPerSchool) else { throw ValidationError("A school has 20 to 2000 pupils.") }
        guard (1...10).contains(years) else { throw ValidationError("There are 1 to 10 years.") }
        guard (0...40).contains(probes) else { throw ValidationError("A pupil has 0 to 40 scores in a year.") }
        guard until.map({ LocalDate($0) != nil }) ?? true else { throw ValidationError("A day is YYYY-MM-DD.") }
    }

    func run() async throws {
        try await orRefuse {
            let services = try await installation.openUnused()
            let options = options(today: services.environment.now().day(in: country ?? .denmark))
            let (progress, all) = (Progress(), schools)
            let counts = try await Simulation(services, options: options).run { done in
                progress.show(
                    "\(done.schools) of \(all) schools, \(done.rows) rows, \(done.rowsPerSecond) a second")
            }
            progress.end()
            try await services.database.close()
            let summary = SimulationSummary(counts, options)
            print(json ? try JSONOutput.text(summary) : summary.text)
        }
    }

    private func options(today: LocalDate) -> RegionOptions {
        var options = RegionOptions(
            schools: schools, pupilsPerSchool: pupilsPerSchool, until: until.flatMap { LocalDate($0) } ?? today)
        (options.years, options.seed, options.country) = (years, seed, country)
        (options.hasGuardians, options.probesPerYear) = (guardians, probes)
        return options
    }
}

/// What `vinge simulate` says at the end.
private struct SimulationSummary: Encodable {
    struct SignIn: Encodable {
        let login: String
        let role: String
    }

    let counts: RegionCounts
    let seed: UInt64
    let until: String
    let rowsPerSecond: Int
    let password: String
    let signIns: [SignIn]

    init(_ counts: RegionCounts, _ options: RegionOptions) {
        (self.counts, seed, until, rowsPerSecond) = (counts, options.seed, options.until.text, counts.rowsPerSecond)
        password = RegionSignIns.password
        signIns = RegionSignIns.all(options).map { SignIn(login: $0.login, role: $0.role.rawValue) }
    }

    var text: String {
        let people = signIns.map { "  \($0.login.padding(toLength: 32, withPad: " ", startingAt: 0))\($0.role)" }
        return """
            \(counts.owners) owners, \(counts.schools) schools, \(counts.classes) classes, \(counts.staff) staff, \
            \(counts.pupils) pupils, \(counts.guardians) guardians, \(counts.probes) scores, \(counts.goals) goals, \
            \(counts.phases) phases; seed \(seed), until \(until).
            \(counts.rows) rows in \(Int(counts.seconds.rounded())) s: \(rowsPerSecond) a second. Statistics: \
            \(Int(counts.secondsOfStatistics.rounded())) s.

            These can sign in, with the password "\(password)":
            \(people.joined(separator: "\n"))
            """
    }
}
