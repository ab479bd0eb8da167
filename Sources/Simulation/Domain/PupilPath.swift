import Core

/// Where a pupil goes to school through the simulated years: class by class, with a move in
/// the middle of a year for some.
struct PupilPath {
    struct Place {
        let frame: SchoolFrame
        let line: ClassLine
    }

    /// A time in one class.
    struct Stretch {
        let place: Place
        let year: Int
        let starts: LocalDate
        let ends: LocalDate
    }

    private(set) var stretches: [Stretch] = []
    private(set) var enrolments: [SimulatedEnrolment] = []
    /// The day on which the pupil left school; `nil` for one who goes on.
    private(set) var left: LocalDate?

    /// Part of pupils who change class or school within a year.
    static let moving = 0.02

    init(from home: Place, in region: Region, _ chance: inout Chance) {
        var place = home
        var since = SchoolYear(country: home.frame.country, startYear: home.line.cohort).start
        var hasMoved = false
        for year in region.years {
            guard place.frame.grade(of: place.line.cohort, in: year) != nil else { continue }
            let period = SchoolYear(country: home.frame.country, startYear: year)
            let move = hasMoved ? nil : Move(from: place, in: year, of: region, &chance)
            guard let move else {
                stretches.append(Stretch(place: place, year: year, starts: period.start, ends: period.end))
                continue
            }
            hasMoved = true
            stretches.append(Stretch(place: place, year: year, starts: period.start, ends: move.day))
            guard let next = move.place else {
                left = move.day
                break
            }
            stretches.append(Stretch(place: next, year: year, starts: move.day, ends: period.end))
            if next.frame.number != place.frame.number {
                enrolments.append(enrolment(region, place, since, move.day))
                since = move.day
            }
            place = next
        }
        let last = place.line.cohort + place.frame.span - 1
        if left == nil, last < region.years.upperBound {
            left = SchoolYear(country: home.frame.country, startYear: last).end
        }
        enrolments.append(enrolment(region, place, since, left))
    }

    private func enrolment(
        _ region: Region, _ place: Place, _ starts: LocalDate, _ ends: LocalDate?
    ) -> SimulatedEnrolment {
        SimulatedEnrolment(school: region.school(place.frame), starts: starts, ends: ends)
    }

    /// The stretch that holds a day.
    func stretch(on day: LocalDate) -> Stretch? { stretches.first { $0.starts <= day && day < $0.ends } }

    /// A move on a day between October and April, if the pupil makes one.
    private struct Move {
        let day: LocalDate
        /// `nil` for one who leaves the region.
        let place: Place?

        init?(from place: Place, in year: Int, of region: Region, _ chance: inout Chance) {
            guard chance.happens(PupilPath.moving) else { return nil }
            let (kind, when) = (chance.unit(), chance.unit())
            guard let first = LocalDate(year: year, month: 10, day: 1),
                let april = LocalDate(year: year + 1, month: 4, day: 30)
            else { return nil }
            let days = min(april, region.options.until).days(since: first)
            guard days > 0 else { return nil }
            day = first.adding(days: Int(when * Double(days)))
            let cohort = place.line.cohort
            switch kind {
            case ..<0.4:
                let tracks = place.frame.tracks(of: cohort)
                guard tracks > 1 else { return nil }
                let other = ClassLine(cohort: cohort, track: (place.line.track + 1) % tracks)
                self.place = Place(frame: place.frame, line: other)
            case ..<0.85:
                // The owner's school before: it is there whatever schools come after.
                guard place.frame.place.position > 0 else { return nil }
                let frame = SchoolFrame(place.frame.number - 1, region.options)
                guard frame.grade(of: cohort, in: year) != nil, frame.tracks(of: cohort) > 0 else { return nil }
                self.place = Place(frame: frame, line: ClassLine(cohort: cohort, track: 0))
            default:
                self.place = nil
            }
        }
    }
}
