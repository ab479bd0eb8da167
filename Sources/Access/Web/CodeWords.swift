package import Core

/// The texts of every short code that is typed.
package enum CodeWords {
    /// - Parameter wait: seconds, of a quarter of an hour or of a day.
    package static func tooMany(wait: Int) -> Text {
        wait > 15 * 60
            ? Text(
                da: "Der har været for mange forkerte forsøg på ét døgn. Prøv igen i morgen.",
                sv: "Det har varit för många felaktiga försök på ett dygn. Försök igen i morgon.",
                nb: "Det har vært for mange mislykkede forsøk på ett døgn. Prøv igjen i morgen.",
                en: "There have been too many wrong tries within a day. Try again tomorrow.")
            : Text(
                da: "Der har været for mange forkerte forsøg. Vent et kvarter, og prøv igen.",
                sv: "Det har varit för många felaktiga försök. Vänta en kvart och försök igen.",
                nb: "Det har vært for mange mislykkede forsøk. Vent et kvarter, og prøv igjen.",
                en: "There have been too many wrong tries. Wait a quarter of an hour and try again.")
    }
}
