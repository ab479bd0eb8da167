import Core

/// The texts of approving and sending.
enum SendWords {
    static let job = Text(
        da: "Send overlevering", sv: "Skicka överlämning", nb: "Send overlevering", en: "Send a handover")
    static let approvals = Text(da: "Til godkendelse", sv: "Att godkänna", nb: "Til godkjenning", en: "To approve")
    static let approvalsLead = Text(
        da: "Det, du har læst, er valgt; godkend det samlet. En, der ikke er god nok, kan gives tilbage.",
        sv: "Det du har läst är markerat; godkänn allt på en gång. En som inte är bra nog kan lämnas tillbaka.",
        nb: "Det du har lest, er valgt; godkjenn det samlet. En som ikke er god nok, kan gis tilbake.",
        en: "What you have read is ticked; approve it together. One that is not good enough can be given back.")
    static let approveThese = Text(
        da: "Godkend de valgte", sv: "Godkänn de valda", nb: "Godkjenn de valgte", en: "Approve these")
    static let nothingToApprove = Text(
        da: "Intet venter på dig", sv: "Inget väntar på dig", nb: "Ingenting venter på deg", en: "Nothing waits for you"
    )
    static let nothingToApproveText = Text(
        da: "Når lærerne er færdige, står overleveringerne her.", sv: "När lärarna är klara står överlämningarna här.",
        nb: "Når lærerne er ferdige, står overleveringene her.",
        en: "When the teachers are done, the handovers stand here.")
    static let chooseSome = Text(
        da: "Vælg mindst én.", sv: "Välj minst en.", nb: "Velg minst én.", en: "Choose at least one.")
    static func tickAll(_ count: Int) -> Text {
        Text(
            da: "Vælg alle færdige (\(count))", sv: "Markera alla färdiga (\(count))",
            nb: "Velg alle ferdige (\(count))",
            en: "Tick all complete ones (\(count))")
    }
    static let tickRead = Text(
        da: "Vælg kun dem, jeg har læst", sv: "Markera bara dem jag har läst", nb: "Velg bare dem jeg har lest",
        en: "Tick only those I have read")
    static let hasRead = Text(da: "Læst", sv: "Läst", nb: "Lest", en: "Read already")
    static let approveThis = Text(da: "Godkend", sv: "Godkänn", nb: "Godkjenn", en: "Approve")
    static let read = Text(da: "Læs", sv: "Läs", nb: "Les", en: "Read")
    static let giveBack = Text(da: "Giv tilbage", sv: "Lämna tillbaka", nb: "Gi tilbake", en: "Give back")
    static let submit = Text(
        da: "Send til godkendelse", sv: "Skicka för godkännande", nb: "Send til godkjenning", en: "Send for approval")
    static let byHand = Text(
        da: "Giv den i hånden", sv: "Lämna för hand", nb: "Overlever for hånd", en: "Hand it over by hand")
    static let handed = Text(
        da: "Den er givet i hånden", sv: "Den är lämnad för hand", nb: "Den er overlevert for hånd",
        en: "It has been handed over")

    static let decision = Text(
        da: "Optagelse eller anvisning", sv: "Antagning eller placering", nb: "Inntak eller plassering",
        en: "Admission or placement")
    static let decisionLead = Text(
        da: "Overleveringen går kun til den skole, en afgørelse nævner. Den bruges aldrig til at vælge elever.",
        sv: "Överlämningen går bara till den skola som ett beslut pekar ut. Den används aldrig för urval.",
        nb: "Overleveringen går bare til den skolen en beslutning nevner. Den brukes aldri til å velge elever.",
        en: "The handover goes only to the school that a decision names. It is never used for selection.")
    static let decisionKind = Text(da: "Slags", sv: "Slag", nb: "Type", en: "Kind")
    static let unit = Text(da: "Skole", sv: "Skola", nb: "Skole", en: "School")
    static let programme = Text(da: "Program", sv: "Program", nb: "Program", en: "Programme")
    static let day = Text(
        da: "Dato for afgørelsen", sv: "Beslutsdatum", nb: "Dato for beslutningen", en: "Day of the decision")
    static let decidedBy = Text(
        da: "Hvem har afgjort det?", sv: "Vem har beslutat?", nb: "Hvem har bestemt?", en: "Who decided?")
    static let record = Text(
        da: "Skriv afgørelsen ind", sv: "Skriv in beslutet", nb: "Før inn beslutningen", en: "Enter the decision")
    static let decided = Text(
        da: "Afgørelsen er skrevet ind.", sv: "Beslutet är inskrivet.", nb: "Beslutningen er ført inn.",
        en: "The decision is entered.")
    static let withdraw = Text(
        da: "Fjern afgørelsen", sv: "Ta bort beslutet", nb: "Fjern beslutningen", en: "Remove the decision")
    static let withdrawLead = Text(
        da: "Er den skrevet forkert ind, eller gælder den ikke mere? Så venter overleveringen på en ny afgørelse.",
        sv: "Blev det fel, eller gäller det inte längre? Då väntar överlämningen på ett nytt beslut.",
        nb: "Ble den ført inn feil, eller gjelder den ikke lenger? Da venter overleveringen på en ny beslutning.",
        en: "Was it entered wrongly, or does it not hold any more? Then the handover waits for a new decision.")
    static let withdrawn = Text(
        da: "Afgørelsen er fjernet.", sv: "Beslutet är borttaget.", nb: "Beslutningen er fjernet.",
        en: "The decision is removed.")
    static let missing = Text(da: "Udfyld dette.", sv: "Fyll i det här.", nb: "Fyll ut dette.", en: "Fill this in.")
    static let dayWrong = Text(
        da: "Skriv en dag, der ikke ligger i fremtiden.", sv: "Skriv en dag som inte ligger i framtiden.",
        nb: "Skriv en dag som ikke ligger i framtiden.", en: "Give a day that is not in the future.")

