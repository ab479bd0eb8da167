import Core

/// The texts of writing.
enum PartWords {
    static let mark = Text(
        da: "Hvem har brug for en overlevering?", sv: "Vem behöver en överlämning?",
        nb: "Hvem trenger en overlevering?", en: "Who needs a handover?")
    static let markLead = Text(
        da: "Markér de elever, der ellers skulle begynde forfra. De fleste har ikke brug for det.",
        sv: "Markera de elever som annars skulle få börja om. De flesta behöver ingen.",
        nb: "Marker de elevene som ellers måtte begynne på nytt. De fleste trenger det ikke.",
        en: "Mark the pupils who would otherwise start over. Most need none.")
    static let markThese = Text(
        da: "Markér de valgte", sv: "Markera de valda", nb: "Marker de valgte", en: "Mark these")
    static let marked = Text(da: "Markeret.", sv: "Markerat.", nb: "Markert.", en: "Marked.")
    static let needs = Text(da: "Har brug for", sv: "Behöver", nb: "Trenger", en: "Needs one")
    static let notNeeded = Text(da: "Ikke nødvendig", sv: "Behövs inte", nb: "Ikke nødvendig", en: "Not needed")
    static let whyNot = Text(da: "Hvorfor ikke?", sv: "Varför inte?", nb: "Hvorfor ikke?", en: "Why not?")
    static let whyNotMissing = Text(
        da: "Skriv kort, hvorfor eleven ikke har brug for en.", sv: "Skriv kort varför eleven inte behöver någon.",
        nb: "Skriv kort hvorfor eleven ikke trenger en.", en: "Write in short why the pupil needs none.")
    static let standing = Text(da: "Behörighet", sv: "Behörighet", nb: "Behörighet", en: "Eligibility")
    static let unknownResults = Text(
        da: "Ingen karakterer kendt", sv: "Inga betyg kända", nb: "Ingen karakterer kjent", en: "No grades known")
    static let noPupils = Text(
        da: "Der er ingen elever her, som du kan se.", sv: "Här finns inga elever som du ser.",
        nb: "Her er det ingen elever du kan se.", en: "There are no pupils here whom you can see.")
    static let noModel = Text(
        da: "Der er endnu ingen model for overlevering i dette land.",
        sv: "Det finns ännu ingen överlämningsmodell för det här landet.",
        nb: "Det finnes ennå ingen overleveringsmodell for dette landet.",
        en: "There is no handover model for this country yet.")
    static let kindLabel = Text(da: "Overgang", sv: "Övergång", nb: "Overgang", en: "Transition")

    static let ask = Text(
        da: "Hvem skriver hvad?", sv: "Vem skriver vad?", nb: "Hvem skriver hva?", en: "Who writes what?")
    static let askLead = Text(
        da: "Vælg de fag, hvor noget skal følge med, og den lærer, der skriver. Læreren ser kun sine egne fag.",
        sv: "Välj de ämnen där något ska följa med, och den lärare som skriver. Läraren ser bara sina egna ämnen.",
        nb: "Velg fagene der noe skal følge med, og læreren som skriver. Læreren ser bare sine egne fag.",
        en:
            "Choose the subjects of which something goes along, and the teacher who writes. A teacher sees only their own."
    )
    static let nobody = Text(da: "Ikke med", sv: "Inte med", nb: "Ikke med", en: "Not included")
    static let askThem = Text(da: "Bed dem skrive", sv: "Be dem skriva", nb: "Be dem skrive", en: "Ask them to write")
    static let asked = Text(
        da: "Lærerne er bedt om at skrive.", sv: "Lärarna har fått frågan.", nb: "Lærerne er bedt om å skrive.",
        en: "The teachers have been asked.")
    static let nobodyAsked = Text(
        da: "Vælg mindst ét fag og en lærer.", sv: "Välj minst ett ämne och en lärare.",
        nb: "Velg minst ett fag og en lærer.", en: "Choose at least one subject and a teacher.")

