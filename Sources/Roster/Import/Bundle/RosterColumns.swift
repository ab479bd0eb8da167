/// The columns of each file, in the order of the specification (1EdTech OneRoster 1.1 and 1.2, CSV binding).
enum RosterColumns {
    private static let first = ["sourcedId", "status", "dateLastModified"]

    static func all(of file: RosterFile, _ version: RosterVersion) -> [String] {
        switch file {
        case .orgs: first + ["name", "type", "identifier", "parentSourcedId"]
        case .academicSessions: first + ["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]
        case .courses: first + courses
        case .classes: first + classes
        case .users: first + (version == .v1p1 ? oldUsers : users)
        case .roles: first + roles
        case .userProfiles: first + profiles
        case .demographics: first + ["birthDate", "sex"] + race + birthPlace
        case .enrollments: first + enrollments
        default: []
        }
    }

    static func required(of file: RosterFile, _ version: RosterVersion) -> Set<String> {
        switch file {
        case .orgs: ["sourcedId", "name", "type"]
        case .academicSessions: ["sourcedId", "title", "type", "startDate", "endDate", "schoolYear"]
        case .classes: ["sourcedId", "title", "courseSourcedId", "classType", "schoolSourcedId", "termSourcedIds"]
        case .users:
            Set(["sourcedId", "enabledUser", "username", "givenName", "familyName"])
                .union(version == .v1p1 ? ["orgSourcedIds", "role"] : [])
        case .roles: ["sourcedId", "userSourcedId", "roleType", "role", "orgSourcedId"]
        case .enrollments: ["sourcedId", "classSourcedId", "schoolSourcedId", "userSourcedId", "role"]
        default: ["sourcedId"]
        }
    }

    /// Columns of demographics.csv that must not be kept (GDPR article 9).
    static let race = [
        "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican", "nativeHawaiianOrOtherPacificIslander",
        "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity",
    ]

    /// Columns of demographics.csv for which Vinge has no purpose, beside `sex`.
    static let birthPlace = [
        "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus",
    ]

    private static let courses = [
        "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes",
    ]
    private static let classes = [
        "title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId",
        "termSourcedIds", "subjects", "subjectCodes", "periods",
    ]
    private static let users = [
        "enabledUser", "username", "userIds", "givenName", "familyName", "middleName", "identifier", "email", "sms",
        "phone", "agentSourcedIds", "grades", "password", "userMasterIdentifier", "resourceSourcedIds",
        "preferredGivenName", "preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
    ]
    private static let oldUsers = [
        "enabledUser", "orgSourcedIds", "role", "username", "userIds", "givenName", "familyName", "middleName",
        "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password",
    ]
    private static let roles = [
        "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId",
    ]
    private static let profiles = [
        "userSourcedId", "profileType", "vendorId", "applicationId", "description", "credentialType", "username",
        "password",
    ]
    private static let enrollments = [
        "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate",
    ]
}
