package import Access
package import Core
package import Site
package import Storage
package import Work

/// The addresses of handovers at the sending school. The gate finds a handover within the scope, as
/// it does a pupil, and writes down who read it.
package enum HandoverRoutes {
    package static let list = PlainRoute(.get, "/handovers")
    package static let candidates = Route<GroupID>(.get, "/groups/:/handovers")
    package static let mark = Route<GroupID>(.post, "/groups/:/handovers")
    package static let handover = Route<HandoverID>(.get, "/handovers/:")
    package static let subjects = Route<HandoverID>(.get, "/handovers/:/subjects")
    package static let ask = Route<HandoverID>(.post, "/handovers/:/subjects")
    package static let part = Route<HandoverID, HandoverPart>(.get, "/handovers/:/parts/:")
    package static let save = Route<HandoverID, HandoverPart>(.post, "/handovers/:/parts/:")
    package static let sign = Route<HandoverID, HandoverPart>(.post, "/handovers/:/parts/:/signature")
    package static let history = Route<HandoverID, HandoverPart>(.get, "/handovers/:/parts/:/history")
    package static let informed = Route<HandoverID>(.post, "/handovers/:/informed")
    package static let move = Route<HandoverID>(.post, "/handovers/:/state")
    package static let manual = Route<HandoverID>(.post, "/handovers/:/checklist")
    package static let decide = Route<HandoverID>(.post, "/handovers/:/decision")
    package static let withdraw = Route<HandoverID>(.post, "/handovers/:/decision/withdrawal")
    package static let preview = Route<HandoverID>(.get, "/handovers/:/document")
    package static let calendar = PlainRoute(.get, "/handovers/calendar")
    package static let days = PlainRoute(.get, "/handovers/calendar/days")
    package static let setDays = PlainRoute(.post, "/handovers/calendar/days")
    package static let region = PlainRoute(.get, "/handovers/region")
    package static let unplaced = PlainRoute(.get, "/handovers/unplaced")
    package static let retention = PlainRoute(.get, "/handovers/retention")
    package static let setRetention = PlainRoute(.post, "/handovers/retention")
    package static let assessment = Route<HandoverID>(.get, "/handovers/:/assessment")
    package static let approvals = PlainRoute(.get, "/handovers/approvals")
    package static let approve = PlainRoute(.post, "/handovers/approvals")
    package static let confirm = Route<HandoverID>(.get, "/handovers/:/release")
    package static let release = Route<HandoverID>(.post, "/handovers/:/release")
    package static let takeBack = Route<HandoverID>(.post, "/handovers/:/release/withdrawal")
    package static let recall = Route<HandoverID>(.post, "/handovers/:/recall")
    package static let correct = Route<HandoverID>(.post, "/handovers/:/correction")
    package static let answer = Route<HandoverID, HandoverQuestionID>(.post, "/handovers/:/questions/:")
    /// A pupil's and a guardian's own page of what is passed on.
    package static let own = Route<PupilID>(.get, "/pupils/:/handover")
    package static let saveOwn = Route<PupilID>(.post, "/pupils/:/handover")
}

/// The addresses of what a unit has received.
package enum ReceivedRoutes {
    package static let inbox = PlainRoute(.get, "/received")
    package static let copy = Route<HandoverCopyID>(.get, "/received/:")
    package static let receipt = Route<HandoverCopyID>(.post, "/received/:/receipt")
    package static let give = Route<HandoverCopyID>(.post, "/received/:/readers")
    package static let take = Route<HandoverCopyID, PersonID>(.post, "/received/:/readers/:/end")
    package static let ask = Route<HandoverCopyID>(.post, "/received/:/questions")
    package static let read = Route<HandoverCopyID>(.post, "/received/:/reading")
    package static let use = Route<HandoverCopyID>(.post, "/received/:/use")
    package static let plan = Route<HandoverCopyID>(.get, "/received/:/plan")
    package static let savePlan = Route<HandoverCopyID>(.post, "/received/:/plan")
    package static let usefulness = Route<HandoverCopyID>(.post, "/received/:/usefulness")
    package static let close = Route<HandoverCopyID>(.post, "/received/:/end")
}

