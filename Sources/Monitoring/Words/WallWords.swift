import Core

/// The texts of a group's wall.
enum WallWords {
    static let wall = Text(da: "Datavæg", sv: "Datavägg", nb: "Datavegg", en: "Data wall")
    static let lead = Text(
        da: "Hvem venter på en beslutning, og hvorfor", sv: "Vem väntar på ett beslut, och varför",
        nb: "Hvem venter på en beslutning, og hvorfor", en: "Who waits for a decision, and why")
    static let waiting = Text(da: "Venter på", sv: "Väntar på", nb: "Venter på", en: "Waits for")
    static let rule = MonitoringWords.verdict
    static let allMeasures = Text(
        da: "Alle målinger", sv: "Alla mätningar", nb: "Alle målinger", en: "All measures")

    static let needDecision = Text(da: "En beslutning", sv: "Ett beslut", nb: "En beslutning", en: "A decision")
    static func days(_ days: Int) -> Text {
        Text(
            da: days == 0 ? "siden i dag" : days == 1 ? "i 1 dag" : "i \(days) dage",
            sv: days == 0 ? "sedan idag" : days == 1 ? "i 1 dag" : "i \(days) dagar",
            nb: days == 0 ? "siden i dag" : days == 1 ? "i 1 dag" : "i \(days) dager",
            en: days == 0 ? "since today" : days == 1 ? "for 1 day" : "for \(days) days")
    }
    static let needReview = Text(
        da: "At I ser på beslutningen igen", sv: "Att ni ser på beslutet igen", nb: "At dere ser på beslutningen igjen",
        en: "Another look at the decision")
    static let needGoal = Text(da: "Et mål", sv: "Ett mål", nb: "Et mål", en: "A goal")
    static let needPoints = Text(da: "Flere målinger", sv: "Fler mätningar", nb: "Flere målinger", en: "More points")
    static let needProbe = Text(da: "En ny måling", sv: "En ny mätning", nb: "En ny måling", en: "A new probe")
    static let needCourse = Text(
        da: "Forløbets slutmåling", sv: "Periodens slutmätning", nb: "Kursets sluttmåling",
        en: "The course's exit measure")
    static let nothing = Text(da: "Intet lige nu", sv: "Inget just nu", nb: "Ingenting nå", en: "Nothing now")
    static func noProbeFor(_ weeks: Int) -> Text {
        Text(
            da: "Ingen måling i \(weeks) uger", sv: "Ingen mätning på \(weeks) veckor",
            nb: "Ingen måling på \(weeks) uker", en: "No probe for \(weeks) weeks")
    }

    static let below = Text(
        da: "De fire seneste er under linjen", sv: "De fyra senaste är under linjen",
        nb: "De fire siste er under linjen", en: "The last four are below the line")
    static let above = Text(
        da: "De fire seneste er over linjen", sv: "De fyra senaste är över linjen",
        nb: "De fire siste er over linjen", en: "The last four are above the line")
    static let goOn = Text(
        da: "De fire seneste er på begge sider af linjen", sv: "De fyra senaste är på båda sidor om linjen",
        nb: "De fire siste er på begge sider av linjen", en: "The last four are on both sides of the line")
    static let sixOverSix = Text(
        da: "Reglen vil se seks målinger over seks uger", sv: "Regeln vill se sex mätningar under sex veckor",
        nb: "Regelen vil se seks målinger over seks uker", en: "The rule wants six points over six weeks")
    static let noLine = Text(
        da: "Uden et mål er der ingen mållinje", sv: "Utan ett mål finns ingen mållinje",
        nb: "Uten et mål er det ingen mållinje", en: "Without a goal there is no aim line")

    static let noneTitle = Text(
        da: "Her er ingen målinger med mål endnu", sv: "Här finns inga mätningar med mål än",
        nb: "Her er ingen målinger med mål ennå", en: "No measures with goals here yet")
    static let noneText = Text(
        da: "Når en elev har et mål, viser datavæggen, hvem der venter på en beslutning.",
        sv: "När en elev har ett mål visar dataväggen vem som väntar på ett beslut.",
        nb: "Når en elev har et mål, viser dataveggen hvem som venter på en beslutning.",
        en: "When a pupil has a goal, the data wall shows who waits for a decision.")
    static let nobodyElse = Text(
        da: "Uden målinger", sv: "Utan mätningar", nb: "Uten målinger", en: "Without any probes")

    static let proposalWaits = Text(
        da: "Et forslag venter på en beslutning", sv: "Ett förslag väntar på beslut",
        nb: "Et forslag venter på en beslutning", en: "A proposal waits for a decision")
    static let reviewWaits = Text(
        da: "En beslutning skal ses på igen", sv: "Ett beslut ska ses över igen",
        nb: "En beslutning skal ses på igjen", en: "A decision is due for another look")
}
