import Access
package import Core
package import Storage
import Work

/// Writes handovers as they would stand on a day, for a world that is made from nothing: the demo,
/// and the tests that start from it. Every step is taken as people take it, one after the other; it
/// asks nobody's leave, so pages never use it.
package struct HandoverSeed: Sendable {
    /// Who does what in a handover of the world.
    package struct People: Sendable {
        package let coordinator: PersonID
        package let teacher: PersonID
        package let leader: PersonID
        package let receiver: PersonID
        package let mentor: PersonID

        package init(
            coordinator: PersonID, teacher: PersonID, leader: PersonID, receiver: PersonID, mentor: PersonID
        ) {
            (self.coordinator, self.teacher, self.leader) = (coordinator, teacher, leader)
            (self.receiver, self.mentor) = (receiver, mentor)
        }
    }

    /// One pupil's handover.
    package struct Plan: Sendable {
        package let pupil: PupilID
        package let owner: OwnerID
        package let unit: OrganisationID
        package let kind: TransitionKind
        package let state: HandoverState
        /// What is written, by subject code.
        package let subjects: [(code: String, content: PartContent)]
        package let support: PartContent
        package let voice: PartContent
        package let receiver: OrganisationID?
        /// What the system knows of the pupil.
        package let known: HandoverDocument.Known?
        /// Where it went first, when it was sent to the wrong unit or on from there.
        package let firstReceiver: OrganisationID?

        package init(
            pupil: PupilID, owner: OwnerID, unit: OrganisationID, kind: TransitionKind, state: HandoverState,
            subjects: [(code: String, content: PartContent)], support: PartContent, voice: PartContent,
            receiver: OrganisationID?, firstReceiver: OrganisationID? = nil, known: HandoverDocument.Known? = nil
        ) {
            (self.pupil, self.owner, self.unit, self.kind, self.state) = (pupil, owner, unit, kind, state)
            (self.subjects, self.support, self.voice) = (subjects, support, voice)
            (self.receiver, self.firstReceiver, self.known) = (receiver, firstReceiver, known)
        }
    }

    private let vault: Vault
    private let environment: Environment
    private let today: LocalDate
    private let people: People
    private let stores: HandoverStores

    /// - Parameter keys: the installation's second secret.
    package init(_ vault: Vault, keys: InstanceKey, _ environment: Environment, today: LocalDate, people: People) {
        (self.vault, self.environment, self.today, self.people) = (vault, environment, today, people)
        stores = HandoverStores(vault, UnitKeyStore(lock: keys, environment: environment))
    }

    /// Days before today on which the steps are taken.
    private static let days: [HandoverStep: Int] = [
        .mark: 40, .ask: 38, .submit: 20, .approve: 18, .release: 10, .receive: 6, .read: 4, .use: 3, .close: 1,
    ]

    private func at(_ step: HandoverStep) -> Instant {
        let days = today.adding(days: -(Self.days[step] ?? 0)).daysSince1970
        return Instant(milliseconds: Int64(days) * 86_400_000 + 9 * 3_600_000)
    }

    package func write(_ plan: Plan, _ writing: Writing) throws {
        guard let model = try stores.models.current(in: .sweden, on: today, writing.reading) else { throw ModelFault() }
        let id: HandoverID = environment.id()
        let year = SchoolYear(country: .sweden, containing: today)
        let first: HandoverState = plan.state == .notNeeded ? .notNeeded : plan.state == .manual ? .manual : .draft
        let reason =
            first == .notNeeded
            ? try vault.seal(
                "Eleven är behörig till det program hon sökt.",
                at: Vault.Place(owner: plan.owner, column: "handover.reason", record: id.text), on: writing) : nil
        try HandoverFlow.mark(
            id, pupil: plan.pupil, owner: plan.owner, unit: plan.unit, kind: plan.kind, year: year,
            model: model.version, state: first, reason: reason, by: people.coordinator, at: at(.mark), writing)
        guard first == .draft, plan.state != .draft else { return }
        try write(plan, id, model, writing)
        guard plan.state != .inProgress else { return }
        try step(.submit, id, by: people.coordinator, writing)
        guard plan.state != .review else { return }
        if let receiver = plan.firstReceiver ?? plan.receiver {
            try decide(receiver, id, on: at(.approve), writing)
        }
        try step(.approve, id, by: people.leader, writing)
        try writing.execute(
            """
            UPDATE handover SET approved_by = \(people.leader), approved_role = 'rektor', approved_at = \(at(.approve))
            WHERE id = \(id)
            """)
        guard plan.state != .approved, plan.state != .waiting else { return }
        try send(plan, id, writing)
    }

    private func line(_ id: HandoverID, _ reading: Reading) throws -> HandoverLine {
        guard let line = try HandoverStore.lines("h.id = \(id)", seen: "1 = 1", order: "h.id", on: reading).first else {
            throw HandoverRefusal.notNow
        }
        return line
    }

    private func step(_ step: HandoverStep, _ id: HandoverID, by person: PersonID?, _ writing: Writing) throws {
        let line = try line(id, writing.reading)
        let hasReceiver = try AdmissionStore.current(of: line, on: writing.reading) != nil
        try HandoverFlow.move(line, step, hasReceiver: hasReceiver, by: person, at: at(step), writing)
    }

    private func write(_ plan: Plan, _ id: HandoverID, _ model: HandoverModel, _ writing: Writing) throws {
        let begun = try line(id, writing.reading)
        for (code, content) in plan.subjects {
            let part = HandoverPart.subject(code)
            let shape = PartShape(part, by: model, plan.kind, on: today)
            try PartStore.ask(
                people.teacher, for: part, of: begun, missing: shape.missing(in: PartContent()).count, at: at(.ask),
                writing)
            // A handover that is being written has its last subject still to come.
            if plan.state == .inProgress, code == plan.subjects.last?.code { continue }
            try save(content, in: part, of: begun, shape, by: people.teacher, writing)
            let isSigned = try PartStore.sign(
                part, of: begun, seen: 1, by: people.teacher, on: today.adding(days: -21), writing)
            // Nothing goes on its way here that could not on a page.
            guard isSigned else { throw HandoverRefusal.incomplete }
        }
        for (part, content) in [(HandoverPart.support, plan.support), (.pupilVoice, plan.voice)] where !content.isEmpty
        {
            let writer = part == .support ? people.coordinator : plan.pupil.person
            try save(
                content, in: part, of: begun, PartShape(part, by: model, plan.kind, on: today), by: writer, writing)
        }
        for who in InformedPerson.allCases {
            try InformedStore(vault).record(
                who, how: "samtal på skolan", day: today.adding(days: -30), of: begun, by: people.coordinator,
                at: at(.ask), writing)
        }
        try step(.ask, id, by: people.coordinator, writing)
    }

    private func save(
        _ content: PartContent, in part: HandoverPart, of line: HandoverLine, _ shape: PartShape, by person: PersonID,
        _ writing: Writing
    ) throws {
        _ = try stores.parts.save(
            content, in: part, of: line, seen: 0, keys: Set(content.values.keys), choices: shape.isChoice,
            missing: { shape.missing(in: $0).count }, by: person, at: at(.ask), writing)
    }

    private func decide(_ unit: OrganisationID, _ id: HandoverID, on now: Instant, _ writing: Writing) throws {
        try AdmissionStore.record(
            environment.id(), .admission, of: try line(id, writing.reading), to: unit, programme: "IMV",
            day: now.utcDay, by: "Antagningskansliet", person: people.coordinator, at: now, writing)
    }

    private func send(_ plan: Plan, _ id: HandoverID, _ writing: Writing) throws {
        try release(id, .release, plan.known, at: at(.release), isSent: plan.state != .releasing, writing)
        guard plan.state != .releasing, plan.state != .sent else { return }
        if plan.state == .recalled {
            return try VersionStore.recall(
                try line(id, writing.reading), by: people.coordinator, at: at(.receive), writing)
        }
        if plan.state == .rerouted, let receiver = plan.receiver {
            try decide(receiver, id, on: at(.receive), writing)
            return try release(id, .reroute, plan.known, at: at(.receive), isSent: true, writing)
        }
        try receive(plan, id, writing)
    }

    private func release(
        _ id: HandoverID, _ step: HandoverStep, _ known: HandoverDocument.Known?, at then: Instant, isSent: Bool,
        _ writing: Writing
    ) throws {
        let line = try line(id, writing.reading)
        guard let decision = try AdmissionStore.current(of: line, on: writing.reading) else {
            throw HandoverRefusal.noReceiver
        }
        let document = try stores.sending(
            line, step, to: decision, known: known, on: then.utcDay, writing.reading)
        let version = try stores.versions.release(
            document, of: line, step, decision: decision, by: people.coordinator, at: then, environment, writing)
        if isSent {
            _ = try VersionStore.send(version, at: then.adding(seconds: ReleaseRule.undo), writing)
        } else {
            try hold(version, of: line, writing)
        }
    }

    /// What is on its way stays so until noon of the next day, so that it is there to be looked at.
    private func hold(_ version: HandoverVersionID, of line: HandoverLine, _ writing: Writing) throws {
        let noon = Instant(milliseconds: Int64(today.daysSince1970 + 1) * 86_400_000 + 12 * 3_600_000)
        try writing.execute("UPDATE handover_version SET due = \(noon) WHERE id = \(version)")
        try Jobs.add(
            .sendHandover, version, key: version.text, owner: line.owner, due: noon, environment, on: writing)
    }

    private func receive(_ plan: Plan, _ id: HandoverID, _ writing: Writing) throws {
        let copy: HandoverCopyID? = try writing.reading.value(
            "SELECT id AS value FROM handover_copy WHERE handover = \(id) AND side = 'receiver' AND closed IS NULL")
        guard let copy else { throw HandoverRefusal.notNow }
        func received() throws -> ReceivedLine {
            guard let line = try InboxStore.seeded(copy, by: people.mentor, on: writing.reading) else {
                throw HandoverRefusal.notNow
            }
            return line
        }
        _ = try ReceiptStore.confirm(received(), by: people.receiver, at: at(.receive), writing)
        try CopyReaders.give(
            received(), to: people.mentor, .mentor, subjects: [], support: true, by: people.receiver, at: at(.receive),
            writing)
        guard plan.state != .received else { return }
        try CopyReaders.read(received(), by: people.mentor, at: at(.read), writing)
        guard plan.state != .read else { return }
        let line = try received()
        let document = try stores.copies.document(of: line.copy, on: writing.reading)
        try StudyPlanStore(vault).begin(StudyPlan(from: document), from: line, by: people.mentor, at: at(.use), writing)
        guard plan.state == .closed else { return }
        try ReceiptStore.step(.close, try received(), by: people.mentor, at: at(.close), writing)
    }
}
