import Access
import Core
import Site
import Storage

/// The instruments a school uses, and a new one.
struct InstrumentPages: Sendable {
    static let saved = FlashMessage("instrument-saved") { _ in MonitoringWords.instrumentSaved }

    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let instruments = try await services.database.read { try $0.answer(to: InstrumentStore.instruments(in: scope)) }
        let (say, language) = (visit.voice, visit.language)
        let new = linkButton(
            say(MonitoringWords.newInstrument), MonitoringRoutes.newInstrument.path(), .primary)
        var table = DataTable(
            "instruments", caption: say(MonitoringWords.instruments),
            columns: [
                .init(say(MonitoringWords.name)), .init(say(MonitoringWords.unit)), .init(say(MonitoringWords.range)),
                .init(say(MonitoringWords.forms), isNumeric: true),
            ],
            rows: instruments.map { instrument in
                [
                    HTML(instrument.name), HTML(instrument.unit),
                    """
                    \(instrument.text(instrument.minimum, in: language))–\
                    \(instrument.text(instrument.maximum, in: language))
                    """,
                    "\(instrument.forms)",
                ]
            })
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(
            title: say(MonitoringWords.noInstruments), text: say(MonitoringWords.noInstrumentsText))
        return visit.page(
            say(MonitoringWords.instruments),
            """
            <div class="stack">
            <div class="page-head"><h1>\(say(MonitoringWords.instruments))</h1><div class="actions">\(new)</div></div>
            \(table.html(in: say))
            </div>
            """)
    }

    func form(_ visit: Visit) async throws -> Reply { InstrumentForm().reply(visit) }

    func create(_ visit: Visit) async throws -> Reply {
        var form = InstrumentForm(visit.request.form)
        guard let owner = visit.scope.grounds.first?.owner else { throw PageError.forbidden }
        let checked = form.checked(id: services.environment.id(), owner: owner)
        guard let instrument = checked else { return form.reply(visit) }
        let services = services
        let isCreated = try await services.database.write { writing -> Bool in
            let same = try InstrumentStore.instrument(named: instrument.name, of: owner, on: writing.reading)
            guard same == nil else { return false }
            try InstrumentStore.create(instrument, on: writing)
            let entry = visit.entry(
                "instrument", instrument.id.text, owner: owner, ground: visit.scope.grounds.first)
            try services.audit.append([entry], at: visit.now, on: writing)
            return true
        }
        guard isCreated else {
            form.errors.add("name", MonitoringWords.nameTaken)
            return form.reply(visit)
        }
        return visit.seeOther(MonitoringRoutes.instruments.path(), telling: Self.saved)
    }
}

/// The form of a new instrument.
struct InstrumentForm {
    private var values: [String: String]
    var errors = FormErrors()

    init() { values = ["minimum": "0", "decimals": "0", "direction": "rises", "forms": "1"] }

    init(_ form: FormValues) {
        values = [:]
        for name in ["name", "unit", "minimum", "maximum", "decimals", "direction", "forms"] {
            values[name] = form[name] ?? ""
        }
    }

    /// The instrument, or `nil` with the faults noted.
    mutating func checked(id: InstrumentID, owner: OwnerID) -> MeasuringInstrument? {
        let (name, unit) = (values["name"] ?? "", values["unit"] ?? "")
        if name.isEmpty || name.count > 100 { errors.add("name", MonitoringWords.nameMissing) }
        if unit.isEmpty || unit.count > 100 { errors.add("unit", MonitoringWords.unitMissing) }
        let minimum = NumberFormat.parse(values["minimum"] ?? "")
        let maximum = NumberFormat.parse(values["maximum"] ?? "")
        if minimum == nil { errors.add("minimum", MonitoringWords.minimumMissing) }
        if maximum == nil { errors.add("maximum", MonitoringWords.maximumMissing) }
        if let minimum, let maximum, minimum >= maximum { errors.add("maximum", MonitoringWords.rangeWrong) }
        let decimals = Int(values["decimals"] ?? "")
        if !(decimals.map { (0...2).contains($0) } ?? false) { errors.add("decimals", MonitoringWords.wholeNumber) }
        let forms = Int(values["forms"] ?? "")
        if !(forms.map { (1...100).contains($0) } ?? false) { errors.add("forms", MonitoringWords.wholeNumber) }
        let direction = MeasuringInstrument.Direction(rawValue: values["direction"] ?? "")
        if direction == nil { errors.add("direction", MonitoringWords.directionMissing) }
        guard errors.isEmpty, let minimum, let maximum, let decimals, let forms, let direction else { return nil }
        return MeasuringInstrument(
            id: id, owner: owner, name: name, unit: unit, minimum: minimum, maximum: maximum, decimals: decimals,
            direction: direction, forms: forms)
    }

    func reply(_ visit: Visit) -> Reply {
        let say = visit.voice
        let fields = [
            Field("name", label: say(MonitoringWords.name), value: value("name"), hint: say(MonitoringWords.nameHint)),
            Field("unit", label: say(MonitoringWords.unit), value: value("unit"), hint: say(MonitoringWords.unitHint)),
            Field("minimum", label: say(MonitoringWords.minimum), .number, value: value("minimum"), width: .short),
            Field("maximum", label: say(MonitoringWords.maximum), .number, value: value("maximum"), width: .short),
            Field(
                "decimals", label: say(MonitoringWords.decimals),
                .select(["0", "1", "2"].map { .init($0, $0) }), value: value("decimals"), width: .short),
            Field(
                "direction", label: say(MonitoringWords.direction),
                .radios([.init("rises", say(MonitoringWords.rises)), .init("falls", say(MonitoringWords.falls))]),
                value: value("direction")),
            Field(
                "forms", label: say(MonitoringWords.forms), .number, value: value("forms"),
                hint: say(MonitoringWords.formsHint), width: .short),
        ]
        let title = say(MonitoringWords.newInstrument)
        return visit.page(
            title, status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(MonitoringWords.instruments), MonitoringRoutes.instruments.path()), Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <h1>\(title)</h1>
            \(errorSummary(errors, in: say))
            <form method="post" action="\(MonitoringRoutes.createInstrument.path())" class="stack" novalidate>
            \(visit.csrfField)
            \(fields.html { $0.html(in: say, errors: errors) })
            <div>\(button(say(MonitoringWords.save), .primary))</div>
            </form>
            </div>
            """)
    }

    private func value(_ name: String) -> String { values[name] ?? "" }
}
