/// The countries whose schools Vinge knows.
package enum Country: String, CaseIterable, Sendable, Codable {
    case denmark = "DK"
    case sweden = "SE"
    case norway = "NO"

    /// The language a school in the country writes in.
    package var language: Language {
        switch self {
        case .denmark: .da
        case .sweden: .sv
        case .norway: .nb
        }
    }

    /// The zone its clocks show (IANA).
    package var timeZone: String {
        switch self {
        case .denmark: "Europe/Copenhagen"
        case .sweden: "Europe/Stockholm"
        case .norway: "Europe/Oslo"
        }
    }

    /// The month in which a new school year begins; all three start in August.
    package var firstMonth: Int { 8 }

    package var name: Text {
        switch self {
        case .denmark: Text(da: "Danmark", sv: "Danmark", nb: "Danmark", en: "Denmark")
        case .sweden: Text(da: "Sverige", sv: "Sverige", nb: "Sverige", en: "Sweden")
        case .norway: Text(da: "Norge", sv: "Norge", nb: "Norge", en: "Norway")
        }
    }
}
