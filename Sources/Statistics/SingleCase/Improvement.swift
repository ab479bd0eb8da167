/// Which way scores move when things get better.
public enum Improvement: String, Hashable, Sendable {
    /// Higher is better: words read correctly.
    case increase
    /// Lower is better: disruptions in a lesson.
    case decrease

    /// 1 for `increase`, −1 for `decrease`.
    var sign: Double { self == .increase ? 1 : -1 }
}