extension Permission {
    package static let seeHandovers = Permission("handover.see", [.teacher, .resourcePerson, .schoolLeader])
    /// Mark pupils, ask teachers, say where a handover goes, send it.
    package static let coordinateHandovers = Permission("handover.coordinate", [.resourcePerson, .schoolLeader])
    /// Be told of a home's pupils whom no school receives. Only at the owner itself it shows any.
    package static let followUnplaced = Permission("handover.unplaced", [.resourcePerson])
    /// Set the days of an owner's own calendar. Only at the owner itself.
    package static let setCalendar = Permission("handover.calendar", [.resourcePerson, .schoolLeader, .administrator])
    /// Say how long an owner keeps handovers.
    package static let planRetention = Permission("handover.retention", [.administrator])
    /// How many handovers wait for what in a region.
    package static let countHandovers = Permission(
        "handover.count", [.resourcePerson, .schoolLeader, .municipality, .secretariat])
    /// Those who see nothing of handovers but counts: their menu leads there.
    package static let overseeRegion = Permission("handover.oversee", [.municipality, .secretariat])
    package static let writeHandovers = Permission("handover.write", [.teacher, .resourcePerson, .schoolLeader])
    /// Read and write support and adaptations: a reading right of its own.
    package static let seeSupport = Permission("handover.support", [.resourcePerson, .schoolLeader])
    /// A delegate holds it too, and the delegation is looked for.
    package static let approveHandovers = Permission("handover.approve", [.resourcePerson, .schoolLeader])
    package static let seeReceived = Permission(
        "handover.received", [.teacher, .resourcePerson, .schoolLeader, .mentor])
    /// Confirm that a handover has come, and give it to those who need it.
    package static let manageReceived = Permission("handover.receive", [.resourcePerson, .schoolLeader])
    /// Say something of one's own in a handover, and read what is passed on.
    package static let ownHandover = Permission("handover.own", [.pupil, .guardian])
}

extension JobKind<HandoverVersionID> {
    /// Sends a version once it can no longer be taken back. It is never given up: what was acknowledged goes.
    static let sendHandover = JobKind(
        "handover.send", title: SendWords.job, retry: Retry(most: nil, first: 10, longest: 900))
}

extension JobKind<NoPayload> {
    /// Hourly. A turn that fails is made up for by the next.
    static let followHandovers = JobKind(
        "handover.follow", title: FollowingWords.job, retry: Retry(most: nil, first: 60, longest: 3600),
        interval: 3600)
    static let endHandovers = JobKind(
        "handover.end", title: RetentionWords.job, retry: Retry(most: nil, first: 60, longest: 3600), interval: 3600)
}

