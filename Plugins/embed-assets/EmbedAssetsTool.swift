import Foundation

// embed-assets OUTPUT FILE…: writes the files into one Swift source as static strings.
// All .css files become one, in the order of their names (their numbers say which).

@main
struct EmbedAssetsTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { return }
        var styles = ""
        var entries = ""
        for path in arguments.dropFirst() {
            let url = URL(filePath: path)
            let content = try String(contentsOf: url, encoding: .utf8)
            if url.pathExtension == "css" {
                styles += content + "\n"
            } else {
                entries += entry(name: url.lastPathComponent, content)
            }
        }
        entries += entry(name: "style.css", styles)
        let source =
            "enum EmbeddedAssets {\n    static let all: [(name: String, hash: String, content: StaticString)] = [\n"
            + entries + "    ]\n}\n"
        try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
    }

    static func entry(name: String, _ content: String) -> String {
        // FNV-1a, 64 bits: enough to give a changed file a new address.
        let hash = content.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        let fence = String(repeating: "#", count: 5)
        return "        (\"\(name)\", \"\(String(hash, radix: 16))\", \(fence)\"\"\"\n\(content)\n\"\"\"\(fence)),\n"
    }
}
