package import Access
package import Core
package import Site
package import Storage
package import Work

/// The addresses of the people's pages.
package enum RosterRoutes {
    package static let home = PlainRoute(.get, "/")
    package static let search = PlainRoute(.get, "/search")
    package static let results = PlainRoute(.post, "/search")
    package static let accounts = PlainRoute(.get, "/accounts")
    package static let findAccounts = PlainRoute(.post, "/accounts")
    package static let accountCode = Route<AccountID>(.post, "/accounts/:/code")
    package static let accountClosure = Route<AccountID>(.post, "/accounts/:/closure")
    package static let accountReopening = Route<AccountID>(.post, "/accounts/:/reopening")
    package static let secondFactorReset = Route<AccountID>(.post, "/accounts/:/second-factor-reset")
    package static let guardians = PlainRoute(.get, "/my/guardians")
    package static let seen = Route<PupilID>(.get, "/pupils/:/seen")
    package static let ownContact = PlainRoute(.get, "/my/contact")
    package static let setOwnContact = PlainRoute(.post, "/my/contact")
    package static let pupilGuardians = Route<PupilID>(.get, "/pupils/:/guardians")
    package static let contact = Route<PupilID, PersonID>(.get, "/pupils/:/guardians/:")
    package static let setContact = Route<PupilID, PersonID>(.post, "/pupils/:/guardians/:")
    package static let guardianExtension = Route<AssignmentID>(.post, "/my/guardians/:/extension")
    /// Bytes of an upload: a zip of a municipality's roster, with room to spare.
    package static let uploadLimit = 64 << 20
    package static let imports = PlainRoute(.get, "/imports")
    package static let upload = PlainRoute(.post, "/imports", bodyLimit: uploadLimit)
    package static let preview = Route<ImportUploadID>(.get, "/imports/:")
    package static let changes = Route<ImportUploadID>(.get, "/imports/:/changes")
    package static let report = Route<ImportUploadID>(.get, "/imports/:/report")
    package static let reportFile = Route<ImportUploadID>(.get, "/imports/:/report-file")
    package static let application = Route<ImportUploadID>(.post, "/imports/:/application")
    package static let discard = Route<ImportUploadID>(.post, "/imports/:/discard")
    package static let rerun = Route<ImportUploadID>(.post, "/imports/:/rerun")
    package static let extensionEnd = Route<AssignmentID>(.post, "/my/guardians/:/extension-end")
}

extension Permission {
    /// A pupil decides how long guardians may look after the 18th birthday.
    package static let decideOnGuardians = Permission("guardian.decide", [.pupil])

    /// Read who has looked at a pupil's page: the pupil, and the guardian for the child.
    package static let seeReaders = Permission("pupil.readers", [.pupil, .guardian])

    /// Say how one wants to be spoken with.
    package static let keepOwnContact = Permission("contact.own", [.guardian])

    /// Read how a pupil's guardians want to be spoken with.
    package static let seeContacts = Permission("contact.see", [.teacher, .resourcePerson, .schoolLeader])
    package static let keepContacts = Permission("contact.keep", [.teacher, .resourcePerson])

    /// Bring a roster in, for the owner whose administrator one is.
    package static let importRoster = Permission("roster.import", [.administrator])

    /// Look for pupils by name.
    package static let searchPupils = Permission("pupil.search", [.teacher, .resourcePerson, .schoolLeader])
}

/// What happens here that others may react to.
package enum RosterEvents {
    package static let imported = EventKind<ImportedRoster>("roster.imported")
}

