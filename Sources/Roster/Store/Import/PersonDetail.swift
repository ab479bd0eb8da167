/// What is kept of a person's record beside its fingerprint: roles and agents in the
/// source's own words, so that a later delta can be read against them.
struct PersonDetail: Equatable {
    var roles: Set<String>
    /// The ids named in `agentSourcedIds`.
    var agents: [String]

    init(roles: Set<String>, agents: [String]) { (self.roles, self.agents) = (roles, agents) }

    init(_ text: String) {
        let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        roles = Set(parts.first?.split(separator: ",").map(String.init) ?? [])
        agents = parts.dropFirst().map(String.init)
    }

    var text: String { ([roles.sorted().joined(separator: ",")] + agents).joined(separator: "\u{1F}") }

    var isPupil: Bool { roles.contains("student") }

    /// How the person is related to a pupil, when at all.
    var relation: String? { ["guardian", "parent", "relative"].first(where: roles.contains) }
}
