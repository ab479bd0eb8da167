import Core

/// What somebody writes in one part of a handover: answers by the keys of the model.
///
/// It is flat, so that two people's changes can be merged key by key. `area:<name>` says how far
/// a part of a subject's content was worked on; `item:<id>:<key>` belongs to one of several
/// support measures.
package struct PartContent: Hashable, Sendable, Codable {
    package private(set) var values: [String: String]

    package init(_ values: [String: String] = [:]) { self.values = values.filter { !$0.value.isEmpty } }

    /// An empty answer is no answer.
    package subscript(key: String) -> String {
        get { values[key] ?? "" }
        set { values[key] = newValue.isEmpty ? nil : newValue }
    }

    package var isEmpty: Bool { values.isEmpty }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: String].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

extension PartContent {
    package static func areaKey(_ name: String) -> String { "area:" + name }

    /// The areas somebody has said something about: those of the model in its order, then
    /// one's own by name.
    ///
    /// - Parameter known: the model's areas of the subject, in its order.
    package func areas(known: [String]) -> [HandoverDocument.Area] {
        let named = values.keys.filter { $0.hasPrefix("area:") }.map { String($0.dropFirst(5)) }
        let own = named.filter { !known.contains($0) }.sorted()
        return (known + own).compactMap { name in
            AreaProgress(rawValue: self[Self.areaKey(name)]).map { HandoverDocument.Area(name: name, progress: $0) }
        }
    }

    /// The ids of the support measures, in the order they were added.
    package var items: [String] { ids(of: "item") }

    /// The ids in keys such as `item:<id>:<key>`, in their order.
    func ids(of kind: String) -> [String] {
        let ids = values.keys.compactMap { key -> String? in
            let parts = key.split(separator: ":", maxSplits: 2)
            return parts.count == 3 && parts[0] == kind ? String(parts[1]) : nil
        }
        return Set(ids).sorted()
    }

    package static func itemKey(_ item: String, _ key: String) -> String { "item:\(item):\(key)" }
}
