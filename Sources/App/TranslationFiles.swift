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

    /// - Throws: `TranslationFault`.
    package static func load(folder: String) throws -> Translations {
        var translations = Translations()
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TranslationFault.noFolder(folder)
        }
        for name in names.filter({ $0.hasSuffix(".json") }).sorted() {
            guard let data = try? Data(contentsOf: URL(filePath: folder).appending(path: name)),
                let file = try? JSONDecoder().decode(File.self, from: data)
            else { throw TranslationFault.unreadable(name) }
            translations.add(
                .init(tag: file.tag, name: file.name, isRightToLeft: file.rightToLeft ?? false), texts: file.texts)
        }
        return translations
    }
}

/// Why further languages could not be read.
package enum TranslationFault: Error, Equatable, CustomStringConvertible {
    case noFolder(String)
    case unreadable(String)

    package var description: String {
        switch self {
        case .noFolder(let path): "There is no folder of translations at \(path)."
        case .unreadable(let name): "The translation \(name) cannot be read: see docs/languages.md for its form."
        }
    }
}