    static let result = Text(da: "Karakter", sv: "Betyg", nb: "Karakter", en: "Grade")
    static let resultHint = Text(
        da: "F og streg er ikke det samme: streg betyder, at der ikke var grundlag.",
        sv: "F och streck är inte samma sak: streck betyder att underlag saknas.",
        nb: "F og strek er ikke det samme: strek betyr at grunnlag mangler.",
        en: "F and a dash are not the same: a dash means there was no basis.")
    static let choose = Text(da: "Vælg", sv: "Välj", nb: "Velg", en: "Choose")
    static let distance = Text(
        da: "Hvor langt er der til bestået (E)?", sv: "Hur långt är det till godkänt (E)?",
        nb: "Hvor langt er det til bestått (E)?", en: "How far is it to a pass (E)?")
    static let done = Text(da: "Gjort", sv: "Klart", nb: "Gjort", en: "Done")
    static let partly = Text(da: "Delvis", sv: "Delvis", nb: "Delvis", en: "Partly")
    static let not = Text(da: "Ikke", sv: "Inte", nb: "Ikke", en: "Not")
    static let unsaid = Text(da: "Ikke nævnt", sv: "Inte nämnt", nb: "Ikke nevnt", en: "Not said")
    static let ownArea = Text(da: "Andet indhold", sv: "Annat innehåll", nb: "Annet innhold", en: "Other content")
    static let save = Text(da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let saved = Text(
        da: "Gemt. Alt, hvad du skrev, er der.", sv: "Sparat. Allt du skrev finns kvar.",
        nb: "Lagret. Alt du skrev, er der.", en: "Saved. All that you wrote is there.")
    static let sign = Text(da: "Underskriv", sv: "Underteckna", nb: "Signer", en: "Sign")
    static let signedDone = Text(da: "Underskrevet.", sv: "Undertecknat.", nb: "Signert.", en: "Signed.")
    static let signLead = Text(
        da: "Din underskrift siger, at teksten er din, og at den kan følge med. Ændrer du noget, underskriver du igen.",
        sv: "Din underskrift säger att texten är din och kan följa med. Ändrar du något undertecknar du igen.",
        nb: "Signaturen din sier at teksten er din, og at den kan følge med. Endrer du noe, signerer du igjen.",
        en: "Your signature says that the text is yours and can go along. If you change anything, sign again.")
    static let lacks = Text(
        da: "Det mangler, før du kan underskrive", sv: "Det här saknas innan du kan underteckna",
        nb: "Dette mangler før du kan signere", en: "Missing before you can sign")
    static let signedNotice = Text(da: "Underskrevet", sv: "Undertecknat", nb: "Signert", en: "Signed")
    static let closed = Text(
        da: "Her skrives ikke mere: overleveringen er på vej eller sendt.",
        sv: "Här skrivs inget mer: överlämningen är på väg eller skickad.",
        nb: "Her skrives det ikke mer: overleveringen er på vei eller sendt.",
        en: "Nothing more is written here: the handover is on its way or sent.")
    static let bothWrote = Text(
        da: "En anden skrev samtidig i disse felter. Begges ord står der nu; læs dem igennem.",
        sv: "Någon annan skrev i samma fält samtidigt. Bådas ord står där nu; läs igenom dem.",
        nb: "Noen andre skrev i de samme feltene samtidig. Begges ord står der nå; les gjennom dem.",
        en: "Somebody else wrote in the same fields meanwhile. Both your words stand there now; read them through.")
    static let history = Text(
        da: "Tidligere udgaver", sv: "Tidigare versioner", nb: "Tidligere utgaver", en: "Earlier wordings")
    static let basis = Text(
        da: "Hvorfor må det følge med?", sv: "Varför får det följa med?", nb: "Hvorfor kan det følge med?",
        en: "Why may this go along?")
    static let known = Text(
        da: "Det ved systemet", sv: "Det vet systemet", nb: "Det vet systemet", en: "What the system knows")
    static let addItem = Text(da: "En støtte mere", sv: "Ett stöd till", nb: "En støtte til", en: "One more measure")
    static let hints = Text(
        da: "Se på dette igen", sv: "Titta på det här en gång till", nb: "Se på dette en gang til",
        en: "Look at this again")
}
