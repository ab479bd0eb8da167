package import Site

/// A small OneRoster bundle of the demo's Danish owner, file by file: a school, a class,
/// a teacher, pupils with a guardian.
package struct RosterFiles {
    package var files: [String: String]

    /// - Parameter pupils: given names; their ids are `p0`, `p1`, … in this order.
    package init(owner: String = "Lyngby Fjord Kommune", pupils: [String] = ["Asta", "Bo", "Clara", "Dan"]) {
        var users = [
            Self.user("t1", "Kirsten", "Lund", agents: ""), Self.user("g1", "Per", "Møller", agents: "p0"),
        ]
        var roles = ["r-t1,,,t1,primary,teacher,,,s1,", "r-g1,,,g1,primary,guardian,,,s1,"]
        var places = ["e-t1,,,c1,s1,t1,teacher,true,,"]
        for (index, name) in pupils.enumerated() {
            users.append(Self.user("p\(index)", name, "Møller", agents: ""))
            roles.append("r-p\(index),,,p\(index),primary,student,,,s1,")
            places.append("e-p\(index),,,c1,s1,p\(index),student,,,")
        }
        files = [
            "manifest.csv": Self.manifest,
            "orgs.csv": """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            o1,,,\(owner),district,,
            s1,,,Bakkeskolen,school,101,o1

            """,
            "academicSessions.csv": """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            y1,,,2026/27,schoolYear,2026-08-01,2027-08-01,,2027

            """,
            "courses.csv": """
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
            k1,,,,Klasse,,,s1,,

            """,
            "classes.csv": """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            c1,,,7.A,7,k1,7A,homeroom,,s1,y1,,,

            """,
            "users.csv": Self.usersHeader + "\n" + users.joined(separator: "\n") + "\n",
            "roles.csv": Self.rolesHeader + "\n" + roles.joined(separator: "\n") + "\n",
            "enrollments.csv": Self.placesHeader + "\n" + places.joined(separator: "\n") + "\n",
        ]
    }

    private static func user(_ id: String, _ given: String, _ family: String, agents: String) -> String {
        "\(id),,,true,\(id).login,,\(given),\(family),,,,,,\(agents),,,,,,,,,"
    }

    private static let manifest = """
        propertyName,value
        manifest.version,1.0
        oneroster.version,1.2
        file.orgs,bulk
        file.academicSessions,bulk
        file.courses,bulk
        file.classes,bulk
        file.users,bulk
        file.roles,bulk
        file.enrollments,bulk

        """
    private static let usersHeader =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
        + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,"
        + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"
    private static let rolesHeader =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
        + "userProfileSourcedId"
    private static let placesHeader =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"

    package func replacing(_ old: String, _ new: String, in file: String) -> Self {
        var copy = self
        copy.files[file] = files[file]?.replacing(old, with: new)
        return copy
    }

    package func adding(_ row: String, to file: String) -> Self {
        var copy = self
        copy.files[file, default: ""] += row + "\n"
        return copy
    }

    /// As a form sends them.
    package var uploads: [UploadedFile] {
        files.sorted { $0.key < $1.key }.map {
            UploadedFile(field: "file", name: $0.key, bytes: Array($0.value.utf8))
        }
    }
}
