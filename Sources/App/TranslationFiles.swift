package import Core
import Foundation

/// Reads further languages for pupils and guardians from a folder of JSON files:
/// `{"tag": "ar", "name": "العربية", "rightToLeft": true, "texts": {"access.signIn": "…"}}`.
package enum TranslationFiles {
    private struct File: Decodable {
        let tag: String
        let name: String
        let rightToLeft: Bool?
        let texts: [String: String]
    }

    /// - Throws: when the folder or a file in it cannot be read.
    package static func load(folder: String) throws -> Translations {
        var translations = Translations()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        for name in names.sorted() {
            let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
            let file = try JSONDecoder().decode(File.self, from: data)
            translations.add(
                .init(tag: file.tag, name: file.name, isRightToLeft: file.rightToLeft ?? false), texts: file.texts)
        }
        return translations
    }
}
