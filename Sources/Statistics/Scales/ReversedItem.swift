/// The answers to an item that is worded the other way round, turned: lowest + highest − answer.
///
/// - Parameters:
///   - answers: each within the range.
///   - range: the lowest and the highest answer there is, such as 1 to 6.
/// - Throws: `notFinite`, or `outOfRange` for an answer outside the range.
///
/// `reversedItem([1, 2, 6], range: 1...6)` is [6, 5, 1].
public func reversedItem(_ answers: [Double], range: ClosedRange<Double>) throws(StatisticsError) -> [Double] {
    guard answers.allSatisfy(\.isFinite), range.lowerBound.isFinite, range.upperBound.isFinite else {
        throw .notFinite
    }
    for answer in answers where !range.contains(answer) { throw .outOfRange("an answer", answer) }
    return answers.map { range.lowerBound + range.upperBound - $0 }
}
