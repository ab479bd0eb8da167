import Access
import ArgumentParser
import Core
import Handover
import Storage

extension Import {
    /// `vinge import handover`.
    struct Package: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "handover",
            abstract: "Take a handover package into the receiving school's inbox.",
            discussion: """
                The package is checked as `vinge verify` does, and trusts the same keys.
                Nothing is changed when it is here already; a later version replaces an
                earlier one. See docs/handover.md.
                """)

        @OptionGroup var package: PackageOptions

        @Option(help: "The pupil's id here, for a package of another installation.")
        var pupil: String?

        @Flag(help: "Tell what would happen and change nothing.")
        var dryRun = false

        @OptionGroup var installation: Installation

        func validate() throws {
            guard pupil.map({ PupilID($0) != nil }) ?? true else { throw ValidationError("--pupil takes an id.") }
        }

        func run() async throws {
            try await orRefuse {
                let file = try package.read()
                let services = try await installation.open()
                let checked = try await package.check(file, HandoverArchive(services))
                let outcome = try await PackageIntake(services).take(
                    checked, for: pupil.flatMap { PupilID($0) }, isDryRun: dryRun)
                try await services.database.close()
                print(sentence(outcome))
                if !outcome.isSameName {
                    print("The pupil's name is written in another way here: see that it is the same pupil.")
                }
            }
        }

        private func sentence(_ outcome: PackageIntake.Outcome) -> String {
            let what = "version \(outcome.version) of handover \(outcome.handover)"
            let place = "at \(outcome.unit) for pupil \(outcome.pupil)"
            let took = dryRun ? "Nothing was written. Would take in" : "Took in"
            return switch outcome.what {
            case .alreadyHere: "Nothing was changed: \(what) is here already."
            case .taken: "\(took) \(what), \(place)."
            case .corrected(let earlier): "\(took) \(what), \(place). It replaces version \(earlier)."
            case .again: "\(took) again \(what), \(place)."
            }
        }
    }
}
