import Access
import ArgumentParser
import Core
import Foundation
import Storage

/// `vinge audit`.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the log of who did what.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that no event was changed, removed, moved or cut off.")

        @OptionGroup var installation: Installation

        @Flag(help: "Print one JSON object.")
        var json = false

        private struct Answer: Encodable {
            let whole: Bool
            let chains: Int?
            let events: Int?
            let brokenChain: String?
            let brokenPosition: Int?
        }

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                let verdict = try await services.verifyAudit()
                try await services.database.close()
                switch verdict {
                case .whole(let chains, let events):
                    try say(
                        Answer(whole: true, chains: chains, events: events, brokenChain: nil, brokenPosition: nil),
                        "The audit log is whole: \(events) events in \(chains) chains.")
                case .broken(let chain, let position):
                    if json {
                        try say(
                            Answer(
                                whole: false, chains: nil, events: nil, brokenChain: chain?.text,
                                brokenPosition: position), "")
                    }
                    throw Refusal(
                        "The audit log is broken at event \(position) of chain \(chain?.text ?? "(unknown)").")
                }
            }
        }

        private func say(_ answer: Answer, _ text: String) throws {
            print(json ? try JSONOutput.text(answer) : text)
        }
    }
}

/// JSON for scripts: one object, keys in alphabetical order.
enum JSONOutput {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
