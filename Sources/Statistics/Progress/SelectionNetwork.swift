/// A fixed list of compare-and-exchange steps that brings the middle of n numbers to its place.
///
/// Each step puts the smaller of two numbers first. The steps are those of Batcher's odd-even merge
/// sort for n numbers, less those that no middle value depends on. Because they are the same for
/// any numbers, many series are worked on side by side without a branch that could be guessed wrong.
///
/// Source: Batcher (1968), *Sorting networks and their applications*, AFIPS 32:307–314; Knuth,
/// *The Art of Computer Programming*, volume 3, section 5.2.2, algorithm M.
struct SelectionNetwork: Sendable {
    /// A step: after it, the number at `low` is not larger than the one at `high`.
    struct Step: Sendable {
        let low: Int32
        let high: Int32
    }

    let steps: [Step]
    /// The places of the two middle values; the same place twice when n is odd.
    let middle: (Int, Int)

    /// The network that finds the median of `count` numbers, at least one.
    init(medianOf count: Int) {
        precondition(count >= 1, "there is no middle of nothing")
        middle = ((count - 1) / 2, count / 2)
        var needed = Array(repeating: false, count: count)
        (needed[middle.0], needed[middle.1]) = (true, true)
        // From the last step backwards: a step matters when one of its two places is looked at later.
        var kept: [Step] = []
        for step in Self.oddEvenMergeSort(count).reversed() where needed[Int(step.low)] || needed[Int(step.high)] {
            (needed[Int(step.low)], needed[Int(step.high)]) = (true, true)
            kept.append(step)
        }
        steps = kept.reversed()
    }

    private static func oddEvenMergeSort(_ count: Int) -> [Step] {
        var steps: [Step] = []
        var size = 1
        while size < count { size *= 2 }
        var run = 1
        while run < size {
            var gap = run
            while gap >= 1 {
                for start in stride(from: gap % run, to: size - gap, by: 2 * gap) {
                    for low in start..<start + gap where low / (2 * run) == (low + gap) / (2 * run) {
                        // Places from `count` on would hold infinity, which never moves.
                        if low + gap < count { steps.append(Step(low: Int32(low), high: Int32(low + gap))) }
                    }
                }
                gap /= 2
            }
            run *= 2
        }
        return steps
    }
}
