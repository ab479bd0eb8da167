/// On which side of a handover a copy is.
package enum CopySide: String, CaseIterable, Codable, Sendable {
    case sender, receiver
}