/// The people: names, groups, guardians, accounts; and where they come from.
package struct RosterFeature: WorkingFeature {
    package static let migrations = RosterSchema.migrations
    package static let families = RosterSchema.families

    private let services: Services
    private let links: RosterLinks

    package init(_ services: Services, links: RosterLinks) { (self.services, self.links) = (services, links) }

    package var endpoints: [Endpoint] {
        let home = HomePages(services: services, links: links)
        let accounts = AccountPages(services: services)
        let guardians = GuardianPages(services: services)
        let seen = SeenPages(services: services, links: links, told: told.merging(links.told) { own, _ in own })
        let contacts = ContactPages(services: services, links: links)
        return imports + [
            Endpoint(RosterRoutes.home, .holders(.useTheSite), action: "home", handler: home.front),
            Endpoint(RosterRoutes.search, .holders(.searchPupils), action: "pupil.search", handler: home.search),
            Endpoint(RosterRoutes.results, .holders(.searchPupils), action: "pupil.search", handler: home.results),
            Endpoint(RosterRoutes.accounts, .holders(.manageAccounts), action: "account.list", handler: accounts.list),
            Endpoint(
                RosterRoutes.findAccounts, .holders(.manageAccounts), action: "account.list", handler: accounts.find),
            Endpoint(
                RosterRoutes.accountCode, .holders(.manageAccounts), action: "account.code", handler: accounts.code),
            Endpoint(
                RosterRoutes.accountClosure, .holders(.manageAccounts), action: "account.close",
                handler: accounts.close),
            Endpoint(
                RosterRoutes.accountReopening, .holders(.manageAccounts), action: "account.open",
                handler: accounts.reopen),
            // Or the strength of everybody's second factor would be that of an administrator's password.
            Endpoint(
                RosterRoutes.secondFactorReset, .holders(.manageAccounts), action: "second_factor.reset",
                needsProof: true, handler: accounts.resetSecondFactor),
            Endpoint(
                RosterRoutes.guardians, .holders(.decideOnGuardians), action: "guardian.list",
                handler: guardians.list),
            Endpoint(
                RosterRoutes.guardianExtension, .holders(.decideOnGuardians), action: "guardian.extend",
                handler: guardians.extend),
            Endpoint(
                RosterRoutes.extensionEnd, .holders(.decideOnGuardians), action: "guardian.extension_end",
                handler: guardians.end),
            Endpoint(RosterRoutes.seen, .holders(.seeReaders), action: "pupil.readers", handler: seen.list),
            Endpoint(RosterRoutes.ownContact, .holders(.keepOwnContact), action: "contact.own", handler: contacts.own),
            Endpoint(
                RosterRoutes.setOwnContact, .holders(.keepOwnContact), action: "contact.own", handler: contacts.setOwn),
            Endpoint(
                RosterRoutes.pupilGuardians, .holders(.seeContacts), action: "contact.list", handler: contacts.list),
            Endpoint(RosterRoutes.contact, .holders(.keepContacts), action: "contact.form", handler: contacts.form),
            Endpoint(
                RosterRoutes.setContact, .holders(.keepContacts), action: "contact.change", handler: contacts.set),
        ]
    }

    private var imports: [Endpoint] {
        let page = ImportPages(services: services)
        let uploads = ImportUploadPages(services: services)
        let changes = ImportChangesPage(services: services)
        let report = ImportReportPages(services: services)
        let may = Admission.holders(.importRoster)
        return [
            Endpoint(RosterRoutes.imports, may, action: "roster.imports", handler: page.list),
            Endpoint(RosterRoutes.upload, may, action: "roster.upload", handler: page.upload),
            Endpoint(RosterRoutes.preview, may, action: "roster.preview", handler: uploads.show),
            Endpoint(RosterRoutes.changes, may, action: "roster.changes", handler: changes.show),
            Endpoint(RosterRoutes.report, may, action: "roster.report", handler: report.show),
            Endpoint(RosterRoutes.reportFile, may, action: "roster.report_file", handler: report.file),
            Endpoint(RosterRoutes.application, may, action: "roster.apply", handler: uploads.apply),
            Endpoint(RosterRoutes.discard, may, action: "roster.discard", handler: uploads.discard),
            Endpoint(RosterRoutes.rerun, may, action: "roster.rerun", handler: uploads.again),
        ]
    }

    package var jobs: [JobHandler] { [ImportJob(services).handler] }

    package var menu: [MenuItem] {
        [
            MenuItem(RosterWords.home, RosterRoutes.home.path(), .useTheSite),
            MenuItem(RosterWords.search, RosterRoutes.search.path(), .searchPupils),
            MenuItem(RosterWords.accounts, RosterRoutes.accounts.path(), .manageAccounts),
            MenuItem(ImportWords.title, RosterRoutes.imports.path(), .importRoster),
            MenuItem(RosterWords.whoSeesMe, RosterRoutes.guardians.path(), .decideOnGuardians),
            MenuItem(ContactWords.own, RosterRoutes.ownContact.path(), .keepOwnContact),
        ]
    }

    package var messages: [FlashMessage] {
        [
            AccountPages.closed, AccountPages.opened, AccountPages.factorReset, GuardianPages.extended,
            GuardianPages.ended, ContactPages.saved,
        ]
            + ImportUploadPages.messages
    }

    package var told: [String: Text] { SeenWords.told }
}

/// Where the people's pages lead to: pages of modules above this floor.
package struct RosterLinks: Sendable {
    let group: @Sendable (GroupID) -> String
    let pupil: @Sendable (PupilID) -> String
    let course: @Sendable (GroupID) -> String
    /// What waits for a reader in the modules above.
    let waiting: @Sendable (Reader, Reading) throws -> [Waiting]
    /// What the modules above call their actions for the pupil whom they concern.
    let told: [String: Text]
    /// Actions that tell of what a pupil said in confidence: a guardian is not told of them.
    let confidential: [String]

    package init(
        group: @escaping @Sendable (GroupID) -> String, pupil: @escaping @Sendable (PupilID) -> String,
        course: @escaping @Sendable (GroupID) -> String,
        waiting: @escaping @Sendable (Reader, Reading) throws -> [Waiting], told: [String: Text] = [:],
        confidential: [String] = []
    ) {
        (self.group, self.pupil, self.course, self.waiting) = (group, pupil, course, waiting)
        (self.told, self.confidential) = (told, confidential)
    }
}
