package import Core

extension HandoverModel {
    /// What a pupil's results open on a day, in the model's order.
    ///
    /// Subjects of compulsory school count, each slot once: `SV` and `SVA` are one. A code the
    /// model does not know opens nothing.
    ///
    /// - Parameter results: results by subject code.
    package func doors(for results: [String: SubjectResult], on day: LocalDate) -> [DoorState] {
        let passes = passes(in: results)
        return eligibility.filter { $0.holds(on: day) }.map { door in
            DoorState(door: door, ways: door.ways.map { state(of: $0, passes: passes) })
        }
    }

    private func state(of way: EligibilityWay, passes: [PassCount.Pass]) -> WayState {
        let passed = Set(passes.filter { !$0.isWaiver }.map(\.slot))
        let waived = Set(passes.filter(\.isWaiver).map(\.slot))
        let open = way.slots.filter { slot in
            let slots = slot.codes.map(self.slot)
            return !slots.contains { passed.contains($0) || slot.isWaivable && waived.contains($0) }
        }
        return WayState(
            missing: PassCount(way, slot: slot).missing(with: passes), slots: open.map(\.codes),
            including: way.including.filter { !passed.contains(slot($0)) })
    }

    /// The slot of a code; a code the model does not know is a slot of its own.
    func slot(_ code: String) -> String { subject(code)?.slot ?? code }

    /// Each slot that is passed, once, and those that are waived and not passed; sorted.
    ///
    /// - Parameter further: slots that are taken as passed too.
    func passes(in results: [String: SubjectResult], further: Set<String> = []) -> [PassCount.Pass] {
        var (passed, waived) = (further, Set<String>())
        for (code, result) in results {
            guard let subject = subject(code), subject.school == .compulsory else { continue }
            if result.isPass { passed.insert(subject.slot) }
            if result == .exempt { waived.insert(subject.slot) }
        }
        return passed.sorted().map { PassCount.Pass(slot: $0) }
            + waived.subtracting(passed).sorted().map { PassCount.Pass(slot: $0, isWaiver: true) }
    }
}
