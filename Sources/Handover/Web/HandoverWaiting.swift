import Access
import Core
import Interventions
import Roster
import Site
import Storage

/// What waits in the handovers, on the front page of those who can do something about it.
enum HandoverWaiting {
    private static let most = 20

    static func items(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        var items: [Waiting] = []
        let writers = reader.scope.holding(.writeHandovers)
        if !writers.isEmpty {
            items += try HandoverStore.ownParts(in: writers, order: reader.nameOrder, on: reading).prefix(most).map {
                line in
                Waiting(
                    WaitingWords.write, about: "\(line.name.full), \(line.part.title(in: reader.voice))",
                    path: HandoverRoutes.part.path(line.handover, line.part), .soon,
                    day: line.since.day(in: reader.country))
            }
        }
        let receivers = reader.scope.holding(.seeReceived)
        if !receivers.isEmpty {
            items += try InboxStore.lines(in: receivers, order: reader.nameOrder, limit: most, on: reading).compactMap {
                line in
                let path = ReceivedRoutes.copy.path(line.copy.id)
                let day = line.sent.day(in: reader.country)
                if line.receivedAt == nil {
                    guard line.duty == nil else { return nil }
                    return Waiting(WaitingWords.confirm, about: line.name.full, path: path, .now, day: day)
                }
                guard line.duty != nil, line.readByMe == nil else { return nil }
                return Waiting(WaitingWords.read, about: line.name.full, path: path, .soon, day: day)
            }
        }
        return items
    }
}

enum WaitingWords {
    static let write = Text(
        da: "Skriv til overleveringen", sv: "Skriv till överlämningen", nb: "Skriv til overleveringen",
        en: "Write for the handover")
    static let confirm = Text(
        da: "Bekræft modtagelsen", sv: "Bekräfta mottagandet", nb: "Bekreft mottaket", en: "Confirm the receipt")
    static let read = Text(
        da: "Læs om en ny elev", sv: "Läs om en ny elev", nb: "Les om en ny elev", en: "Read about a new pupil")
}
