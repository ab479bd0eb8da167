/// A course has one name, and everybody sees it: the pupil, the home, the calendar, the
/// board in the room. So it must not say anything about who the pupils are.
package enum NeutralName {
    private static let longest = 80

    /// A typed name as it is kept: one line, without characters that nobody sees and that
    /// turn what stands beside them around, or hide a word from the eye.
    package static func plain(_ typed: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: kept.append(" ")
            case .format: break
            default: kept.append(scalar)
            }
        }
        return String(String(kept).split(separator: " ").joined(separator: " ").prefix(longest))
    }

    /// The first word of a name that labels the pupils; `nil` when there is none.
    package static func label(in name: String) -> String? {
        name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init).first { word in
            let folded = word.lowercased()
            return labels.contains { folded.hasPrefix($0) }
        }
    }

    /// Beginnings of words, in the four languages, lower case.
    private static let labels = [
        "turbo", "svag", "svak", "weak", "specialunderv", "spesialunderv", "støtteunderv", "stödunderv", "remedial",
        "udfordre", "utfordre", "bagud", "efternøl", "efterslept", "taber", "lavtpræst", "lågpreste", "lavtprest",
        "struggling", "failing", "særlig", "särskil",
    ]
}
