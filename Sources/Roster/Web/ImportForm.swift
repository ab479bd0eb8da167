import Access
import Core
import Site
import Storage

/// What an administrator sent: a bundle, the system it comes from, and for whom.
struct ImportForm: Sendable {
    static let mostSourceCharacters = 40

    var source: String
    var owner: String
    private(set) var content: RosterContent?
    private(set) var ground: Ground?
    private(set) var files = 0
    private(set) var size = 0
    private(set) var errors = FormErrors()

    /// An empty form, with the system named last time.
    init(source: String) { (self.source, owner) = (source, "") }

    init(_ request: PageRequest, _ grounds: [Ground]) {
        source = request.form["source"] ?? ""
        owner = request.form["owner"] ?? ""
        let sent = request.files.filter { $0.field == "file" }
        (files, size) = (sent.count, sent.reduce(0) { $0 + $1.bytes.count })
        do throws(Fault) {
            content = try Self.content(sent)
        } catch {
            errors.add("file", error.text)
        }
        if !Self.isSource(source) { errors.add("source", ImportWords.badSource) }
        ground = grounds.count == 1 ? grounds.first : grounds.first { $0.owner.text == owner }
        if ground == nil { errors.add("owner", ImportWords.badOwner) }
    }

    mutating func refuse(_ field: String, _ text: Text) { errors.add(field, text) }

    private struct Fault: Error {
        let text: Text
    }

    /// The bundle, told by its bytes. A name is only asked which of OneRoster's files it is.
    private static func content(_ files: [UploadedFile]) throws(Fault) -> RosterContent {
        guard !files.isEmpty else { throw Fault(text: ImportWords.noFile) }
        guard !files.contains(where: \.bytes.isEmpty) else { throw Fault(text: ImportWords.emptyFile) }
        if files.contains(where: { $0.bytes.starts(with: Array("PK".utf8)) }) {
            guard files.count == 1 else { throw Fault(text: ImportWords.mixedFiles) }
            return .zip(files[0].bytes)
        }
        var found: [RosterFile: [UInt8]] = [:]
        for file in files {
            if isMarkup(file.bytes) { throw Fault(text: ImportWords.webPage) }
            guard let known = RosterFile(name: file.name) else { throw Fault(text: ImportWords.unknownFile) }
            guard found.updateValue(file.bytes, forKey: known) == nil else { throw Fault(text: ImportWords.mixedFiles) }
        }
        return .files(found)
    }

    /// Whether the first character that is no space opens a tag.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(512).first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
    }

    private static func isSource(_ text: String) -> Bool {
        !text.isEmpty && text.count <= mostSourceCharacters
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType == .decimal || "-_.".unicodeScalars.contains($0)
            }
    }

    func html(_ visit: Visit, _ grounds: [Ground]) -> HTML {
        let say = visit.voice
        let file = Field(
            "file", label: say(ImportWords.file), .file(accept: ".zip,.csv", takesMany: true),
            hint: say(ImportWords.fileHint))
        let system = Field(
            "source", label: say(ImportWords.source), .text, value: source, hint: say(ImportWords.sourceHint),
            autocomplete: "off")
        let choices = grounds.map { Field.Choice($0.owner.text, $0.placeName) }
        let owners: HTML =
            grounds.count < 2
            ? ""
            : Field("owner", label: say(ImportWords.owner), .select(choices), value: owner).html(
                in: say, errors: errors)
        return """
            <section class="card stack"><h2 class="card-title">\(say(ImportWords.formTitle))</h2>
            <form method="post" action="\(RosterRoutes.upload.path())" enctype="multipart/form-data" class="stack">
            \(visit.csrfField)\(file.html(in: say, errors: errors))\(owners)\(system.html(in: say, errors: errors))
            <p class="soft">\(say(ImportWords.protectedNote))</p>
            <div>\(button(say(ImportWords.send)))</div>
            </form></section>
            """
    }
}
