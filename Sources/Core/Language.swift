/// The languages every text of Vinge exists in. `nn` (nynorsk) is reserved: it is
/// understood and answered in `nb` until its texts are written.
package enum Language: String, CaseIterable, Sendable, Codable {
    case da, sv, nb, en

    /// Its own name for itself.
    package var name: String {
        switch self {
        case .da: "Dansk"
        case .sv: "Svenska"
        case .nb: "Norsk"
        case .en: "English"
        }
    }

    /// The language for a tag such as `nb-NO`, `no`, `nn` or `sv`.
    package init?(tag: some StringProtocol) {
        let primary = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
        switch primary {
        case "da": self = .da
        case "sv": self = .sv
        case "nb", "no", "nn": self = .nb
        case "en": self = .en
        default: return nil
        }
    }

    /// The best language for an `Accept-Language` header, or `nil` when none of its
    /// languages is ours. Quality values are honoured; ties go to the first named.
    package init?(accept header: String) {
        var best: (language: Language, quality: Double)?
        for entry in header.prefix(500).split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let tag = parts.first, let language = Language(tag: tag) else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > (best?.quality ?? 0) { best = (language, quality) }
        }
        guard let best else { return nil }
        self = best.language
    }
}
