/// The two models of the Danish ministry's trial of 2016 to 2019, as the first data of
/// `course_template`. Weeks, lessons, the smallest group and the follow-up are the
/// trial's; how the day is divided is Vinge's proposal on the model's emphasis, and a
/// plan may divide it otherwise.
enum KnownModels {
    static let script = """
        INSERT INTO course_template (id, code, version, name_da, name_sv, name_nb, name_en, purpose_da, purpose_sv,
            purpose_nb, purpose_en, weeks, lesson_minutes, smallest_group, day_starts, follow_up_weeks,
            mentor_per_week, mentor_minutes, source, valid_from, valid_to)
        VALUES
        ('01580000-0000-7000-8000-000000000001', 'strategies', '2016',
            'Strategier til læring', 'Strategier för lärande', 'Strategier for læring', 'Strategies for learning',
            'Fagene først: eleven lærer måder at gribe opgaver an på og bruger dem med det samme i dansk og matematik.',
            'Ämnena först: eleven lär sig sätt att ta sig an uppgifter och använder dem direkt i svenska och matematik.',
            'Fagene først: eleven lærer måter å gripe an oppgaver på og bruker dem med en gang i norsk og matematikk.',
            'Subjects first: the pupil learns ways to tackle a task and uses them at once in language and mathematics.',
            2, 45, 10, '08:00', 8, 2, 45,
            'Undervisningsministeriet: forsøg med turboforløb 2016–2019 (Strategier til læring); emu.dk', '2016-08-01',
            NULL),
        ('01580000-0000-7000-8000-000000000002', 'whole-person', '2016',
            'Dit liv, din læring', 'Ditt liv, ditt lärande', 'Ditt liv, din læring', 'Your life, your learning',
            'Hele eleven: hverdag, vaner og venskaber får lige så meget plads som fagene.',
            'Hela eleven: vardag, vanor och vänskap får lika mycket plats som ämnena.',
            'Hele eleven: hverdag, vaner og vennskap får like mye plass som fagene.',
            'The whole pupil: everyday life, habits and friendships have as much room as the subjects.',
            2, 45, 10, '08:00', 8, 2, 45,
            'Undervisningsministeriet: forsøg med turboforløb 2016–2019 (Dit liv, din læring); emu.dk', '2016-08-01',
            NULL);
        INSERT INTO course_template_slot (template, position, kind, minutes) VALUES
        ('01580000-0000-7000-8000-000000000001', 1, 'opening', 15),
        ('01580000-0000-7000-8000-000000000001', 2, 'language', 75),
        ('01580000-0000-7000-8000-000000000001', 3, 'movement', 15),
        ('01580000-0000-7000-8000-000000000001', 4, 'mathematics', 75),
        ('01580000-0000-7000-8000-000000000001', 5, 'strategies', 60),
        ('01580000-0000-7000-8000-000000000001', 6, 'personal', 45),
        ('01580000-0000-7000-8000-000000000001', 7, 'reflection', 30),
        ('01580000-0000-7000-8000-000000000002', 1, 'opening', 15),
        ('01580000-0000-7000-8000-000000000002', 2, 'personal', 90),
        ('01580000-0000-7000-8000-000000000002', 3, 'language', 60),
        ('01580000-0000-7000-8000-000000000002', 4, 'movement', 30),
        ('01580000-0000-7000-8000-000000000002', 5, 'mathematics', 60),
        ('01580000-0000-7000-8000-000000000002', 6, 'strategies', 30),
        ('01580000-0000-7000-8000-000000000002', 7, 'reflection', 30);
        """
}
