package import Access
package import Core
package import Site
package import Storage
package import Work

/// The addresses of one's own reminders.
package enum MailRoutes {
    package static let own = PlainRoute(.get, "/my/mail")
    package static let set = PlainRoute(.post, "/my/mail")
    package static let newCode = PlainRoute(.post, "/my/mail/code")
    package static let confirm = PlainRoute(.post, "/my/mail/confirmation")
    package static let turnOff = PlainRoute(.post, "/my/mail/pause")
    package static let turnOn = PlainRoute(.post, "/my/mail/resumption")
    package static let remove = PlainRoute(.post, "/my/mail/removal")

    /// For what knows of no pages.
    static var ownPath: String { own.path() }
}

extension Permission {
    /// Be told by mail that something waits: for staff, whose work it is. What waits for pupils and guardians
    /// tells by its title alone that there is a pupil.
    package static let receiveReminders = Permission("mail.receive", Set(Role.allCases.filter(\.isStaff)))
}

extension JobKind<NoPayload> {
    /// Finds whose day it is.
    static let mailDigest = JobKind(
        "mail.digest", title: MailWords.digestJob, retry: Retry(most: nil, first: 30, longest: 900), interval: 900)
}

extension JobKind<AccountID> {
    /// Tells one person what waits. The payload is the account.
    static let mailReminder = JobKind(
        "mail.reminder", title: MailWords.reminderJob, retry: Retry(most: 5, first: 60, longest: 900))
    /// Sends a code to an address.
    static let mailCode = JobKind("mail.code", title: MailWords.codeJob)
}

/// Reminders by e-mail: one in the morning, in counts, for staff who want it.
package struct MailFeature: WorkingFeature {
    package static let migrations = MailSchema.migrations
    package static let families = MailSchema.families

    private let services: Services
    private let setUp: MailSetUp?
    private let waiting: WaitingFor

    /// - Parameters:
    ///   - setUp: how mail is sent; without it nothing is, and jobs wait for a server that can.
    ///   - waiting: what waits in all modules.
    package init(_ services: Services, setUp: MailSetUp?, waiting: @escaping WaitingFor) {
        (self.services, self.setUp, self.waiting) = (services, setUp, waiting)
    }

    package var endpoints: [Endpoint] {
        let pages = MailPages(services: services, canSend: setUp != nil)
        let staff = Admission.holders(.receiveReminders)
        return [
            Endpoint(MailRoutes.own, staff, action: "mail.page", handler: pages.show),
            Endpoint(MailRoutes.set, staff, action: "mail.set", handler: pages.set),
            Endpoint(MailRoutes.newCode, staff, action: "mail.code", handler: pages.newCode),
            Endpoint(MailRoutes.confirm, staff, action: "mail.confirm", handler: pages.confirm),
            Endpoint(MailRoutes.turnOff, staff, action: "mail.off", handler: pages.turnOff),
            Endpoint(MailRoutes.turnOn, staff, action: "mail.on", handler: pages.turnOn),
            Endpoint(MailRoutes.remove, staff, action: "mail.remove", handler: pages.remove),
        ]
    }

    package var ownPages: [MenuItem] { [MenuItem(MailWords.title, MailRoutes.own.path(), .receiveReminders)] }

    package var messages: [FlashMessage] { MailPages.messages }

    package var jobs: [JobHandler] {
        guard let setUp else { return [] }
        return [
            DigestJob(services: services).handler,
            ReminderJob(services: services, setUp: setUp, waiting: waiting).handler,
            CodeJob(services: services, setUp: setUp).handler,
        ]
    }

    /// Removes what has run out.
    package static func sweep(at now: Instant, on writing: Writing) throws {
        try MailboxStore.sweep(at: now, writing)
    }
}