    static let send = Text(da: "Send", sv: "Skicka", nb: "Send", en: "Send")
    static let confirmTitle = Text(
        da: "Skal den sendes dertil?", sv: "Ska den skickas dit?", nb: "Skal den sendes dit?",
        en: "Is this where it goes?")
    static let confirmLead = Text(
        da:
            "Se efter, at det er den rigtige skole. Du kan fortryde i ti minutter. Derefter kan den kun trækkes tilbage.",
        sv: "Kontrollera att det är rätt skola. Du kan ångra dig i tio minuter. Sedan kan den bara återkallas.",
        nb: "Se etter at det er riktig skole. Du kan angre i ti minutter. Deretter kan den bare trekkes tilbake.",
        en:
            "Make sure it is the right school. You can take it back for ten minutes. After that it can only be recalled."
    )
    static let opensIt = Text(da: "Den åbnes af", sv: "Den öppnas av", nb: "Den åpnes av", en: "Opened by")
    static let opensItText = Text(
        da: "rektor og koordinator dér, og dem de giver den til",
        sv: "rektor och samordnare där, och dem de ger den till",
        nb: "rektor og koordinator der, og dem de gir den til",
        en: "the leader and co-ordinator there, and those they give it to")
    static let sendNow = Text(da: "Ja, send den", sv: "Ja, skicka den", nb: "Ja, send den", en: "Yes, send it")
    static let released = Text(
        da: "Den er på vej. Du kan fortryde i ti minutter.", sv: "Den är på väg. Du kan ångra dig i tio minuter.",
        nb: "Den er på vei. Du kan angre i ti minutter.", en: "It is on its way. You can take it back for ten minutes.")
    static let takeBack = Text(da: "Fortryd", sv: "Ångra", nb: "Angre", en: "Take it back")
    static let takenBack = Text(
        da: "Den er ikke sendt.", sv: "Den är inte skickad.", nb: "Den er ikke sendt.", en: "It has not been sent.")
    static let recall = Text(da: "Træk tilbage", sv: "Återkalla", nb: "Trekk tilbake", en: "Recall")
    static let recallLead = Text(
        da: "Gik den til en forkert skole? Så kan ingen dér åbne den mere, og begge sider får det at vide.",
        sv: "Hamnade den på fel skola? Då kan ingen där öppna den längre, och båda sidor får veta det.",
        nb: "Gikk den til feil skole? Da kan ingen der åpne den mer, og begge sider får vite det.",
        en: "Did it go to the wrong school? Then nobody there can open it any more, and both sides are told.")
    static let recalled = Text(
        da: "Den er trukket tilbage.", sv: "Den är återkallad.", nb: "Den er trukket tilbake.",
        en: "It has been recalled.")
    static let correct = Text(da: "Ret", sv: "Rätta", nb: "Rett", en: "Correct")
    static let correctLead = Text(
        da: "Det sendte ændres aldrig. Rettelsen bliver en ny udgave, som skrives under, godkendes og sendes.",
        sv: "Det som är skickat ändras aldrig. Rättelsen blir en ny version som undertecknas, godkänns och skickas.",
        nb: "Det som er sendt, endres aldri. Rettelsen blir en ny utgave som signeres, godkjennes og sendes.",
        en: "What was sent never changes. The correction is a new version that is signed, approved and sent.")
    static let correctWhy = Text(da: "Hvad er forkert?", sv: "Vad är fel?", nb: "Hva er feil?", en: "What is wrong?")
    static let correcting = Text(
        da: "Rettelsen er begyndt. Modtageren har den forrige udgave, indtil den nye er sendt.",
        sv: "Rättelsen är påbörjad. Mottagaren har den förra versionen tills den nya är skickad.",
        nb: "Rettelsen er begynt. Mottakeren har den forrige utgaven til den nye er sendt.",
        en: "The correction has begun. The receiver has the earlier version until the new one is sent.")
    static let openedBy = Text(
        da: "Hvem har åbnet den", sv: "Vilka har öppnat den", nb: "Hvem har åpnet den", en: "Who has opened it")
    static let nobodyOpened = Text(
        da: "Ingen har åbnet den.", sv: "Ingen har öppnat den.", nb: "Ingen har åpnet den.", en: "Nobody has opened it."
    )
    static let document = Text(
        da: "Sådan læses den", sv: "Så läses den", nb: "Slik leses den", en: "As it will be read")

    static func leaves(_ moment: String) -> Text {
        Text(da: "Sendes \(moment)", sv: "Skickas \(moment)", nb: "Sendes \(moment)", en: "Leaves \(moment)")
    }
}

extension DecisionKind {
    var name: Text {
        switch self {
        case .admission: Text(da: "Optagelse", sv: "Antagning", nb: "Inntak", en: "Admission")
        case .placement: Text(da: "Anvisning", sv: "Placering", nb: "Plassering", en: "Placement")
        }
    }
}
