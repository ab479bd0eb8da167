import Core

/// The texts of meetings, hand-backs and retests.
enum MeetingWords {
    // MARK: Read by the pupil and the home

    static let nextWith = Text(
        key: "meeting.nextWith", da: "Næste gang med", sv: "Nästa gång med", nb: "Neste gang med", en: "Next time with")
    static let next = Text(
        key: "meeting.next", da: "Næste møde", sv: "Nästa möte", nb: "Neste møte", en: "Next meeting")
    static let today = Text(key: "meeting.today", da: "i dag", sv: "i dag", nb: "i dag", en: "today")
    static let agreedLast = Text(
        key: "meeting.agreedLast", da: "Det aftalte vi sidst", sv: "Det här kom vi överens om sist",
        nb: "Dette avtalte vi sist", en: "What we agreed last time")

    // MARK: Staff

    static let meetings = Text(da: "Møder", sv: "Möten", nb: "Møter", en: "Meetings")
    static func meetingsWith(_ name: String) -> Text {
        Text(da: "Møder med \(name)", sv: "Möten med \(name)", nb: "Møter med \(name)", en: "Meetings with \(name)")
    }
    static func until(_ day: String) -> Text {
        Text(da: "til \(day)", sv: "till \(day)", nb: "til \(day)", en: "until \(day)")
    }
    static let none = Text(da: "Ingen møder endnu", sv: "Inga möten än", nb: "Ingen møter ennå", en: "No meetings yet")
    static let noneText = Text(
        da: "Møderne kommer i kalenderen, når de intensive uger er slut.",
        sv: "Mötena kommer in i kalendern när de intensiva veckorna är slut.",
        nb: "Møtene kommer i kalenderen når de intensive ukene er over.",
        en: "Meetings come into the calendar when the intensive weeks are over.")
    static let noneAhead = Text(
        da: "Der er ingen møder foran.", sv: "Det finns inga möten framöver.", nb: "Det er ingen møter framover.",
        en: "There are no meetings ahead.")
    static let write = Text(
        da: "Skriv mødet ned", sv: "Skriv ner mötet", nb: "Skriv ned møtet", en: "Write down the meeting")
    static let correct = Text(da: "Ret", sv: "Rätta", nb: "Rett", en: "Correct")
    static func on(_ day: String) -> Text {
        Text(da: "Mødet \(day)", sv: "Mötet \(day)", nb: "Møtet \(day)", en: "The meeting on \(day)")
    }
    static let result = Text(
        da: "Hvad blev det til?", sv: "Hur blev det?", nb: "Hvordan gikk det?", en: "What came of it?")
    static let held = Text(da: "Vi mødtes", sv: "Vi träffades", nb: "Vi møttes", en: "We met")
    static let absent = Text(
        da: "Eleven kom ikke", sv: "Eleven kom inte", nb: "Eleven kom ikke", en: "The pupil did not come")
    static let cancelled = Text(da: "Aflyst", sv: "Inställt", nb: "Avlyst", en: "Cancelled")
    static let day = Text(da: "Dag", sv: "Dag", nb: "Dag", en: "Day")
    static let minutes = Text(da: "Minutter", sv: "Minuter", nb: "Minutter", en: "Minutes")
    static func minutes(_ count: Int) -> Text {
        Text(da: "\(count) min.", sv: "\(count) min", nb: "\(count) min", en: "\(count) min")
    }
    static let talked = Text(
        da: "Hvad talte vi om?", sv: "Vad pratade vi om?", nb: "Hva snakket vi om?", en: "What did we talk about?")
    static let talkedHint = Text(
        da: "Kun for personalet. Ved aflysning: skriv hvorfor.",
        sv: "Bara för personalen. Om mötet är inställt: skriv varför.",
        nb: "Bare for de ansatte. Ved avlysning: skriv hvorfor.", en: "For staff only. If cancelled: write why.")
    static let agreed = Text(
        da: "Hvad aftalte vi?", sv: "Vad kom vi överens om?", nb: "Hva avtalte vi?", en: "What did we agree?")
    static let agreedHint = Text(
        da: "Eleven og hjemmet kan læse det. Skriv til eleven.",
        sv: "Eleven och hemmet kan läsa det. Skriv till eleven.",
        nb: "Eleven og hjemmet kan lese det. Skriv til eleven.",
        en: "The pupil and the home can read this. Write to the pupil.")
    static let save = Text(da: "Gem mødet", sv: "Spara mötet", nb: "Lagre møtet", en: "Save the meeting")
    static let saved = Text(
        da: "Mødet er skrevet ned.", sv: "Mötet är nedskrivet.", nb: "Møtet er skrevet ned.",
        en: "The meeting has been written down.")
    static let unchanged = Text(
        da: "Det stod der allerede.", sv: "Det stod redan där.", nb: "Det sto der allerede.",
        en: "That was there already.")
    static let over = Text(
        da: "Opfølgningen er slut, så møder kan ikke ændres mere.",
        sv: "Uppföljningen är slut, så möten går inte att ändra längre.",
        nb: "Oppfølgingen er slutt, så møter kan ikke endres lenger.",
        en: "The follow-up is over, so meetings can no longer be changed.")
    static let meanwhile = Text(
        da: "En anden har skrevet om mødet imens. Se nedenfor, ret dit eget, og gem igen.",
        sv: "Någon annan har skrivit om mötet under tiden. Se nedan, ändra ditt eget och spara igen.",
        nb: "Noen andre har skrevet om møtet i mellomtiden. Se nedenfor, rett ditt eget og lagre igjen.",
        en: "Somebody else has written about it meanwhile. Look below, mend your own and save again.")
    static let standsThere = Text(
        da: "Det står der nu", sv: "Så står det nu", nb: "Dette står der nå", en: "What stands there now")
    static let notYetWritten = Text(
        da: "Ikke skrevet ned endnu", sv: "Inte nedskrivna än", nb: "Ikke skrevet ned ennå", en: "Not written down yet")
    static let earlier = Text(
        da: "Tidligere møder", sv: "Tidigare möten", nb: "Tidligere møter", en: "Earlier meetings")
    static let ahead = Text(
        da: "Møder foran", sv: "Kommande möten", nb: "Kommende møter", en: "Meetings ahead")

