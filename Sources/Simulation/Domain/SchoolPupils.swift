import Core

/// Makes the pupils of a school: those who began there, wherever they go afterwards.
struct SchoolPupils {
    let region: Region
    let frame: SchoolFrame

    func make(_ stream: inout RegionIds.Stream) -> [SimulatedPupil] {
        var chance = Chance(region.options.seed, .school, frame.number, 1)
        let effects = Effects(&chance)
        let calendars = Dictionary(
            uniqueKeysWithValues: region.years.map { year in
                let period = SchoolYear(country: frame.country, startYear: year)
                return (year, ProbeCalendar(period, until: region.options.until))
            })
        var pupils: [SimulatedPupil] = []
        for line in frame.lines(in: region.years) {
            let model = ClassModel(line, frame: frame, calendars: calendars, region.options)
            for index in 0..<model.size {
                let maker = PupilMaker(
                    region: region, home: PupilPath.Place(frame: frame, line: line), school: effects, model: model)
                pupils.append(maker.make(index, number: pupils.count + 1, &stream))
            }
        }
        return pupils
    }
}
