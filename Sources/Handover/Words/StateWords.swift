import Core
import Site

// Where a handover is, and what was done to it, in words.

extension HandoverState {
    var name: Text {
        switch self {
        case .notNeeded: Text(da: "Ikke nødvendig", sv: "Behövs inte", nb: "Ikke nødvendig", en: "Not needed")
        case .draft: Text(da: "Markeret", sv: "Markerad", nb: "Markert", en: "Marked")
        case .inProgress: Text(da: "Skrives", sv: "Skrivs", nb: "Skrives", en: "Being written")
        case .review: Text(da: "Til godkendelse", sv: "För godkännande", nb: "Til godkjenning", en: "For approval")
        case .approved:
            Text(da: "Klar til at sende", sv: "Klar att skicka", nb: "Klar til å sende", en: "Ready to send")
        case .waiting:
            Text(
                da: "Venter på optagelse", sv: "Väntar på antagning", nb: "Venter på inntak", en: "Waits for admission")
        case .releasing: Text(da: "Er ved at blive sendt", sv: "Är på väg", nb: "Er på vei", en: "On its way")
        case .sent: Text(da: "Sendt", sv: "Skickad", nb: "Sendt", en: "Sent")
        case .received: Text(da: "Modtaget", sv: "Mottagen", nb: "Mottatt", en: "Received")
        case .read: Text(da: "Læst", sv: "Läst", nb: "Lest", en: "Read")
        case .inUse: Text(da: "I brug", sv: "Används", nb: "I bruk", en: "In use")
        case .closed: Text(da: "Afsluttet", sv: "Avslutad", nb: "Avsluttet", en: "Closed")
        case .recalled: Text(da: "Trukket tilbage", sv: "Återkallad", nb: "Trukket tilbake", en: "Recalled")
        case .rerouted: Text(da: "Sendt videre", sv: "Skickad vidare", nb: "Sendt videre", en: "Sent on")
        case .manual: Text(da: "Gives i hånden", sv: "Lämnas för hand", nb: "Overleveres for hånd", en: "By hand")
        }
    }

    /// What it asks of the reader, by colour, shape and word.
    func chip(in say: any Voice) -> HTML {
        let kind: Chip.Kind =
            switch self {
            case .received, .read, .inUse: .onCourse
            case .sent, .rerouted, .releasing, .approved: .early
            case .review, .waiting, .manual: .watch
            case .recalled: .act
            case .notNeeded, .draft, .inProgress, .closed: .neutral
            }
        return Chip(kind, say(name)).html
    }
}

