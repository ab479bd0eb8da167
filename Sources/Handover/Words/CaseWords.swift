import Core

/// The texts of one handover's page.
enum CaseWords {
    static let next = Text(da: "Næste skridt", sv: "Nästa steg", nb: "Neste steg", en: "Next step")
    static let guardian = Text(da: "Forælder", sv: "Vårdnadshavare", nb: "Foresatt", en: "Guardian")
    static let informed = Text(
        da: "Hvordan blev de informeret?", sv: "Hur har de informerats?", nb: "Hvordan ble de informert?",
        en: "How were they told?")
    static let informedLead = Text(
        da: "Loven beder ikke om samtykke her, men eleven og dem derhjemme skal vide, hvad der følger med.",
        sv: "Lagen kräver inget samtycke här, men eleven och vårdnadshavarna ska veta vad som följer med.",
        nb: "Loven krever ikke samtykke her, men eleven og dem hjemme skal vite hva som følger med.",
        en: "The law asks for no consent here, but the pupil and those at home are to know what goes along.")
    static let who = Text(da: "Hvem", sv: "Vem", nb: "Hvem", en: "Who")
    static let how = Text(da: "Hvordan", sv: "Hur", nb: "Hvordan", en: "How")
    static let when = Text(da: "Hvornår", sv: "När", nb: "Når", en: "When")
    static let informedSaved = Text(da: "Noteret.", sv: "Noterat.", nb: "Notert.", en: "Noted.")
    static let notInformed = Text(da: "Ikke noteret", sv: "Inte noterat", nb: "Ikke notert", en: "Not noted")
    static let notHere = Text(
        da: "Det hører ikke til her", sv: "Det här hör inte hit", nb: "Dette hører ikke til her",
        en: "This does not belong here")
    static let write = Text(da: "Skriv", sv: "Skriv", nb: "Skriv", en: "Write")
    static let edit = Text(da: "Ret", sv: "Ändra", nb: "Endre", en: "Change")
    static let support = Text(
        da: "Støtte og tilpasninger", sv: "Stöd och anpassningar", nb: "Støtte og tilpasninger",
        en: "Support and adaptations")
    static let pupilVoice = Text(
        da: "Elevens egne ord", sv: "Elevens egna ord", nb: "Elevens egne ord", en: "The pupil's own words")
    static let guardianNote = Text(
        da: "Fra dem derhjemme", sv: "Från vårdnadshavare", nb: "Fra dem hjemme", en: "From home")
    static let writtenByPupil = Text(
        da: "Eleven skriver det selv på sin side", sv: "Eleven skriver själv på sin sida",
        nb: "Eleven skriver det selv på sin side", en: "The pupil writes it on their own page")
    static let notWritten = Text(
        da: "Ikke skrevet endnu", sv: "Inte skrivet än", nb: "Ikke skrevet ennå", en: "Not written yet")
    static let isWritten = Text(da: "Skrevet", sv: "Skrivet", nb: "Skrevet", en: "Written")

    static let askNext = Text(
        da: "Vælg fag, og bed lærerne skrive.", sv: "Välj ämnen och be lärarna skriva.",
        nb: "Velg fag, og be lærerne skrive.", en: "Choose subjects and ask the teachers to write.")
    static let writeNext = Text(
        da: "Lærerne skriver. Når alt er underskrevet, sender du den til godkendelse.",
        sv: "Lärarna skriver. När allt är undertecknat skickar du den för godkännande.",
        nb: "Lærerne skriver. Når alt er signert, sender du den til godkjenning.",
        en: "The teachers are writing. When all is signed, you send it for approval.")
    static let submitNext = Text(
        da: "Alt er underskrevet. Send den til godkendelse.", sv: "Allt är undertecknat. Skicka den för godkännande.",
        nb: "Alt er signert. Send den til godkjenning.", en: "All is signed. Send it for approval.")
    static let reviewNext = Text(
        da: "Rektor, eller den der har fået det overdraget, læser og godkender.",
        sv: "Rektor, eller den som har fått det delegerat, läser och godkänner.",
        nb: "Rektor, eller den som har fått det delegert, leser og godkjenner.",
        en: "The school leader, or somebody to whom it was delegated, reads and approves it.")
    static let waitNext = Text(
        da: "Den er godkendt og venter på, at en afgørelse nævner den nye skole.",
        sv: "Den är godkänd och väntar på ett beslut som pekar ut den nya skolan.",
        nb: "Den er godkjent og venter på en beslutning som nevner den nye skolen.",
        en: "It is approved and waits for a decision that names the new school.")
    static let sendNext = Text(
        da: "Den er godkendt, og modtageren er kendt.", sv: "Den är godkänd och mottagaren är känd.",
        nb: "Den er godkjent, og mottakeren er kjent.", en: "It is approved and the receiver is known.")
    static let sentNext = Text(
        da: "Den nye skole har den og skal bekræfte det.", sv: "Den nya skolan har den och ska bekräfta det.",
        nb: "Den nye skolen har den og skal bekrefte det.", en: "The new school has it and is to confirm it.")
    static let receivedNext = Text(
        da: "Den nye skole har bekræftet den.", sv: "Den nya skolan har bekräftat den.",
        nb: "Den nye skolen har bekreftet den.", en: "The new school has confirmed it.")
    static let stillOut = Text(
        da: "Den nye skole har den forrige udgave, til rettelsen er sendt.",
        sv: "Den nya skolan har den förra versionen tills rättelsen är skickad.",
        nb: "Den nye skolen har den forrige utgaven til rettelsen er sendt.",
        en: "The new school has the version before until the correction is sent.")
    static let notNeeded = Text(
        da: "Der er ikke brug for den alligevel", sv: "Den behövs inte längre", nb: "Den trengs ikke likevel",
        en: "It is not needed after all")
    static let byHandNext = Text(
        da:
            "Her sendes intet digitalt. Følg skolens skriftlige rutine, aftal det med en navngiven person på den nye skole, og giv papirerne i hånden.",
        sv:
            "Här skickas inget digitalt. Följ skolans skriftliga rutin, kom överens med en namngiven person på den nya skolan och lämna papperen för hand.",
        nb:
            "Her sendes ingenting digitalt. Følg skolens skriftlige rutine, avtal med en navngitt person på den nye skolen, og lever papirene for hånd.",
        en:
            "Nothing is sent digitally. Follow the school's written routine, agree with a named person at the new school, and hand the papers over in person."
    )
    static let recalledNext = Text(
        da: "Den er trukket tilbage. Skriv den rigtige afgørelse ind, så kan den sendes dertil.",
        sv: "Den är återkallad. Skriv in rätt beslut, så kan den skickas dit.",
        nb: "Den er trukket tilbake. Før inn riktig beslutning, så kan den sendes dit.",
        en: "It has been recalled. Enter the right decision, and it can be sent there.")
}
