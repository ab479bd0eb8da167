import Core
import Roster
import Testing

@Suite struct FindingTextTests {
    static let reasons: [Finding.Reason] = [
        .missingField, .unknownReference(.organisation), .unknownReference(.person),
        .outsideEnumeration(allowed: ["a", "b"]), .impossibleDate, .endBeforeBegin, .duplicateId, .badId,
        .tooManyFields, .unknownOptionalReference, .endingReference, .cyclicParent, .wrongCase(expected: "true"),
        .unusualId, .blankStatusInDelta, .badTimestamp, .badSchoolYear, .emptyPeriod, .tooFewFields,
        .lineBreakInField, .strayQuote, .personWithoutRole, .byteOrderMark, .columnOrder,
        .unknownColumn(meant: nil), .unknownColumn(meant: "phone"), .misspeltColumn(meant: "phone"),
        .missingColumn(isRequired: true), .missingColumn(isRequired: false), .duplicateColumn, .emptyColumnName,
        .noRows, .passwordsDropped(count: 3), .raceDropped(count: 3), .demographicsDropped(count: 3), .modeConflict,
        .statusMissing, .manifestAbsent, .manifestValueEmpty, .unknownManifestProperty, .versionGuessed(.v1p1),
        .notInManifest, .fileNameCase, .fileNotUsed, .rolesInUsers, .enclosingFolder, .unknownFiles(count: 3),
    ]

    static let errors: [BundleError] = [
        .unreadable, .zip(.notZip), .symbolicLink, .notAFile(.users), .tooManyFiles(limit: 3), .tooLarge(limit: 3),
        .tooManyRows(limit: 3), .tooManyRowsHeld(.orgs, limit: 3), .duplicateFile(.users), .noRosterFiles,
        .missingFile(.users), .unreadableText(.users, .invalidUTF8(line: 3)),
        .unreadableText(.users, .unterminatedQuote(line: 3)),
        .unreadableText(.users, .rowTooLong(line: 3, limit: 9)),
        .unreadableText(.users, .tooManyColumns(line: 3, limit: 9)), .missingHeader(.users), .badManifest,
        .badManifestValue(line: 3), .unsupportedVersion, .changedWhileReading, .zip(.truncated), .zip(.damaged),
        .zip(.checksum), .zip(.zip64), .zip(.tooManyEntries(limit: 3)), .zip(.unsafeName), .zip(.duplicateName),
        .zip(.symbolicLink), .zip(.encrypted), .zip(.unsupportedMethod), .zip(.overlapping),
    ]

    @Test("every reason and every refusal is a sentence of its own in four languages", arguments: Language.allCases)
    func sentences(language: Language) {
        let texts = Self.reasons.map { $0.text[language] } + Self.errors.map { $0.text[language] }
        for text in texts { #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)") }
        #expect(Set(texts).count == texts.count)
    }

    @Test("English is not one of the others")
    func languages() {
        for text in Self.reasons.map(\.text) + Self.errors.map(\.text) {
            #expect(text.en != text.da && text.en != text.sv && text.en != text.nb && text.da != text.sv, "\(text.en)")
        }
    }
}
