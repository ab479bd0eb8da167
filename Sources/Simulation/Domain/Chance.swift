import Core
import Foundation

/// A stream of chance for one thing of the region, such as the third pupil of a class in
/// school 17. It depends on the seed and on the thing's own numbers and on nothing else, so
/// that a school is the same in a small region and in a large one.
struct Chance {
    /// What a stream is for; part of its key, so that two things with the same numbers differ.
    enum Purpose: UInt64 {
        case school = 1, ids, line, lineYear, pupil, staff, fixedID
    }

    private var numbers: SplitMix

    init(_ seed: UInt64, _ purpose: Purpose, _ keys: Int...) {
        var state = Self.mixed(seed, purpose.rawValue)
        for key in keys { state = Self.mixed(state, UInt64(bitPattern: Int64(key))) }
        numbers = SplitMix(seed: state)
    }

    private static func mixed(_ state: UInt64, _ key: UInt64) -> UInt64 {
        var one = SplitMix(seed: state ^ (key &* 0xD1B5_4A32_D192_ED03))
        return one.next()
    }

    mutating func bits() -> UInt64 { numbers.next() }

    /// From 0 up to but not including 1.
    mutating func unit() -> Double { Double(numbers.next() >> 11) * 0x1p-53 }

    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    mutating func whole(_ range: Range<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }

    mutating func normal() -> Double { numbers.normal() }

    /// A number whose logarithm is normal: `score` is where it lies, in standard deviations.
    static func lognormal(median: Double, spread: Double, score: Double) -> Double { median * exp(spread * score) }

    /// One of a list in which the first are the commonest.
    mutating func frequent<Element>(_ list: [Element]) -> Element {
        let place = unit()
        return list[Int(place * place * Double(list.count))]
    }
}
