import Access
package import Core
package import Storage

/// Puts a document together from all that was written.
package struct DocumentStore: Sendable {
    private let vault: Vault
    private let models: ModelStore

    package init(_ vault: Vault, _ models: ModelStore) { (self.vault, self.models) = (vault, models) }

    private struct Person {
        let given: String
        let family: String
        let born: LocalDate?
    }

    private struct Sender {
        let unit: HandoverDocument.Unit
        let country: Country
    }

    /// The document as it would be sent now.
    ///
    /// - Parameters:
    ///   - decision: what names the receiver; for a look beforehand there may be none yet.
    ///   - known: what the system knows of the pupil.
    /// - Throws: `HandoverRefusal.notNow` when the pupil or the unit is not there any more.
    package func document(
        of line: HandoverLine, decision: AdmissionLine?, known: HandoverDocument.Known?, on day: LocalDate,
        _ reading: Reading
    ) throws -> HandoverDocument {
        let person = try reading.first(
            """
            SELECT n.given_name, n.family_name, p.born FROM pupil p JOIN person n ON n.id = p.id
            WHERE p.id = \(line.pupil)
            """
        ) { Person(given: try $0["given_name"], family: try $0["family_name"], born: try $0["born"]) }
        let sender = try reading.first(
            """
            SELECT o.id, o.name, o.code, o.country, w.name AS owner_name FROM organisation o
            LEFT JOIN organisation w ON w.id = o.owner WHERE o.id = \(line.unit)
            """
        ) { row in
            Sender(
                unit: HandoverDocument.Unit(
                    id: try row["id"], name: try row["name"], owner: try row["owner_name"] ?? "", code: try row["code"]),
                country: try row["country"])
        }
        guard let person, let sender else { throw HandoverRefusal.notNow }
        let language = sender.country.language
        let model = try models.model(line.model, on: reading)
        let contents = try PartStore(vault).contents(of: line, on: reading)
        let parts = try PartStore.parts(of: line, on: reading)
        func shape(_ part: HandoverPart) -> PartShape { PartShape(part, by: model, line.kind, on: day) }
        func words(_ part: HandoverPart) -> HandoverDocument.Words? {
            guard let found = parts.first(where: { $0.part == part }), let content = contents[part] else { return nil }
            return shape(part).words(content, written: found.recorded.day(in: sender.country), in: language)
        }
        let order = Dictionary(
            model.subjects.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let subjects = parts.filter { $0.part.subject != nil }.compactMap { part in
            shape(part.part).subject(
                contents[part.part] ?? PartContent(), teacher: part.writerName ?? "", signed: part.signed, in: language)
        }
        let approved = try Self.approval(of: line, in: sender.country, reading)
        return HandoverDocument(
            id: line.id, version: line.version + 1, kind: line.kind, model: line.model, language: language.rawValue,
            schoolYear: line.year.label,
            pupil: HandoverDocument.Pupil(
                id: line.pupil, givenName: person.given, familyName: person.family, born: person.born,
                group: line.group),
            from: sender.unit,
            to: HandoverDocument.Unit(
                id: decision?.unit ?? line.unit, name: decision?.unitName ?? "", owner: decision?.unitOwner ?? "",
                code: decision?.unitCode),
            decision: HandoverDocument.Decision(
                kind: decision?.kind ?? .admission, day: decision?.day ?? day, by: decision?.by ?? "",
                programme: decision?.programme),
            subjects: subjects.sorted { (order[$0.code] ?? .max, $0.code) < (order[$1.code] ?? .max, $1.code) },
            support: contents[.support].map { shape(.support).support($0, in: language) } ?? [],
            pupilVoice: words(.pupilVoice), guardianNote: words(.guardianNote),
            informed: try InformedStore(vault).informed(of: line, on: reading), approved: approved,
            correction: try CorrectionStore(vault).correction(of: line, on: reading), known: known)
    }

    private static func approval(of line: HandoverLine, in country: Country, _ reading: Reading) throws
        -> HandoverDocument.Signed
    {
        let found = try reading.first(
            """
            SELECT h.approved_role, h.approved_at, a.name FROM handover h LEFT JOIN account a ON a.person = h.approved_by
            WHERE h.id = \(line.id) AND h.approved_at IS NOT NULL
            """
        ) { row in
            HandoverDocument.Signed(
                by: try row["name"] ?? "", role: try row["approved_role"] ?? "",
                day: (try row["approved_at"] as Instant).day(in: country))
        }
        return found ?? HandoverDocument.Signed(by: "", role: "", day: line.since.day(in: country))
    }
}
