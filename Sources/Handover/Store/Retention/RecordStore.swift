import Access
import Core
import Storage

/// Puts together what hangs on a copy, for an archive: of a receiving unit's what was written there, of a sending
/// unit's what it was asked and told.
struct RecordStore: Sendable {
    private let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func record(of copy: CopyLine, _ source: PackageSource, on reading: Reading) throws -> HandoverRecord {
        let isReceiver = copy.side == .receiver
        // As the document says it, which may know the receiving unit by its official number only.
        var unit = isReceiver ? source.document.to : source.document.from
        unit.id = copy.unit
        let (questions, usefulness) = (QuestionStore(vault), UsefulnessStore(vault))
        return HandoverRecord(
            handover: copy.handover, version: source.version.name.number, hash: source.hash,
            side: copy.side, unit: unit,
            sent: (source.version.sentAt ?? source.version.sealedAt).text, closed: Self.closed(copy),
            events: try HandoverFlow.events(of: copy.handover, on: reading).filter { Self.isSeen($0, at: copy) }
                .map(Self.event),
            receipts: try receipts(of: copy.version, on: reading),
            readers: isReceiver ? try CopyReaders.readers(of: copy.id, on: reading).map(Self.reader) : [],
            questions: try
                (isReceiver
                ? questions.questions(about: copy.id, on: reading)
                : questions.questions(about: copy.handover, on: reading)).map(Self.question),
            plan: isReceiver ? try StudyPlanStore(vault).plan(of: copy, on: reading) : nil,
            usefulness: try
                (isReceiver
                ? usefulness.answer(about: copy.id, on: reading).map { [$0] } ?? []
                : usefulness.answers(about: copy.handover, on: reading)).map(Self.answer))
    }

    private func receipts(of version: HandoverVersionID, on reading: Reading) throws -> [HandoverRecord.Receipt] {
        try reading.all(
            """
            SELECT o.name, c.received_at, a.name AS receiver_name FROM handover_copy c
            JOIN organisation o ON o.id = c.unit LEFT JOIN account a ON a.person = c.received_by
            WHERE c.handover_version = \(version) AND c.received_at IS NOT NULL ORDER BY c.received_at, c.id
            """
        ) { row in
            let at: Instant = try row["received_at"]
            return HandoverRecord.Receipt(unit: try row["name"], at: at.text, by: try row["receiver_name"])
        }
    }

    private static func closed(_ copy: CopyLine) -> HandoverRecord.Closed? {
        guard let why = copy.closedWhy, let at = copy.closed else { return nil }
        return HandoverRecord.Closed(why: why, at: at.text)
    }

    /// A receiving unit's record has what was done there and with it, as long as it had it: not who wrote and approved
    /// at the school before, nor where the pupil went afterwards.
    private static func isSeen(_ event: HandoverEvent, at copy: CopyLine) -> Bool {
        guard copy.side == .receiver else { return true }
        let steps: [HandoverStep] = [.send, .receive, .read, .use, .close]
        return steps.contains(event.step) && (copy.closed.map { event.at <= $0 } ?? true)
    }

    private static func event(_ event: HandoverEvent) -> HandoverRecord.Event {
        HandoverRecord.Event(
            step: event.step.rawValue, state: event.state.rawValue, at: event.at.text, by: event.who)
    }

    private static func reader(_ line: ReaderLine) -> HandoverRecord.Reader {
        HandoverRecord.Reader(
            name: line.name, duty: line.duty.rawValue, subjects: line.subjects, seesSupport: line.seesSupport,
            read: line.readAt?.text)
    }

    private static func question(_ line: QuestionLine) -> HandoverRecord.Question {
        HandoverRecord.Question(
            part: line.part.code, text: line.question, askedBy: line.askedBy, asked: line.askedAt.text,
            answer: line.answer, answeredBy: line.answeredBy, answered: line.answeredAt?.text)
    }

    private static func answer(_ answer: Usefulness) -> HandoverRecord.Answer {
        HandoverRecord.Answer(
            rating: answer.rating.rawValue, text: answer.words, by: answer.by, at: answer.recorded.text)
    }
}