    static let chooseResult = Text(
        da: "Vælg, hvad det blev til", sv: "Välj hur det blev", nb: "Velg hvordan det gikk",
        en: "Choose what came of it")
    static let dayWrong = Text(
        da: "Skriv en dag inden for opfølgningen", sv: "Skriv en dag inom uppföljningen",
        nb: "Skriv en dag innenfor oppfølgingen", en: "Write a day within the follow-up")
    static let dayAhead = Text(
        da: "Dagen er ikke kommet endnu. Skriv den dag, I mødtes.",
        sv: "Dagen har inte kommit än. Skriv den dag ni träffades.",
        nb: "Dagen har ikke kommet ennå. Skriv dagen dere møttes.",
        en: "That day has not come yet. Write the day you met.")
    static let minutesWrong = Text(
        da: "Skriv minutter fra 1 til 240", sv: "Skriv minuter från 1 till 240", nb: "Skriv minutter fra 1 til 240",
        en: "Write minutes from 1 to 240")
    static let whyCancelled = Text(
        da: "Skriv, hvorfor mødet blev aflyst", sv: "Skriv varför mötet ställdes in",
        nb: "Skriv hvorfor møtet ble avlyst", en: "Write why the meeting was cancelled")

    static let move = Text(da: "Flyt mødet", sv: "Flytta mötet", nb: "Flytt møtet", en: "Move the meeting")
    static let moveTo = Text(da: "Ny dag", sv: "Ny dag", nb: "Ny dag", en: "New day")
    static let moved = Text(
        da: "Mødet er flyttet.", sv: "Mötet är flyttat.", nb: "Møtet er flyttet.", en: "The meeting has been moved.")
    static let moveWrong = Text(
        da: "Skriv en dag fra i dag til opfølgningen er slut",
        sv: "Skriv en dag från i dag tills uppföljningen är slut",
        nb: "Skriv en dag fra i dag til oppfølgingen er slutt",
        en: "Write a day from today to the end of the follow-up")
    static let extra = Text(da: "Et møde mere", sv: "Ett möte till", nb: "Et møte til", en: "One more meeting")
    static let add = Text(da: "Læg i kalenderen", sv: "Lägg in i kalendern", nb: "Legg i kalenderen", en: "Add")
    static let added = Text(
        da: "Mødet ligger i kalenderen.", sv: "Mötet ligger i kalendern.", nb: "Møtet ligger i kalenderen.",
        en: "The meeting is in the calendar.")
}
