import Core

/// A region of schools, each of which can be made alone: school 17 is the same whatever
/// number of schools there are.
package struct Region: Sendable {
    package let options: RegionOptions
    let ids: RegionIds

    package init(_ options: RegionOptions) {
        self.options = options
        ids = RegionIds(
            seed: options.seed, from: SchoolYear(country: .denmark, startYear: Self.years(options).lowerBound).start)
    }

    /// The years in which the simulated school years start.
    var years: ClosedRange<Int> { Self.years(options) }

    private static func years(_ options: RegionOptions) -> ClosedRange<Int> {
        let last = SchoolYear(country: .denmark, containing: options.until).startYear
        return (last - options.years + 1)...last
    }

    /// - Parameter number: from 1.
    package func school(_ number: Int) -> SimulatedSchool {
        let frame = SchoolFrame(number - 1, options)
        var stream = ids.stream(school: frame.number)
        let staff = StaffMaker(region: self, frame: frame).make(&stream)
        let pupils = SchoolPupils(region: self, frame: frame).make(&stream)
        return SimulatedSchool(
            id: school(frame), owner: owner(frame), country: frame.country, number: number,
            name: PlaceNames.school(frame), newOwner: frame.place.position == 0 ? newOwner(frame, &stream) : nil,
            groups: groups(frame), staff: staff, pupils: pupils)
    }

    // MARK: Ids that follow from numbers

    func school(_ frame: SchoolFrame) -> OrganisationID { ids.fixed(school: frame.number, .school) }

    func owner(_ frame: SchoolFrame) -> OwnerID { ids.fixed(school: frame.place.firstSchool, .owner) }

    func group(_ frame: SchoolFrame, _ line: ClassLine, in year: Int) -> GroupID {
        ids.fixed(school: frame.number, .group, year, line.cohort, line.track)
    }

    func instrument(_ frame: SchoolFrame, _ subject: Subject) -> InstrumentID {
        ids.fixed(school: frame.place.firstSchool, .instrument, subject.rawValue)
    }

    func staff(_ frame: SchoolFrame, _ number: Int) -> PersonID { ids.fixed(school: frame.number, .staff, number) }

    /// The teacher whose class it is in the first place, and who gives its probes.
    func homeroomTeacher(_ frame: SchoolFrame, _ line: ClassLine, in year: Int) -> PersonID {
        let index = frame.lines(in: year...year).firstIndex(of: line) ?? 0
        return staff(frame, index % frame.teachers(in: years.upperBound))
    }

    private func groups(_ frame: SchoolFrame) -> [SimulatedGroup] {
        years.flatMap { year -> [SimulatedGroup] in
            let period = SchoolYear(country: frame.country, startYear: year)
            return frame.lines(in: year...year).map { line in
                SimulatedGroup(
                    id: group(frame, line, in: year), name: frame.name(of: line, in: year),
                    grade: frame.firstGrade + year - line.cohort, starts: period.start, ends: period.end)
            }
        }
    }

    private func newOwner(_ frame: SchoolFrame, _ stream: inout RegionIds.Stream) -> SimulatedOwner {
        let words = InstrumentWords(frame.country)
        return SimulatedOwner(
            id: owner(frame), number: frame.place.owner + 1, name: PlaceNames.owner(frame), country: frame.country,
            instruments: Subject.allCases.map { subject in
                SimulatedInstrument(
                    id: instrument(frame, subject), name: words.name(subject), unit: words.unit(subject),
                    maximum: SubjectModel.all[subject.rawValue].maximum)
            },
            staff: StaffMaker(region: self, frame: frame).ofOwner(&stream))
    }
}

extension SchoolFrame {
    /// As many teachers with classes as there are classes in the last year, since each has three
    /// classes and each class three teachers.
    func teachers(in year: Int) -> Int { max(1, lines(in: year...year).count) }
}
