import Access
package import Core

/// Whose series, and on what.
struct SeriesKey: Hashable {
    let pupil: PupilID
    let instrument: InstrumentID

    init(pupil: PupilID, instrument: InstrumentID) { (self.pupil, self.instrument) = (pupil, instrument) }

    init(_ probe: NewProbe) { self.init(pupil: probe.pupil, instrument: probe.instrument) }
}

extension SeriesKey: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        (left.pupil, left.instrument) < (right.pupil, right.instrument)
    }
}

/// What has been written down and taken back of one series.
struct SeriesChange {
    let owner: OwnerID
    private(set) var gone: Set<ProbeID> = []
    private(set) var new: [ProbePoint] = []

    init(owner: OwnerID) { self.owner = owner }

    /// - Parameters:
    ///   - point: `nil` when a score is only taken back.
    ///   - old: whose place it takes.
    mutating func put(_ point: ProbePoint?, over old: ProbeID?) {
        if let old {
            if let place = new.firstIndex(where: { $0.id == old }) { new.remove(at: place) } else { gone.insert(old) }
        }
        if let point { new.append(point) }
    }
}

extension ProbePoint {
    /// A score as a series has it, once it is written down.
    package init(_ probe: NewProbe, id: ProbeID) {
        self.init(id: id, day: probe.day, score: probe.score, phase: probe.phase, place: probe.place)
    }
}
