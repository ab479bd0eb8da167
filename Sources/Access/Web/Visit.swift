package import Core
package import Site

/// Somebody who is signed in.
package struct Visitor: Sendable {
    package let account: AccountRecord
    /// Everything the person is today.
    package let grounds: [Ground]
    package let country: Country
    package let secondFactor: SecondFactor
    /// True when the second factor has been shown in this session.
    package let isProven: Bool

    package var roles: Set<Role> { Set(grounds.map(\.role)) }

    package func holds(_ permission: Permission) -> Bool { !roles.isDisjoint(with: permission.roles) }

    /// Whether the permission is held in a role of staff, and not as a pupil or a guardian only.
    func isStaff(for permission: Permission) -> Bool {
        roles.intersection(permission.roles).contains(where: \.isStaff)
    }
}

/// What a page is about, found within the scope by the gate: a pupil, a group, or what a module
/// has of a pupil.
package struct Subject: Sendable {
    package let ground: Ground?
    package let owner: OwnerID
    /// Of a thing that a module has: whose it is, so that the pupil is told who looked at it.
    package let pupil: PupilID?

    package init(ground: Ground?, owner: OwnerID, pupil: PupilID? = nil) {
        (self.ground, self.owner, self.pupil) = (ground, owner, pupil)
    }

    /// Whether the ground on which the page is seen also gives a permission here.
    package func allows(_ permission: Permission) -> Bool { ground.map { permission.roles.contains($0.role) } ?? false }
}

/// One request that has come through the gate: who it is, what they may see, in
/// which language, and the means to answer.
package struct Visit: Sendable {
    package let request: PageRequest
    package let requestID: String
    package let now: Instant
    /// The calendar day where the visitor's school is.
    package let day: LocalDate
    package let visitor: Visitor?
    /// The visitor's right, cut down to the route's permission.
    package private(set) var scope: Scope
    package let subject: Subject?
    package let voice: any Voice
    package let csrf: String
    let frame: Frame
    let action: String

    /// The same visit with no more right than a permission gives.
    func holding(_ permission: Permission) -> Visit {
        var visit = self
        visit.scope = scope.holding(permission)
        return visit
    }

    /// Whoever is here, on a page for people who are signed in.
    package var member: Visitor {
        get throws {
            guard let visitor else { throw PageError.forbidden }
            return visitor
        }
    }

    package var language: Language { voice.language }

    package var country: Country { visitor?.country ?? .denmark }

    package var nameOrder: NameOrder { NameOrder(language, in: country) }

    /// The hidden field that every posted form carries.
    package var csrfField: HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">" }

    /// A whole page around its content.
    ///
    /// - Parameters:
    ///   - status: 422 when a form comes back with its errors.
    ///   - scripts: names of files in Assets, beside the site's own.
    package func page(
        _ title: String, status: Int = 200, hasErrors: Bool = false, trail: [Breadcrumb] = [],
        scripts: [String] = [], _ content: HTML
    ) -> Reply {
        frame.page(self, title: title, status: status, hasErrors: hasErrors, trail: trail, scripts: scripts, content)
    }

    /// The day of an instant where the visitor's school is, in words.
    package func longDay(_ instant: Instant) -> String {
        DateFormat.long(instant.day(in: country), in: language)
    }

    /// The audit log's line for a change made by this visit.
    package func entry(_ objectKind: String, _ object: String, owner: OwnerID?, ground: Ground? = nil) -> AuditEntry {
        let ground = ground ?? subject?.ground
        return AuditEntry(
            person: visitor?.account.person, role: ground?.role, reason: ground?.code, action: action,
            objectKind: objectKind, object: object, owner: owner)
    }

    /// Sends the browser on and tells it something on the next page.
    package func seeOther(_ path: String, telling message: FlashMessage, count: Int = 0) -> Reply {
        // The grid's script asks for the address, so that the page it opens has the message.
        let isScript = request.headers["x-requested-with"] == "grid"
        var reply = isScript ? Reply(status: 201, headers: [("Location", path)]) : Reply.seeOther(path)
        reply.setCookie(Cookie("flash", "\(message.key).\(count)", lifetime: 60))
        return reply
    }
}

extension Ground {
    /// The ground for the audit log, such as `teacher@group:<id>`.
    package var code: String {
        switch place {
        case .organisation(let id): "\(role.rawValue)@organisation:\(id)"
        case .group(let id): "\(role.rawValue)@group:\(id)"
        case .pupil(let id): "\(role.rawValue)@pupil:\(id)"
        }
    }
}
