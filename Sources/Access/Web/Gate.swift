import Core
package import Site
import Storage

/// The one way in. Every request goes through here: who is it, does the route admit
/// them, is the pupil or group in the address within their scope, is the form ours —
/// and only then does a module's handler see it.
package struct Gate: Sendable {
    private let services: Services
    private let queue: AuditQueue
    private let frame: Frame
    private let sights: [String: Sight]
    private let report: @Sendable (_ requestID: String, _ error: any Error) -> Void

    /// - Parameter report: is told of errors nobody expected; never about whom.
    package init(
        _ services: Services, features: [any Feature],
        report: @escaping @Sendable (_ requestID: String, _ error: any Error) -> Void
    ) {
        self.services = services
        self.report = report
        queue = AuditQueue(database: services.database, log: services.audit, now: services.environment.now)
        sights = features.reduce(into: [:]) { all, feature in all.merge(feature.sights) { first, _ in first } }
        let messages = features.flatMap(\.messages).map { ($0.key, $0) }
        frame = Frame(
            menu: features.flatMap(\.menu), ownPages: features.flatMap(\.ownPages),
            messages: Dictionary(messages, uniquingKeysWith: { first, _ in first }),
            translations: services.settings.translations)
    }

    /// The answer of one endpoint to one request.
    package func answer(_ request: PageRequest, _ values: [String], at endpoint: Endpoint) async -> Reply {
        let now = services.environment.now()
        let requestID = String(services.environment.id(RequestTag.self).text.suffix(12))
        let (seed, isNew) = formSeed(request)
        let token = csrf(seed)
        var visit = visit(request, requestID, now, csrf: token, endpoint.action)
        var reply: Reply
        do {
            let found = try await identify(request, now: now, endpoint: endpoint, values: values)
            visit = self.visit(request, requestID, now, csrf: token, endpoint.action, found)
            if request.method == .post { try checkForm(request, csrf: isNew ? nil : token) }
            if case .holders(let permission) = endpoint.admission {
                guard let visitor = visit.visitor else { return signInFirst(request) }
                guard visitor.holds(permission) else { throw PageError.forbidden }
                if found.isOutside { throw PageError.notFound }
                if endpoint.needsProof, visitor.isStaff(for: permission), !visitor.isProven {
                    return proveFirst(visitor, request)
                }
                visit = visit.holding(permission)
            }
            reply = try await endpoint.handle(visit, values)
            try await log(reply, visit, endpoint, values)
        } catch let error as PageError {
            reply = errorReply(error, visit)
            await logRefusal(error, visit, endpoint, values)
        } catch {
            report(requestID, error)
            let isPassing = (error as? any ImpersonalError)?.isPassing ?? false
            reply = ErrorPage.reply(status: isPassing ? 503 : 500, visit: visit, retryAfter: isPassing ? 5 : nil)
        }
        if isNew { reply.setCookie(Cookie("visit", seed)) }
        return reply
    }

    /// The page for a path that no endpoint answers.
    ///
    /// - Parameter limit: for 413, how many bytes a form may have.
    package func answerUnknown(_ request: PageRequest, status: Int, limit: Int? = nil) async -> Reply {
        let now = services.environment.now()
        let requestID = String(services.environment.id(RequestTag.self).text.suffix(12))
        let (seed, isNew) = formSeed(request)
        let found = try? await identify(request, now: now, endpoint: nil, values: [])
        var reply = ErrorPage.reply(
            status: status, visit: visit(request, requestID, now, csrf: csrf(seed), "unknown", found ?? Found()),
            limit: limit)
        if isNew { reply.setCookie(Cookie("visit", seed)) }
        return reply
    }

    /// Whether somebody signed in may come to a route: asked before a long body is read.
    package func admits(_ request: PageRequest, to endpoint: Endpoint) async -> Bool {
        guard case .holders(let permission) = endpoint.admission else { return false }
        let found = try? await identify(request, now: services.environment.now(), endpoint: nil, values: [])
        return found?.visitor?.holds(permission) ?? false
    }

    // MARK: Who

    private struct Found: Sendable {
        var visitor: Visitor?
        var subject: Subject?
        /// True when the address names a pupil or a group that the visitor may not see.
        var isOutside = false
    }

    private func identify(
        _ request: PageRequest, now: Instant, endpoint: Endpoint?, values: [String]
    ) async throws -> Found {
        guard let cookie = request.cookies["__Host-sid"] else { return Found() }
        let token = Secret(text: cookie)
        let (limits, sights) = (services.settings.sessions, sights)
        let (found, idle) = try await services.database.read { reading -> (Found, Int64) in
            guard let session = try SessionStore.find(token, on: reading) else { return (Found(), 0) }
            let holder = session.holder
            let day = now.day(in: holder.country)
            let grounds = try AccountStore.grounds(of: holder.account.person, on: day, reading: reading)
            let visitor = Visitor(
                account: holder.account, grounds: grounds, country: holder.country,
                secondFactor: holder.secondFactor, isProven: session.isProven)
            let idle = now.seconds(since: session.seen)
            let allowed = visitor.roles.contains(where: \.isStaff) ? limits.staffIdle : limits.homeIdle
            guard idle < allowed, now.seconds(since: session.started) < limits.absolute else { return (Found(), 0) }
            var found = Found(visitor: visitor)
            if let endpoint, case .holders(let permission) = endpoint.admission {
                let scope = Scope(person: holder.account.person, day: day, grounds: grounds).holding(permission)
                try Self.look(for: endpoint.shape.kinds, values, in: scope, by: sights, on: reading, into: &found)
            }
            return (found, idle)
        }
        if found.visitor != nil, idle >= 60 {
            try await services.database.write { try SessionStore.touch(token, now: now, on: $0) }
        }
        return found
    }

    /// Finds the pupil, the group or a module's own thing in the address within the scope.
    private static func look(
        for kinds: [String], _ values: [String], in scope: Scope, by sights: [String: Sight], on reading: Reading,
        into found: inout Found
    ) throws {
        for (kind, value) in zip(kinds, values) {
            let subject: Subject?
            switch kind {
            case PupilID.kind:
                subject = try PupilID(value).flatMap { try scope.sight(of: $0, on: reading) }.map {
                    Subject(ground: $0.ground, owner: $0.owner)
                }
            case GroupID.kind:
                subject = try GroupID(value).flatMap { try scope.sight(of: $0, on: reading) }.map {
                    Subject(ground: $0.ground, owner: $0.owner)
                }
            default:
                guard let sight = sights[kind] else { continue }
                subject = try sight(value, scope, reading)
            }
            guard let subject else {
                found.isOutside = true
                return
            }
            found.subject = subject
        }
    }

    private func visit(
        _ request: PageRequest, _ requestID: String, _ now: Instant, csrf: String, _ action: String,
        _ found: Found = Found()
    ) -> Visit {
        let country = found.visitor?.country ?? .denmark
        let day = now.day(in: country)
        let scope = Scope(
            person: found.visitor?.account.person ?? Self.nobody, day: day, grounds: found.visitor?.grounds ?? [])
        return Visit(
            request: request, requestID: requestID, now: now, day: day, visitor: found.visitor,
            scope: scope, subject: found.subject, voice: voice(request, found.visitor), csrf: csrf,
            frame: frame, action: action)
    }

    private static let nobody = PersonID(at: Instant(milliseconds: 0), random: (0, 0))

    /// The user's own choice, then the browser's cookie, then what it accepts.
    private func voice(_ request: PageRequest, _ visitor: Visitor?) -> any Voice {
        let cookie = request.cookies["__Host-language"] ?? ""
        let base =
            visitor?.account.language ?? Language(tag: cookie)
            ?? request.headers["accept-language"].flatMap(Language.init(accept:)) ?? visitor?.country.language ?? .en
        let translations = services.settings.translations
        let readsAtHome = visitor.map { !$0.roles.contains(where: \.isStaff) } ?? true
        guard readsAtHome, let tongue = translations.tongue(tag: cookie) else { return base }
        return AddedVoice(tongue, of: translations, otherwise: visitor?.country.language ?? base)
    }

    // MARK: Forms

    /// What the form token is bound to: the session, or before sign-in a random cookie.
    private func formSeed(_ request: PageRequest) -> (seed: String, isNew: Bool) {
        if let seed = request.cookies["__Host-sid"] ?? request.cookies["__Host-visit"] { return (seed, false) }
        return (Secret.token(services.environment.randomBytes).text, true)
    }

    private func csrf(_ seed: String) -> String {
        let code = services.key.authenticationCode(for: Array(seed.utf8), purpose: "csrf")
        return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A form is taken only from our own pages: by what the browser says of its origin,
    /// and by a token bound to the session.
    ///
    /// - Parameter csrf: the token of the page; `nil` for a browser that has had none.
    private func checkForm(_ request: PageRequest, csrf: String?) throws {
        if let site = request.headers["sec-fetch-site"] {
            guard site == "same-origin" else { throw PageError.forbidden }
        } else if let origin = request.headers["origin"] {
            let host = origin.split(separator: "/").last.map(String.init)
            guard host == request.headers["host"] else { throw PageError.forbidden }
        }
        guard let csrf, let sent = request.form["csrf"] else { throw PageError.forbidden }
        let wanted = Array(csrf.utf8)
        let given = Array(sent.utf8)
        guard wanted.count == given.count, zip(wanted, given).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0 else {
            throw PageError.forbidden
        }
    }

    private func signInFirst(_ request: PageRequest) -> Reply {
        guard request.method == .get, request.path != "/" else { return .seeOther(SignInRoutes.signIn.path()) }
        let back = FormValues([("back", request.path)]).encoded
        return .seeOther(SignInRoutes.signIn.path() + "?" + back)
    }

    /// To the page that asks for the second factor, or to the one where it is set up; from there back
    /// to where the visitor wanted to go. Of a form nothing is done.
    private func proveFirst(_ visitor: Visitor, _ request: PageRequest) -> Reply {
        let route = visitor.secondFactor == .inForce ? SecondFactorRoutes.proof : SecondFactorRoutes.setUp
        return .seeOther(SecondFactorRoutes.path(route, back: LocalPath.shown(by: request)))
    }

    // MARK: After

    private func errorReply(_ error: PageError, _ visit: Visit) -> Reply {
        switch error {
        case .notFound: ErrorPage.reply(status: 404, visit: visit)
        case .forbidden: ErrorPage.reply(status: 403, visit: visit)
        case .badRequest: ErrorPage.reply(status: 400, visit: visit)
        case .tooMany(let wait): ErrorPage.reply(status: 429, visit: visit, retryAfter: wait)
        }
    }

    /// Logs the read of a pupil's or a group's page before the answer leaves. Changes
    /// are logged by their stores, in the same transaction as the change.
    private func log(_ reply: Reply, _ visit: Visit, _ endpoint: Endpoint, _ values: [String]) async throws {
        guard reply.status == 200 || reply.status == 422, let subject = visit.subject else { return }
        // A page about one pupil on a course is about the pupil, and not about all of the course.
        let kinds = endpoint.shape.kinds
        let index = kinds.firstIndex(of: PupilID.kind) ?? kinds.firstIndex(of: GroupID.kind)
        guard let index = index ?? kinds.firstIndex(where: { sights[$0] != nil }) else { return }
        var entries = [visit.entry(kinds[index], values[index], owner: subject.owner)]
        // Of a thing that is a pupil's the pupil is told too.
        if let pupil = subject.pupil { entries.append(visit.entry(PupilID.kind, pupil.text, owner: subject.owner)) }
        for var entry in entries {
            // A form that comes back with its faults shows what the page shows.
            if visit.request.method == .post { entry.action += ".shown" }
            try await queue.record(entry)
        }
    }

    /// Logs that somebody who is signed in asked for what is not theirs.
    private func logRefusal(_ error: PageError, _ visit: Visit, _ endpoint: Endpoint, _ values: [String]) async {
        guard let visitor = visit.visitor, error == .notFound || error == .forbidden else { return }
        // Only an id is kept of what was asked for; a text from an address might be a name.
        let ids = zip(endpoint.shape.kinds, values).filter { Identifier<Pupil>($0.1) != nil }
        let asked = ids.first { $0.0 == PupilID.kind } ?? ids.first
        let entry = AuditEntry(
            person: visitor.account.person, role: nil, reason: nil, action: "refused." + endpoint.action,
            objectKind: asked?.0 ?? "page", object: asked?.1 ?? "", owner: visitor.account.owner)
        do { try await queue.record(entry) } catch { report(visit.requestID, error) }
    }
}

private enum RequestTag {}
