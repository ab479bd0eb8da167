package import Access
package import Core

/// Somebody of the demo world who can sign in.
package struct DemoPerson: Sendable {
    package let login: String
    package let given: String
    package let family: String
    package let role: Role
    package let country: Country

    package var name: String { "\(given) \(family)" }
}

/// The people of the demo world with a name of their own: invented, one per role, and
/// a teacher in each country.
package enum DemoPeople {
    /// One password for all; the demo is open to whoever can reach it.
    package static let password = "vinge demo vinge"

    package static let teacher = DemoPerson(
        login: "mette", given: "Mette", family: "Lindgaard", role: .teacher, country: .denmark)
    package static let pupil = DemoPerson(
        login: "aksel", given: "Aksel", family: "Østerby", role: .pupil, country: .denmark)
    package static let guardian = DemoPerson(
        login: "birgit", given: "Birgit", family: "Østerby", role: .guardian, country: .denmark)
    package static let resourcePerson = DemoPerson(
        login: "jonas", given: "Jonas", family: "Kjærbæk", role: .resourcePerson, country: .denmark)
    package static let leader = DemoPerson(
        login: "solveig", given: "Solveig", family: "Rydahl", role: .schoolLeader, country: .denmark)
    package static let mentor = DemoPerson(
        login: "malik", given: "Malik", family: "Hedegård", role: .mentor, country: .denmark)
    package static let municipality = DemoPerson(
        login: "karen", given: "Karen", family: "Holtoft", role: .municipality, country: .denmark)
    package static let consultant = DemoPerson(
        login: "peter", given: "Peter", family: "Skovmark", role: .learningConsultant, country: .denmark)
    package static let secretariat = DemoPerson(
        login: "lone", given: "Lone", family: "Brinkholt", role: .secretariat, country: .denmark)
    package static let researcher = DemoPerson(
        login: "amira", given: "Amira", family: "Nasralla", role: .researcher, country: .denmark)
    package static let administrator = DemoPerson(
        login: "ole", given: "Ole", family: "Vestergren", role: .administrator, country: .denmark)
    package static let swedishTeacher = DemoPerson(
        login: "elin", given: "Elin", family: "Åkerholm", role: .teacher, country: .sweden)
    package static let norwegianTeacher = DemoPerson(
        login: "ingrid", given: "Ingrid", family: "Sørvåg", role: .teacher, country: .norway)

    /// Those of the handovers, in Sweden: who co-ordinates and leads where a pupil comes from, the pupil,
    /// and who leads and teaches where the pupil goes.
    package static let coordinator = DemoPerson(
        login: "siv", given: "Siv", family: "Lindeborg", role: .resourcePerson, country: .sweden)
    package static let swedishLeader = DemoPerson(
        login: "roland", given: "Roland", family: "Ekdalen", role: .schoolLeader, country: .sweden)
    package static let swedishPupil = DemoPerson(
        login: "tove", given: "Tove", family: "Ängslid", role: .pupil, country: .sweden)
    package static let receivingLeader = DemoPerson(
        login: "maud", given: "Maud", family: "Hagström-Vik", role: .schoolLeader, country: .sweden)
    package static let receivingMentor = DemoPerson(
        login: "jamal", given: "Jamal", family: "Rehnsjö", role: .teacher, country: .sweden)
    /// Who follows up for the municipality, and who keeps the region together.
    package static let followUp = DemoPerson(
        login: "frida", given: "Frida", family: "Sandelin", role: .resourcePerson, country: .sweden)
    package static let region = DemoPerson(
        login: "gunnar", given: "Gunnar", family: "Tidholm", role: .secretariat, country: .sweden)
    /// Who administers the municipality's schools, and has entered how long handovers are kept.
    package static let registrar = DemoPerson(
        login: "agneta", given: "Agneta", family: "Kvistberg", role: .administrator, country: .sweden)
    /// A pupil of an introductory programme who turns eighteen in the week after the demo was made, and her father.
    package static let adultPupil = DemoPerson(
        login: "dilan", given: "Dilan", family: "Kvarnvik", role: .pupil, country: .sweden)
    package static let adultsGuardian = DemoPerson(
        login: "azad", given: "Azad", family: "Kvarnvik", role: .guardian, country: .sweden)
    package static let handover = [
        coordinator, swedishLeader, swedishPupil, receivingLeader, receivingMentor, followUp, region, registrar,
        adultPupil, adultsGuardian,
    ]

    package static let all = [
        teacher, pupil, guardian, resourcePerson, leader, mentor, municipality, consultant, secretariat, researcher,
        administrator, swedishTeacher, norwegianTeacher,
    ]

    // Names for the rest of the pupils. Any likeness to living people is chance.
    static func givenNames(_ country: Country) -> [String] {
        switch country {
        case .denmark:
            [
                "Aage", "Alma", "Anton", "Asta", "Åse", "Bertram", "Clara", "Ebbe", "Ella", "Emil", "Esther", "Frida",
                "Georg", "Hassan", "Ida", "Josefine", "Karla", "Laura", "Magne", "Nour", "Oskar", "Øjvind", "Signe",
                "Søren", "Thea", "Viggo", "Yusuf", "Ævar",
            ]
        case .sweden:
            [
                "Agnes", "Ali", "Alva", "Arvid", "Åke", "Ärla", "Björn", "Dilan", "Ebba", "Elsa", "Folke", "Greta",
                "Hugo", "Iris", "Kerstin", "Leia", "Maja", "Märta", "Nils", "Olle", "Örjan", "Saga", "Sixten", "Tuva",
                "Ville", "Wilma", "Zahra", "Östen",
            ]
        case .norway:
            [
                "Aksel", "Amund", "Åshild", "Brage", "Dagny", "Eira", "Even", "Fatima", "Håkon", "Ida", "Jakob",
                "Kaja", "Lars", "Live", "Mikkel", "Nora", "Odin", "Øyvind", "Ragnhild", "Sander", "Selma", "Sivert",
                "Synne", "Tiril", "Ulrik", "Vetle", "Ylva", "Ærlend",
            ]
        }
    }

    static func familyNames(_ country: Country) -> [String] {
        switch country {
        case .denmark:
            [
                "Aaby", "Bækhøj", "Dalsgård", "Engholt", "Fjeldmose", "Grønlund", "Hvidbjerg", "Iversholm", "Krogager",
                "Lyngbæk", "Møllevang", "Nørremark", "Ravnsø", "Skytte", "Toftegaard", "Østerhave", "Århøj",
            ]
        case .sweden:
            [
                "Almgrund", "Björkvik", "Dalhem", "Ekesjöö", "Fagerlid", "Granåker", "Hällström", "Kvarnbäck",
                "Lövängen", "Mörkhult", "Norrgärd", "Rönnby", "Sjövall", "Tallåsen", "Ängsmo", "Åström", "Öhrvik",
            ]
        case .norway:
            [
                "Aasheim", "Bakkevoll", "Dalsbø", "Elvestad", "Fjæra", "Granlien", "Hågensli", "Kvåle", "Lønnmo",
                "Myrvang", "Nordøy", "Raudberg", "Sætermo", "Tveitås", "Ødegrend", "Åmodt", "Ånesland",
            ]
        }
    }
}
