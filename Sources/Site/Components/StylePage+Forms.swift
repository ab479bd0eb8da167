import Core

extension StyleSample {
    private static let days: [Field.Choice] = [
        Field.Choice("mon", "Monday"), Field.Choice("wed", "Wednesday", hint: "The library is free"),
        Field.Choice("fri", "Friday"),
    ]

    static func form(in voice: any Voice) -> HTML {
        let fields: [Field] = [
            Field("title", label: "What do you call the goal?", value: "Read with flow & joy"),
            Field("about", label: "About them", .textarea(rows: 3), hint: "Two sentences will do.", isOptional: true),
            Field("start", label: "First lesson", .date, value: "2026-11-03", width: .short),
            Field("aim", label: "Right words a minute", .number, value: "82,5", width: .short),
            Field("level", label: "School level", .select([Field.Choice("1", "Year 1"), Field.Choice("4", "Year 4")])),
            Field("day", label: "Which day?", .radios(days), value: "wed"),
            Field("who", label: "Who takes part?", .checkboxes(days), values: ["mon", "fri"]),
            Field("agree", label: "The guardians know about it", .checkbox, value: "yes"),
            Field("secret", label: "Password", .password, autocomplete: "current-password"),
            Field("code", label: "Code from the app", .digits, width: .short, autocomplete: "one-time-code"),
        ]
        return """
            <form class="form card" action="#main">\(fields.html { $0.html(in: voice) })\
            <div class="actions">\(button("Save"))\(linkButton("Cancel", "#main", .quiet))</div></form>
            """
    }

    static func formWithErrors(in voice: any Voice) -> HTML {
        var errors = FormErrors()
        errors.add("goal-name", Text(same: "Write what you call the goal."))
        errors.add("goal-aim", Text(same: "Write a number between 0 and 250."))
        errors.add("goal-day", Text(same: "Choose a day."))
        let fields: [Field] = [
            Field("goal-name", label: "What do you call the goal?", hint: "The pupil reads it too."),
            Field("goal-aim", label: "Right words a minute", .number, value: "many", width: .short),
            Field("goal-day", label: "Which day?", .radios(Array(days.prefix(2)))),
        ]
        return """
            <div class="stack narrow">\(errorSummary(errors, in: voice))\
            <form class="form card" action="#main">\(fields.html { $0.html(in: voice, errors: errors) })\
            <div class="actions">\(button("Save"))</div></form></div>
            """
    }

    static func grid(in voice: any Voice) -> HTML {
        let names = ["Alma Berg", "Bo Çelik", "Dagny Ek", "Elif Øst", "Frej Åkerlund"]
        var rows: [ScoreGrid.Row] = []
        let typed = [1: "640", 2: "71"]
        for (index, name) in names.enumerated() {
            let values = typed[index].map { [$0] } ?? []
            rows.append(ScoreGrid.Row("\(index)", name: HTML(name), values: values))
        }
        var errors = FormErrors()
        errors.add("score-1", Text(same: "Type a number from 0 to 250."))
        let grid = ScoreGrid(
            id: "scores", action: "#main", draftKey: "sample", caption: "Right words a minute, 12 November",
            rowTitle: "Pupil", columns: [ScoreGrid.Column("Words", range: 0...250)], rows: rows,
            submit: button("Save the scores"))
        return "<div class=\"card\">\(grid.html(in: voice, errors: errors))</div>"
    }

    static func table(in voice: any Voice) -> HTML {
        let names = ["Åse Ærlig-Østergård", "Bo Çelik", "Dagny Ek", "Mohammad al-Hussein"]
        let kinds: [Chip.Kind] = [.onCourse, .watch, .act, .early]
        var rows: [[HTML]] = []
        for (index, name) in names.enumerated() {
            let values = [31, 29, 34, 36 + Double(index) * 3].map { $0 + Double(index) }
            rows.append([
                "<a href=\"#main\">\(name)</a>", "7b", HTML("\(58 + index * 7)"), Sparkline(values).html(in: voice),
                Chip(kinds[index], voice(kinds[index].word)).html,
            ])
        }
        let columns = [
            DataTable.Column("Pupil", sortKey: "name"), DataTable.Column("Class", sortKey: "class"),
            DataTable.Column("Latest", sortKey: "latest", isNumeric: true), DataTable.Column("So far"),
            DataTable.Column("Status"),
        ]
        var table = DataTable("pupils", caption: "Pupils in the reading course", columns: columns, rows: rows)
        table.sort = DataTable.Sort("name")
        table.sortAddress = { "?sort=\($0.isDescending ? "-" : "")\($0.key)" }
        table.paging = Paging(page: 2, of: 7) { "?page=\($0)" }
        var stacked = DataTable("cards", caption: "The same, as cards on a phone", columns: columns, rows: rows)
        stacked.narrow = .stack
        return "<div class=\"card\">\(table.html(in: voice))</div><div class=\"card\">\(stacked.html(in: voice))</div>"
    }
}
