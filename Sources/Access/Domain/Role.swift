package import Core
import Storage

/// What a person is to a pupil, a group or an organisation. A role is assigned for a
/// period and ends by itself.
package enum Role: String, CaseIterable, Sendable, SQLEnumeration {
    case pupil, guardian, teacher
    case resourcePerson = "resource_person"
    case schoolLeader = "school_leader"
    /// A fixed adult who follows single pupils, and sees those only.
    case mentor
    /// Looks on at one course, to say how it goes: its plan and its days, and none of its pupils.
    case observer
    case municipality
    case learningConsultant = "learning_consultant"
    case secretariat, researcher, administrator

    /// True when the role at an organisation reaches every pupil enrolled there. A
    /// teacher reaches pupils only through groups; a municipality sees counts only.
    package var reachesPupilsOfOrganisation: Bool {
        switch self {
        case .resourcePerson, .schoolLeader, .administrator: true
        default: false
        }
    }

    /// True when the role at a group reaches the pupils in it.
    package var reachesPupilsOfGroup: Bool { self != .observer }

    /// True for those who work with pupils; their sessions end sooner when idle.
    package var isStaff: Bool { self != .pupil && self != .guardian }

    package var name: Text {
        switch self {
        case .pupil: Text(key: "role.pupil", da: "Elev", sv: "Elev", nb: "Elev", en: "Pupil")
        case .guardian:
            Text(key: "role.guardian", da: "Forælder", sv: "Vårdnadshavare", nb: "Foresatt", en: "Guardian")
        case .teacher: Text(da: "Lærer", sv: "Lärare", nb: "Lærer", en: "Teacher")
        case .resourcePerson:
            Text(da: "Ressourceperson", sv: "Resursperson", nb: "Ressursperson", en: "Resource person")
        case .mentor: Text(same: "Mentor")
        case .observer: Text(da: "Observatør", sv: "Observatör", nb: "Observatør", en: "Observer")
        case .schoolLeader: Text(da: "Skoleleder", sv: "Rektor", nb: "Rektor", en: "School leader")
        case .municipality:
            Text(
                da: "Kommunal forvaltning", sv: "Kommunal förvaltning", nb: "Kommuneadministrasjon", en: "Municipality")
        case .learningConsultant:
            Text(da: "Læringskonsulent", sv: "Utbildningskonsulent", nb: "Veileder", en: "Learning consultant")
        case .secretariat: Text(da: "Sekretariat", sv: "Sekretariat", nb: "Sekretariat", en: "Secretariat")
        case .researcher: Text(da: "Forsker", sv: "Forskare", nb: "Forsker", en: "Researcher")
        case .administrator: Text(da: "Administrator", sv: "Administratör", nb: "Administrator", en: "Administrator")
        }
    }
}