/// What a pupil knows reaches the next school.
package struct HandoverFeature: WorkingFeature {
    package static let migrations =
        HandoverSchema.migrations + SentSchema.migrations + ModelSeed.migrations
        + UsefulnessSchema.migrations + CalendarSchema.migrations + ManualSchema.migrations
        + FollowingSchema.migrations + OriginSchema.migrations + RetentionSchema.migrations
    package static let families =
        HandoverSchema.families + SentSchema.families + UsefulnessSchema.families
        + CalendarSchema.families + ManualSchema.families + FollowingSchema.families + OriginSchema.families
        + RetentionSchema.families

    private let services: Services
    private let stores: HandoverStores

    package init(_ services: Services) {
        self.services = services
        stores = HandoverStores(
            services.vault, UnitKeyStore(lock: services.unitKey, environment: services.environment))
    }

    package var endpoints: [Endpoint] { writing + sending + received }

    private var writing: [Endpoint] {
        typealias Routes = HandoverRoutes
        let list = HandoverListPages(services: services, models: stores.models)
        let marks = MarkPages(services: services, stores: stores)
        let cases = CasePages(services: services, stores: stores)
        let asking = AskPages(services: services, stores: stores)
        let parts = PartPages(services: services, stores: stores)
        let calendar = CalendarPages(services: services)
        let own = OwnHandoverPages(services: services, stores: stores)
        let days = CalendarDaysPages(services: services)
        let retention = RetentionPages(services: services)
        return [
            Endpoint(Routes.list, .holders(.seeHandovers), action: "handover.list", handler: list.list),
            Endpoint(
                Routes.calendar, .holders(.coordinateHandovers), action: "handover.calendar", handler: calendar.year),
            Endpoint(Routes.days, .holders(.setCalendar), action: "handover.calendar_days", handler: days.form),
            Endpoint(Routes.setDays, .holders(.setCalendar), action: "handover.calendar_set", handler: days.save),
            Endpoint(
                Routes.region, .holders(.countHandovers), action: "handover.region",
                handler: RegionPages(services: services).counts),
            Endpoint(
                Routes.unplaced, .holders(.followUnplaced), action: "handover.unplaced",
                handler: UnplacedPages(services: services).list),
            Endpoint(
                Routes.retention, .holders(.planRetention), action: "handover.retention", handler: retention.show),
            Endpoint(
                Routes.setRetention, .holders(.planRetention), action: "handover.retention_set",
                handler: retention.save),
            Endpoint(
                Routes.candidates, .holders(.coordinateHandovers), action: "handover.candidates", handler: marks.form),
            Endpoint(Routes.mark, .holders(.coordinateHandovers), action: "handover.mark", handler: marks.mark),
            Endpoint(Routes.handover, .holders(.seeHandovers), action: "handover.see", handler: cases.overview),
            Endpoint(Routes.subjects, .holders(.coordinateHandovers), action: "handover.ask", handler: asking.form),
            Endpoint(Routes.ask, .holders(.coordinateHandovers), action: "handover.ask", handler: asking.ask),
            Endpoint(Routes.part, .holders(.writeHandovers), action: "handover.part", handler: parts.form),
            Endpoint(Routes.save, .holders(.writeHandovers), action: "handover.write", handler: parts.save),
            Endpoint(Routes.sign, .holders(.writeHandovers), action: "handover.sign", handler: parts.sign),
            Endpoint(Routes.history, .holders(.writeHandovers), action: "handover.history", handler: parts.history),
            Endpoint(
                Routes.informed, .holders(.coordinateHandovers), action: "handover.informed", handler: cases.informed),
            Endpoint(Routes.move, .holders(.coordinateHandovers), action: "handover.move", handler: cases.move),
            Endpoint(
                Routes.manual, .holders(.coordinateHandovers), action: "handover.checklist", handler: cases.checklist),
            Endpoint(Routes.own, .holders(.ownHandover), action: "handover.own", handler: own.form),
            Endpoint(Routes.saveOwn, .holders(.ownHandover), action: "handover.own_write", handler: own.save),
        ]
    }

    private var sending: [Endpoint] {
        typealias Routes = HandoverRoutes
        let approvals = ApprovalPages(services: services, stores: stores)
        let send = SendPages(services: services, stores: stores)
        let assessments = AssessmentPages(services: services, stores: stores)
        let questions = AnswerPages(services: services, stores: stores)
        return [
            Endpoint(
                Routes.approvals, .holders(.approveHandovers), action: "handover.approvals", handler: approvals.list),
            Endpoint(
                Routes.approve, .holders(.approveHandovers), action: "handover.approve", handler: approvals.approve),
            Endpoint(Routes.preview, .holders(.coordinateHandovers), action: "handover.read", handler: send.preview),
            Endpoint(
                Routes.assessment, .holders(.coordinateHandovers), action: "handover.assessment",
                handler: assessments.sheets),
            Endpoint(Routes.decide, .holders(.coordinateHandovers), action: "handover.decide", handler: send.decide),
            Endpoint(
                Routes.withdraw, .holders(.coordinateHandovers), action: "handover.withdraw_decision",
                handler: send.withdraw),
            Endpoint(Routes.confirm, .holders(.coordinateHandovers), action: "handover.confirm", handler: send.confirm),
            Endpoint(Routes.release, .holders(.coordinateHandovers), action: "handover.release", handler: send.release),
            Endpoint(
                Routes.takeBack, .holders(.coordinateHandovers), action: "handover.take_back", handler: send.takeBack),
            Endpoint(Routes.recall, .holders(.coordinateHandovers), action: "handover.recall", handler: send.recall),
            Endpoint(
                Routes.correct, .holders(.coordinateHandovers), action: "handover.correct", handler: send.correct),
            Endpoint(Routes.answer, .holders(.writeHandovers), action: "handover.answer", handler: questions.answer),
        ]
    }

    /// What is in a received handover is opened with two factors, and everything done there too.
    private var received: [Endpoint] {
        typealias Routes = ReceivedRoutes
        let inbox = InboxPages(services: services)
        let copies = CopyPages(services: services, stores: stores)
        let plans = PlanPages(copies: copies)
        let (see, manage) = (Admission.holders(.seeReceived), Admission.holders(.manageReceived))
        return [
            Endpoint(Routes.inbox, see, action: "handover.inbox", handler: inbox.list),
            Endpoint(Routes.copy, see, action: "handover.open", needsProof: true, handler: copies.page),
            Endpoint(Routes.receipt, manage, action: "handover.receive", needsProof: true, handler: copies.confirm),
            Endpoint(Routes.give, manage, action: "handover.give", needsProof: true, handler: copies.give),
            Endpoint(Routes.take, manage, action: "handover.give_end", needsProof: true, handler: copies.take),
            Endpoint(Routes.ask, see, action: "handover.question", needsProof: true, handler: copies.ask),
            Endpoint(Routes.read, see, action: "handover.read_all", needsProof: true, handler: copies.read),
            Endpoint(Routes.use, see, action: "handover.use", needsProof: true, handler: copies.use),
            Endpoint(Routes.plan, see, action: "handover.plan", needsProof: true, handler: plans.form),
            Endpoint(Routes.savePlan, see, action: "handover.plan_write", needsProof: true, handler: plans.save),
            Endpoint(Routes.usefulness, see, action: "handover.usefulness", needsProof: true, handler: plans.reply),
            Endpoint(Routes.close, see, action: "handover.close", needsProof: true, handler: plans.close),
        ]
    }

    package var menu: [MenuItem] {
        [
            MenuItem(HandoverWords.handovers, HandoverRoutes.list.path(), .seeHandovers),
            MenuItem(RegionWords.title, HandoverRoutes.region.path(), .overseeRegion),
            MenuItem(ReceivedWords.received, ReceivedRoutes.inbox.path(), .seeReceived),
            MenuItem(RetentionWords.menu, HandoverRoutes.retention.path(), .planRetention),
        ]
    }

    package var messages: [FlashMessage] {
        [
            MarkPages.marked, AskPages.asked, PartPages.saved, PartPages.signed, CasePages.moved,
            CasePages.informedSaved, CasePages.ticked,
            ApprovalPages.approved, SendPages.decided, SendPages.withdrawn, SendPages.released, SendPages.takenBack,
            SendPages.recalled,
            SendPages.correcting,
            AnswerPages.answered, CopyPages.confirmed, CopyPages.given, CopyPages.asked, CopyPages.hasRead,
            CopyPages.inUse, OwnHandoverPages.saved, PlanPages.saved, PlanPages.replied, PlanPages.noted,
            CalendarDaysPages.saved, RetentionPages.saved, RetentionPages.removed,
            PlanPages.closed,
        ]
    }

    package var told: [String: Text] { HandoverTold.words }

    package var sights: [String: Sight] {
        [
            HandoverID.kind: { id, scope, reading in
                try HandoverID(id).flatMap { try HandoverStore.sight(of: $0, in: scope, on: reading) }
            },
            HandoverCopyID.kind: { id, scope, reading in
                try HandoverCopyID(id).flatMap { try InboxStore.sight(of: $0, in: scope, on: reading) }
            },
        ]
    }

    package var jobs: [JobHandler] {
        [SendJob(services).handler, FollowJob(services).handler, RetentionJob(services).handler]
    }

    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        try HandoverWaiting(reader: reader, reading: reading).items
    }
}
