import Access
import Core
import Site

/// The form in which a meeting is written down: made to be filled in on a phone before
/// the next lesson begins.
struct MeetingForm: Sendable {
    var result: String
    var day: String
    var minutes: String
    var talked: String
    var agreed: String
    var seen: Int
    var errors = FormErrors()

    /// As it is first shown. A meeting of a day to come is held today, if it is written
    /// down today.
    init(_ meeting: Meeting, today: LocalDate) {
        result = meeting.result?.rawValue ?? ""
        day = min(meeting.day, today).text
        // A pupil who did not come took no minutes; the plan's are kept for a correction.
        minutes = String(meeting.minutes.flatMap { $0 > 0 ? $0 : nil } ?? meeting.planned)
        (talked, agreed, seen) = (meeting.talked, meeting.agreed, meeting.revision)
        if meeting.result == .cancelled { day = meeting.day.text }
    }

    init(_ form: FormValues) {
        (result, day, minutes) = (form["result"] ?? "", form["day"] ?? "", form["minutes"] ?? "")
        talked = String((form["talked"] ?? "").prefix(2000))
        agreed = String((form["agreed"] ?? "").prefix(2000))
        seen = Int(form["seen"] ?? "") ?? 0
    }

    /// What was typed as a record; `nil` with the faults noted.
    mutating func record(of progress: FollowUpProgress, today: LocalDate) -> MeetingRecord? {
        let result = MeetingResult(rawValue: result)
        if result == nil { errors.add("result", MeetingWords.chooseResult) }
        let day = LocalDate(day).flatMap { $0 >= progress.starts && $0 < progress.ends ? $0 : nil }
        if day == nil { errors.add("day", MeetingWords.dayWrong) }
        if let day, day > today, result != .cancelled { errors.add("day", MeetingWords.dayAhead) }
        let minutes = Int(minutes).flatMap { (1...240).contains($0) ? $0 : nil }
        if minutes == nil, result == .held { errors.add("minutes", MeetingWords.minutesWrong) }
        if result == .cancelled, talked.isEmpty { errors.add("talked", MeetingWords.whyCancelled) }
        guard errors.isEmpty, let result, let day else { return nil }
        return MeetingRecord(
            day: day, result: result, minutes: minutes ?? 0, talked: talked, agreed: agreed, seen: seen)
    }

    func html(_ pupil: PupilID, _ meeting: CourseSessionID, _ visit: Visit) -> HTML {
        let say = visit.voice
        let fields = [
            Field(
                "result", label: say(MeetingWords.result),
                .radios(MeetingResult.allCases.map { .init($0.rawValue, say($0.word)) }), value: result),
            Field(
                "talked", label: say(MeetingWords.talked), .textarea(rows: 3), value: talked,
                hint: say(MeetingWords.talkedHint), isOptional: true, width: .full),
            Field(
                "agreed", label: say(MeetingWords.agreed), .textarea(rows: 2), value: agreed,
                hint: say(MeetingWords.agreedHint), isOptional: true, width: .full),
        ]
        let facts = [
            Field("day", label: say(MeetingWords.day), .date, value: day, width: .short),
            Field("minutes", label: say(MeetingWords.minutes), .number, value: minutes, width: .short),
        ]
        return """
            <form method="post" action="\(FollowUpRoutes.recordMeeting.path(pupil, meeting))" class="stack" novalidate>
            \(visit.csrfField)<input type="hidden" name="seen" value="\(seen)">
            \(fields.html { $0.html(in: say, errors: errors) })
            <div class="form-inline">\(facts.html { $0.html(in: say, errors: errors) })</div>
            <div>\(button(say(MeetingWords.save), .primary))</div>
            </form>
            """
    }
}

extension MeetingResult {
    var word: Text {
        switch self {
        case .held: MeetingWords.held
        case .absent: MeetingWords.absent
        case .cancelled: MeetingWords.cancelled
        }
    }
}

extension Meeting {
    /// What is written down, for whoever may read all of it.
    func summary(_ visit: Visit) -> HTML {
        let (say, language) = (visit.voice, visit.language)
        let word = result.map { say($0.word) } ?? say(MeetingWords.notYetWritten)
        let length = minutes.flatMap { $0 > 0 ? " · " + say(MeetingWords.minutes($0)) : nil } ?? ""
        let talked: HTML = talked.isEmpty ? "" : "<p class=\"typed\">\(self.talked)</p>"
        let agreed: HTML =
            agreed.isEmpty
            ? "" : "<p class=\"soft\">\(say(MeetingWords.agreed))</p><p class=\"typed\">\(self.agreed)</p>"
        return """
            <p><strong><bdi>\(DateFormat.weekday(day, in: language))</bdi></strong> · \(word)\(length)</p>\
            \(talked)\(agreed)
            """
    }
}
