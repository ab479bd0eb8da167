/// The style sheet, scripts and icons, compiled into the program.
package enum Assets {
    /// The address of a file; it changes when the file does, so browsers may keep it for ever.
    package static func address(_ name: String) -> String {
        let hash = EmbeddedAssets.all.first { $0.name == name }?.hash ?? "missing"
        return "/assets/\(hash)/\(name)"
    }

    /// The answer for an address made by `address`; `nil` when there is no such file.
    package static func reply(hash: String, name: String) -> Reply? {
        guard let asset = EmbeddedAssets.all.first(where: { $0.name == name && $0.hash == hash }) else { return nil }
        let body = asset.content.withUTF8Buffer { Array($0) }
        let headers = [
            ("Content-Type", contentType(name)), ("Cache-Control", "public, max-age=31536000, immutable"),
        ]
        return Reply(status: 200, headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
    }

    private static func contentType(_ name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}
