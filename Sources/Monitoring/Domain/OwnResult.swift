/// What a pupil reads of the latest score: held up against their own earlier ones only.
package struct OwnResult: Hashable, Sendable {
    /// What the latest score is held up against.
    package enum Since: Hashable, Sendable {
        case lastTime(Double)
        case start(Double)
    }

    package let latest: ProbePoint
    /// The change; `nil` while there is only where the pupil starts.
    package let since: Since?
    package let best: Double
    /// True when the latest score is better than all before it.
    package let isNewBest: Bool

    /// `nil` while nothing has been measured.
    package init?(_ progress: Progress) {
        let (series, instrument) = (progress.series, progress.instrument)
        guard let latest = series.progressPoints.last ?? series.points.last, let best = progress.best else {
            return nil
        }
        self.latest = latest
        self.best = best
        let measured = series.progressPoints
        if let before = measured.dropLast().last {
            since = .lastTime(latest.score - before.score)
        } else if measured.count == 1, let start = series.baseline?.value {
            since = .start(latest.score - start)
        } else {
            since = nil
        }
        let earlier = series.points.filter { $0.id != latest.id }.map(\.score)
        isNewBest =
            !measured.isEmpty && !earlier.isEmpty
            && earlier.allSatisfy { instrument.isProgress(from: $0, to: latest.score) }
    }
}
