import Core

/// What the audit log's actions are, for the pupil: the end of a sentence with somebody's name.
enum HandoverTold {
    static let words: [String: Text] = [
        "handover.see": Text(
            key: "handover.told.see", da: "så på det, der skal følge med til din nye skole",
            sv: "tittade på det som ska följa med till din nya skola",
            nb: "så på det som skal følge med til den nye skolen din",
            en: "looked at what goes along to your new school"),
        "handover.part": Text(
            key: "handover.told.part", da: "så på en del af det, der skal følge med til din nye skole",
            sv: "tittade på en del av det som ska följa med till din nya skola",
            nb: "så på en del av det som skal følge med til den nye skolen din",
            en: "looked at a part of what goes along to your new school"),
        "handover.write": Text(
            key: "handover.told.write", da: "skrev i det, der skal følge med til din nye skole",
            sv: "skrev i det som ska följa med till din nya skola",
            nb: "skrev i det som skal følge med til den nye skolen din",
            en: "wrote in what goes along to your new school"),
        "handover.sign": Text(
            key: "handover.told.sign", da: "skrev under på sin del til din nye skole",
            sv: "undertecknade sin del till din nya skola",
            nb: "signerte sin del til den nye skolen din", en: "signed their part for your new school"),
        "handover.history": Text(
            key: "handover.told.history", da: "så på tidligere udgaver af det, der skal følge med",
            sv: "tittade på tidigare versioner av det som ska följa med",
            nb: "så på tidligere utgaver av det som skal følge med", en: "looked at earlier wordings of what goes along"
        ),
        "handover.ask": Text(
            key: "handover.told.ask", da: "spurgte lærerne, hvad der skal følge med til din nye skole",
            sv: "frågade lärarna vad som ska följa med till din nya skola",
            nb: "spurte lærerne hva som skal følge med til den nye skolen din",
            en: "asked your teachers what goes along to your new school"),
        "handover.informed": Text(
            key: "handover.told.informed", da: "skrev ned, at du og dem derhjemme har fået det at vide",
            sv: "skrev ner att du och de hemma har fått veta",
            nb: "skrev ned at du og de hjemme har fått vite det", en: "wrote down that you and those at home were told"),
        "handover.move": Text(
            key: "handover.told.move", da: "førte det, der skal følge med, et skridt videre",
            sv: "förde det som ska följa med ett steg vidare",
            nb: "førte det som skal følge med, et skritt videre", en: "took what goes along a step further"),
        "handover.read": Text(
            key: "handover.told.read", da: "læste det, der skal følge med til din nye skole",
            sv: "läste det som ska följa med till din nya skola",
            nb: "leste det som skal følge med til den nye skolen din", en: "read what goes along to your new school"),
        "handover.approve": Text(
            key: "handover.told.approve", da: "godkendte det, der skal følge med til din nye skole",
            sv: "godkände det som ska följa med till din nya skola",
            nb: "godkjente det som skal følge med til den nye skolen din",
            en: "approved what goes along to your new school"),
        "handover.withdraw_decision": Text(
            key: "handover.told.withdraw_decision", da: "fjernede en afgørelse om, hvilken skole du skal gå på",
            sv: "tog bort ett beslut om vilken skola du ska gå i",
            nb: "fjernet en beslutning om hvilken skole du skal gå på",
            en: "removed a decision about which school you will go to"),
        "handover.tell_home": Text(
            key: "handover.told.tell_home", da: "fortalte din kommune, at du ikke har en ny skole endnu",
            sv: "meddelade din kommun att du inte har någon ny skola än",
            nb: "fortalte kommunen din at du ikke har en ny skole ennå",
            en: "told your municipality that you have no new school yet"),
        "handover.decide": Text(
            key: "handover.told.decide", da: "skrev ind, hvilken skole du skal gå på",
            sv: "skrev in vilken skola du ska gå på",
            nb: "førte inn hvilken skole du skal gå på", en: "entered which school you are going to"),
        "handover.confirm": Text(
            key: "handover.told.confirm", da: "så efter, hvor det skal sendes hen",
            sv: "kontrollerade vart det ska skickas",
            nb: "så etter hvor det skal sendes", en: "checked where it is to be sent"),
        "handover.release": Text(
            key: "handover.told.release", da: "satte det i gang til din nye skole",
            sv: "skickade iväg det till din nya skola",
            nb: "satte det i gang til den nye skolen din", en: "let it go to your new school"),
        "handover.take_back": Text(
            key: "handover.told.take_back", da: "stoppede det, før det blev sendt",
            sv: "stoppade det innan det skickades",
            nb: "stoppet det før det ble sendt", en: "stopped it before it was sent"),
        "handover.send": Text(
            key: "handover.told.send", da: "sendte det til din nye skole",
            sv: "skickade det till din nya skola",
            nb: "sendte det til den nye skolen din", en: "sent it to your new school"),
        "handover.recall": Text(
            key: "handover.told.recall", da: "trak det tilbage fra en skole",
            sv: "återkallade det från en skola",
            nb: "trakk det tilbake fra en skole", en: "recalled it from a school"),
        "handover.correct": Text(
            key: "handover.told.correct", da: "begyndte at rette det, der blev sendt",
            sv: "började rätta det som skickades", nb: "begynte å rette det som ble sendt",
            en: "began to correct what was sent"),
        "handover.export": Text(
            key: "handover.told.export", da: "skrev det til en fil", sv: "skrev det till en fil",
            nb: "skrev det til en fil", en: "wrote it to a file"),
        "handover.archive": Text(
            key: "handover.told.archive", da: "lagde det, der fulgte med, i et arkiv",
            sv: "arkiverade det som följde med", nb: "la det som fulgte med, i et arkiv",
            en: "put what came along into an archive"),
        "handover.end": Text(
            key: "handover.told.end", da: "slettede det, der fulgte med, da det var i arkivet",
            sv: "tog bort det som följde med, när det var arkiverat",
            nb: "slettet det som fulgte med, da det var i arkivet",
            en: "removed what came along, once it was archived"),
        "handover.import": Text(
            key: "handover.told.import", da: "lagde det, der kom fra en anden skole, ind her",
            sv: "läste in det som kom från en annan skola", nb: "leste inn det som kom fra en annen skole",
            en: "took in what came from another school"),
        "handover.answer": Text(
            key: "handover.told.answer", da: "svarede den nye skole på et spørgsmål",
            sv: "svarade den nya skolan på en fråga",
            nb: "svarte den nye skolen på et spørsmål", en: "answered a question from the new school"),
        "handover.open": Text(
            key: "handover.told.open", da: "læste på den nye skole det, der fulgte med",
            sv: "läste på den nya skolan det som följde med",
            nb: "leste på den nye skolen det som fulgte med", en: "read at the new school what came along"),
        "handover.receive": Text(
            key: "handover.told.receive", da: "bekræftede, at den nye skole har fået det",
            sv: "bekräftade att den nya skolan har fått det",
            nb: "bekreftet at den nye skolen har fått det", en: "confirmed that the new school has it"),
        "handover.give": Text(
            key: "handover.told.give", da: "valgte, hvem på den nye skole der skal læse det",
            sv: "valde vem på den nya skolan som ska läsa det",
            nb: "valgte hvem på den nye skolen som skal lese det", en: "chose who at the new school is to read it"),
        "handover.give_end": Text(
            key: "handover.told.give_end", da: "tog en læser af det væk",
            sv: "tog bort någon som skulle läsa det",
            nb: "tok bort noen som skulle lese det", en: "took away somebody who was to read it"),
        "handover.question": Text(
            key: "handover.told.question", da: "stillede din gamle skole et spørgsmål",
            sv: "ställde en fråga till din gamla skola",
            nb: "stilte et spørsmål til den gamle skolen din", en: "asked your old school a question"),
        "handover.read_all": Text(
            key: "handover.told.read_all", da: "noterede, at det er læst",
            sv: "noterade att det är läst",
            nb: "noterte at det er lest", en: "noted that it has been read"),
        "handover.use": Text(
            key: "handover.told.use", da: "begyndte din plan ud fra det",
            sv: "började din plan utifrån det",
            nb: "begynte planen din ut fra det", en: "began your plan from it"),
        "handover.assessment": Text(
            key: "handover.told.assessment", da: "åbnede de skriftlige vurderinger",
            sv: "öppnade de skriftliga bedömningarna", nb: "åpnet de skriftlige vurderingene",
            en: "opened the written assessments"),
        "handover.checklist": Text(
            key: "handover.told.checklist", da: "noterede, hvordan det gives videre i hånden",
            sv: "noterade hur det lämnas vidare för hand", nb: "noterte hvordan det gis videre for hånd",
            en: "noted how it is passed on by hand"),
        "handover.plan": Text(
            key: "handover.told.plan", da: "åbnede din studieplan", sv: "öppnade din studieplan",
            nb: "åpnet planen din", en: "opened your study plan"),
        "handover.plan_write": Text(
            key: "handover.told.plan_write", da: "skrev i din studieplan", sv: "skrev i din studieplan",
            nb: "skrev i planen din", en: "wrote in your study plan"),
        "handover.usefulness": Text(
            key: "handover.told.usefulness", da: "fortalte din gamle skole, hvad det hjalp til",
            sv: "berättade för din gamla skola vad det hjälpte till med",
            nb: "fortalte den gamle skolen din hva det hjalp til med",
            en: "told your old school what it helped with"),
        "handover.close": Text(
            key: "handover.told.close", da: "afsluttede overleveringen", sv: "avslutade överlämningen",
            nb: "avsluttet overleveringen", en: "closed the handover"),
        "handover.own": Text(
            key: "handover.told.own", da: "så, hvad der skal følge med til din nye skole",
            sv: "såg vad som ska följa med till din nya skola",
            nb: "så hva som skal følge med til den nye skolen din", en: "saw what goes along to your new school"),
        "handover.own_write": Text(
            key: "handover.told.own_write", da: "skrev selv til din nye skole",
            sv: "skrev själv till din nya skola",
            nb: "skrev selv til den nye skolen din", en: "wrote to your new school"),
        "handover.candidates": Text(
            key: "handover.told.candidates", da: "så efter, hvem der har brug for en overlevering",
            sv: "såg efter vem som behöver en överlämning",
            nb: "så etter hvem som trenger en overlevering", en: "looked who needs a handover"),
        "handover.mark": Text(
            key: "handover.told.mark", da: "markerede, at noget skal følge med til din nye skole",
            sv: "markerade att något ska följa med till din nya skola",
            nb: "markerte at noe skal følge med til den nye skolen din",
            en: "marked that something goes along to your new school"),
    ]
}
