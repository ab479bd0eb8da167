/// The fields of users.csv that decide whether a row is good.
struct UserFields {
    let id: String
    let username: String
    var isEnabled = false
    var given = ""
    var family = ""
    /// Only when roles stand in users.csv.
    var roles: [RoleRow] = []

    init(id: String, username: String) { (self.id, self.username) = (id, username) }

    /// The whole person, with the fields that cannot be wrong.
    func row(
        _ check: RowCheck, _ said: AboutPerson, agents: [String], primaryOrganisation: String?
    ) -> PersonRow {
        var check = check
        return PersonRow(
            line: check.row.line, sourcedId: id, isEnding: check.isEnding, username: username, isEnabled: isEnabled,
            givenName: given, middleName: check.text("middleName"), familyName: family,
            preferredGivenName: check.text("preferredGivenName"),
            preferredMiddleName: check.text("preferredMiddleName"),
            preferredFamilyName: check.text("preferredFamilyName"), identifier: check.text("identifier"),
            email: check.text("email"), phone: check.text("phone") ?? check.text("sms"),
            grades: check.list("grades"), birthDate: said.birthDate, primaryOrganisation: primaryOrganisation,
            roles: roles + said.roles, rolesAreComplete: said.isComplete, agents: agents)
    }
}
