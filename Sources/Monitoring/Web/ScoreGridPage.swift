import Access
import Core
import Roster
import Site

/// The grid of one day: a row per pupil, one column or, before an effort, three.
struct ScoreGridPage: Sendable {
    /// A cell that says something: a score, or the wish to withdraw one.
    struct Cell: Sendable {
        let key: GridKey
        let name: String
        /// `nil` to withdraw what stands there.
        let score: Double?
        let seen: ProbeID?
    }

    let group: GroupLine
    let instrument: MeasuringInstrument
    let day: LocalDate
    let phase: ProbePoint.Phase
    private var pupils: [PupilID]
    private var names: [PupilID: PersonName] = [:]
    /// The parallel form of the scores on the page; `nil` when the measure has only one.
    private(set) var form: Int?
    private var entries: [GridKey: GridEntry] = [:]
    var errors = FormErrors()
    /// What was typed, when a form comes back.
    private var typed: [GridKey: String]?
    private var seen: [GridKey: ProbeID] = [:]

    init(
        group: GroupLine, instrument: MeasuringInstrument, day: LocalDate, phase: ProbePoint.Phase, pupils: [PupilID]
    ) {
        (self.group, self.instrument, self.day, self.phase) = (group, instrument, day, phase)
        self.pupils = pupils
    }

