import Core

/// The attributes of a form whose text survives a lost connection (`draft.js`): what was
/// typed is kept in the tab until the server has taken it, and is sent again when the
/// connection is back.
///
/// - Parameters:
///   - key: what the draft is of, such as `plan-<id>`; never a name.
///   - savesWhileWriting: the form is posted with `autosave=1` a moment after the last letter, and
///     answered with its page. Elements with an id and `data-draft-fresh` are then taken from there.
package func draft(_ key: String, savesWhileWriting: Bool = false, in voice: any Voice) -> HTML {
    let autosave: HTML =
        savesWhileWriting
        ? """
         data-draft-autosave data-draft-saved="\(voice(DraftWords.saved))" data-draft-merged="\(voice(DraftWords.merged))"
        """ : ""
    return """
         data-draft="\(key)" data-draft-sending="\(voice(DraftWords.sending))" \
        data-draft-offline="\(voice(DraftWords.offline))" data-draft-restored="\(voice(DraftWords.restored))" \
        data-draft-refused="\(voice(DraftWords.refused))"\(autosave)
        """
}

enum DraftWords {
    static let sending = Text(
        key: "site.draft.sending", da: "Gemmer …", sv: "Sparar …", nb: "Lagrer …", en: "Saving …")
    static let offline = Text(
        key: "site.draft.offline",
        da: "Ingen forbindelse. Det, du har skrevet, er her stadig og sendes, når forbindelsen er tilbage.",
        sv: "Ingen anslutning. Det du har skrivit finns kvar här och skickas när anslutningen är tillbaka.",
        nb: "Ingen forbindelse. Det du har skrevet, er her fortsatt og sendes når forbindelsen er tilbake.",
        en: "No connection. What you have written is still here and will be sent when the connection is back.")
    static let restored = Text(
        key: "site.draft.restored", da: "Det, du skrev sidst uden at gemme, er sat ind igen.",
        sv: "Det du skrev senast utan att spara är tillbaka.", nb: "Det du skrev sist uten å lagre, er satt inn igjen.",
        en: "What you last wrote without saving has been put back.")
    static let refused = Text(
        key: "site.draft.refused", da: "Det kunne ikke gemmes. Hent siden igen; dit er bevaret.",
        sv: "Det gick inte att spara. Ladda om sidan; ditt finns kvar.",
        nb: "Det kunne ikke lagres. Last siden på nytt; ditt er bevart.",
        en: "It could not be saved. Load the page again; yours is kept.")
    /// Before the time of day.
    static let saved = Text(key: "site.draft.saved", da: "Gemt kl.", sv: "Sparat kl.", nb: "Lagret kl.", en: "Saved at")
    static let merged = Text(
        key: "site.draft.merged", da: "Gemt. En anden skrev samtidig, og begges ord står her nu.",
        sv: "Sparat. Någon annan skrev samtidigt, och bådas ord står här nu.",
        nb: "Lagret. Noen andre skrev samtidig, og begges ord står her nå.",
        en: "Saved. Somebody else was writing too, and the words of both are here now.")
}