extension HandoverStep {
    /// What was done.
    var name: Text {
        switch self {
        case .mark: Text(da: "Markeret", sv: "Markerad", nb: "Markert", en: "Marked")
        case .markNotNeeded:
            Text(
                da: "Vurderet: ikke nødvendig", sv: "Bedömd: behövs inte", nb: "Vurdert: ikke nødvendig",
                en: "Judged: not needed")
        case .ask: Text(da: "Lærerne spurgt", sv: "Lärarna tillfrågade", nb: "Lærerne spurt", en: "Teachers asked")
        case .submit:
            Text(
                da: "Sendt til godkendelse", sv: "Skickad för godkännande", nb: "Sendt til godkjenning",
                en: "Sent for approval")
        case .giveBack: Text(da: "Givet tilbage", sv: "Tillbakalämnad", nb: "Gitt tilbake", en: "Given back")
        case .approve: Text(da: "Godkendt", sv: "Godkänd", nb: "Godkjent", en: "Approved")
        case .loseReceiver:
            Text(da: "Modtager ophævet", sv: "Mottagare upphävd", nb: "Mottaker opphevet", en: "Receiver withdrawn")
        case .findReceiver:
            Text(da: "Modtager afgjort", sv: "Mottagare beslutad", nb: "Mottaker bestemt", en: "Receiver decided")
        case .release: Text(da: "Sat i gang", sv: "Frisläppt", nb: "Satt i gang", en: "Released")
        case .takeBack: Text(da: "Fortrudt", sv: "Ångrad", nb: "Angret", en: "Taken back")
        case .send: Text(da: "Sendt", sv: "Skickad", nb: "Sendt", en: "Sent")
        case .receive:
            Text(
                da: "Modtagelse bekræftet", sv: "Mottagande bekräftat", nb: "Mottak bekreftet", en: "Receipt confirmed")
        case .read: Text(da: "Læst", sv: "Läst", nb: "Lest", en: "Read")
        case .use: Text(da: "Taget i brug", sv: "Tagen i bruk", nb: "Tatt i bruk", en: "Put to use")
        case .close: Text(da: "Afsluttet", sv: "Avslutad", nb: "Avsluttet", en: "Closed")
        case .recall: Text(da: "Trukket tilbage", sv: "Återkallad", nb: "Trukket tilbake", en: "Recalled")
        case .reroute: Text(da: "Sendes videre", sv: "Skickas vidare", nb: "Sendes videre", en: "Being sent on")
        case .correct:
            Text(da: "Rettelse begyndt", sv: "Rättelse påbörjad", nb: "Rettelse begynt", en: "Correction begun")
        case .handOverByHand:
            Text(da: "Gives i hånden", sv: "Lämnas för hand", nb: "Overleveres for hånd", en: "By hand")
        case .leaveSystem:
            Text(da: "Givet i hånden", sv: "Lämnad för hand", nb: "Overlevert for hånd", en: "Handed over by hand")
        case .tellHome:
            Text(
                da: "Hjemkommunen har fået at vide, at ingen skole tager imod",
                sv: "Hemkommunen har fått veta att ingen skola tar emot",
                nb: "Hjemkommunen har fått vite at ingen skole tar imot",
                en: "The home municipality was told that no school receives the pupil")
        }
    }
}

extension HandoverRefusal {
    var text: Text {
        switch self {
        case .notNow:
            Text(
                da: "Det kan ikke gøres nu. Måske har en anden været her imens; se, hvor overleveringen er.",
                sv: "Det går inte nu. Någon annan kan ha hunnit före; se var överlämningen är.",
                nb: "Det kan ikke gjøres nå. Kanskje har noen andre vært her imens; se hvor overleveringen er.",
                en: "That cannot be done now. Somebody else may have been here meanwhile; see where the handover is.")
        case .noReceiver:
            Text(
                da: "Ingen optagelse eller anvisning siger, hvem der skal have den.",
                sv: "Det finns inget beslut om antagning eller placering som säger vem som ska få den.",
                nb: "Ingen inntaks- eller plasseringsbeslutning sier hvem som skal ha den.",
                en: "No decision on admission or placement says who is to have it.")
        case .incomplete:
            Text(
                da: "Der er dele, som ikke er underskrevet.", sv: "Det finns delar som inte är undertecknade.",
                nb: "Det er deler som ikke er signert.", en: "Some parts are not signed.")
        case .notYours:
            Text(
                da: "Kun rektor, eller den som har fået det overdraget, kan godkende.",
                sv: "Bara rektor, eller den som har fått det delegerat, kan godkänna.",
                nb: "Bare rektor, eller den som har fått det delegert, kan godkjenne.",
                en: "Only the school leader, or somebody to whom it was delegated, can approve.")
        case .alreadyOpen:
            Text(
                da: "Eleven har allerede en overlevering for den overgang.",
                sv: "Eleven har redan en överlämning för den övergången.",
                nb: "Eleven har allerede en overlevering for den overgangen.",
                en: "The pupil has a handover for that transition already.")
        case .changed:
            Text(
                da:
                    "Indholdet er ikke det, der blev forseglet, og vises derfor ikke. Sig det til den systemansvarlige.",
                sv:
                    "Innehållet är inte det som förseglades och visas därför inte. Säg till den som ansvarar för systemet.",
                nb: "Innholdet er ikke det som ble forseglet, og vises derfor ikke. Si fra til systemansvarlig.",
                en: "The content is not what was sealed, so it is not shown. Tell whoever runs the system.")
        case .ended: RetentionWords.endedNext
        }
    }
}