    /// Puts in what a page shows beside the cells: names in their order, and what stands there.
    mutating func show(_ pupils: [PupilLine], entries: [GridKey: GridEntry], nextForm: Int) {
        (self.pupils, self.entries) = (pupils.map(\.id), entries)
        names = Dictionary(pupils.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        if instrument.forms > 1 { form = entries.values.compactMap(\.form).max() ?? nextForm }
    }

    private var places: ClosedRange<Int> { phase == .baseline ? 1...3 : 1...1 }

    private func name(_ key: GridKey) -> String { "score\(key.place)-\(key.pupil)" }

    /// Whose cells a form has: each name of a cell, and of what was seen there, ends with the pupil.
    static func pupils(of form: FormValues) -> [PupilID] {
        Set(form.pairs.compactMap { PupilID(String($0.name.suffix(36))) }).sorted()
    }

    private var keys: [GridKey] {
        pupils.flatMap { pupil in places.map { GridKey(pupil: pupil, place: $0) } }
    }

    // MARK: The form

    mutating func take(_ form: FormValues) {
        var typed: [GridKey: String] = [:]
        for key in keys {
            typed[key] = form[name(key)] ?? ""
            seen[key] = form["seen-" + name(key)].flatMap { ProbeID($0) }
        }
        self.typed = typed
        guard instrument.forms > 1, let typedForm = form["form"] else { return }
        self.form = Int(typedForm)
        if !(self.form.map { (1...instrument.forms).contains($0) } ?? false) {
            errors.add("form", MonitoringWords.wholeNumber)
        }
    }

    /// The cells that would change something; faults are noted at their cells.
    mutating func checked(in language: Language) -> [Cell] {
        var cells: [Cell] = []
        for key in keys {
            let text = typed?[key] ?? ""
            if text.isEmpty {
                if seen[key] != nil {
                    cells.append(Cell(key: key, name: name(key), score: nil, seen: seen[key]))
                }
                continue
            }
            do throws(ScoreFault) {
                let score = try instrument.score(typed: text)
                cells.append(Cell(key: key, name: name(key), score: score, seen: seen[key]))
            } catch {
                errors.add(name(key), message(error, in: language), about: subject(key))
            }
        }
        return cells
    }

    /// Whose cell it is, and which of three.
    func subject(_ key: GridKey) -> String? {
        guard let pupil = names[key.pupil]?.full else { return nil }
        return places.count == 1 ? pupil : "\(pupil) (\(key.place))"
    }

    private func message(_ fault: ScoreFault, in language: Language) -> Text {
        switch fault {
        case .notANumber: MonitoringWords.notANumber
        case .outsideRange:
            MonitoringWords.outside(
                instrument.text(instrument.minimum, in: language), instrument.text(instrument.maximum, in: language))
        case .tooManyDecimals: MonitoringWords.tooManyDecimals
        }
    }

    // MARK: The page

    func reply(_ visit: Visit) -> Reply {
        let say = visit.voice
        let groupAddress = MonitoringRoutes.group.path(group.id)
        let content: HTML = """
            <div class="stack">
            <div><h1>\(say(MonitoringWords.enterScores))</h1>\
            <p class="lead">\(instrument.name) (\(instrument.unit)) · \(group.name)</p></div>
            \(errorSummary(errors, in: say))
            \(dayForm(visit))
            <p class="soft">\(say(MonitoringWords.gridHelp))</p>
            \(grid(visit).html(in: say, errors: errors))
            </div>
            """
        return visit.page(
            say(MonitoringWords.enterScores), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(HomeWords.home), RosterRoutes.home.path()), Breadcrumb(group.name, groupAddress),
                Breadcrumb(say(MonitoringWords.enterScores)),
            ], scripts: ["grid.js"], content)
    }

    private func dayForm(_ visit: Visit) -> HTML {
        let say = visit.voice
        let dayField = Field("day", label: say(MonitoringWords.day), .date, value: day.text, width: .short)
        let phaseField = Field(
            "phase", label: say(MonitoringWords.kind),
            .select([
                .init("progress", say(MonitoringWords.kindProgress)),
                .init("baseline", say(MonitoringWords.kindBaseline)),
            ]), value: phase.rawValue)
        return """
            <form method="get" action="\(MonitoringRoutes.grid.path(group.id, instrument.id))" class="form-inline">
            \(dayField.html(in: say, errors: errors))\(phaseField.html(in: say))
            \(button(say(MonitoringWords.show), .secondary))
            </form>
            """
    }

    private func grid(_ visit: Visit) -> ScoreGrid {
        let (say, language) = (visit.voice, visit.language)
        let step = [1.0, 0.1, 0.01][min(max(instrument.decimals, 0), 2)]
        var grid = ScoreGrid(
            id: "scores", action: MonitoringRoutes.record.path(group.id, instrument.id),
            draftKey: "\(day)-\(phase.rawValue)-\(visit.visitor?.account.id.text ?? "")",
            caption:
                "\(DateFormat.long(day, in: language)) · \(say(phase == .baseline ? MonitoringWords.kindBaseline : MonitoringWords.kindProgress))",
            rowTitle: say(MonitoringWords.pupil),
            columns: places.map { place in
                .init(
                    places.count == 1 ? instrument.unit : say(MonitoringWords.probe(place)), prefix: "score\(place)",
                    range: instrument.minimum...instrument.maximum, step: step)
            },
            rows: pupils.map { pupil in
                .init(
                    pupil.text, name: HTML(names[pupil]?.full ?? ""),
                    values: places.map { value(pupil, $0, language) })
            },
            submit: button(say(MonitoringWords.save), .primary))
        grid.doneAddress = MonitoringRoutes.group.path(group.id)
        let formField: HTML =
            instrument.forms > 1
            ? Field(
                "form", label: say(MonitoringWords.form),
                .select((1...instrument.forms).map { .init(String($0), String($0)) }),
                value: form.map(String.init) ?? "", width: .short
            ).html(in: say, errors: errors) : ""
        let seenFields = keys.html { key in
            guard let entry = entries[key] else { return "" }
            return "<input type=\"hidden\" name=\"seen-\(name(key))\" value=\"\(entry.id.text)\">"
        }
        grid.fields = """
            \(visit.csrfField)<input type="hidden" name="day" value="\(day.text)">\
            <input type="hidden" name="phase" value="\(phase.rawValue)">\(seenFields)\(formField)
            """
        return grid
    }

    private func value(_ pupil: PupilID, _ place: Int, _ language: Language) -> String {
        let key = GridKey(pupil: pupil, place: place)
        if let typed { return typed[key] ?? "" }
        return entries[key].map { instrument.typed($0.score, in: language) } ?? ""
    }
}
