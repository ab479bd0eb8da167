import Statistics
import Testing

@Suite struct TreatmentTimingTests {
    /// A unit for each text, a character for each time from 1: 0, 1, or a point for no row.
    static func timing(_ units: [String]) throws -> TreatmentTiming {
        var (treated, unit, time): ([Double], [Int32], [Int]) = ([], [], [])
        for (u, text) in units.enumerated() {
            for (t, mark) in text.enumerated() where mark != "." {
                treated.append(mark == "1" ? 1 : 0)
                unit.append(Int32(u))
                time.append(t + 1)
            }
        }
        let factor = try Factor(codes: unit, levels: units.count)
        return try TreatmentTiming(treated: treated, unit: factor, time: time)
    }

    @Test(
        "starts are the fewest that agree with the rows",
        arguments: [
            (["0000", "0011", "0011"], [nil, 3, 3]),
            (["0000", "0111", "0011"], [nil, 2, 3]),
            // Without a row in year 3, a start in year 3 is as good as one in year 4.
            (["0000", "00.1", "0011"], [nil, 3, 3]),
            // Untreated in year 3, treated in 4: later than the others.
            (["0000", "0001", "0011"], [nil, 4, 3]),
            // Treated whenever seen: the start of the others will do.
            (["0000", "..11", "0011"], [nil, 3, 3]),
            (["0000", "1111", "0011"], [nil, 1, 3]),
            (["0000", "....", "0011"], [nil, nil, 3]),
        ] as [([String], [Int?])])
    func starts(units: [String], expected: [Int?]) throws {
        let timing = try Self.timing(units)
        #expect(timing.starts == expected)
        #expect(timing.times == Set(expected.compactMap(\.self)).sorted())
        #expect(timing.isStaggered == (timing.times.count > 1))
        #expect(timing.unitsSwitchingOff == 0)
    }

    @Test("units that are untreated again are counted")
    func switchesOff() throws {
        #expect(try Self.timing(["0110", "0101", "0011", "0000"]).unitsSwitchingOff == 2)
    }

    @Test("a treatment by degrees and columns that do not fit are refused")
    func refused() throws {
        #expect(throws: StatisticsError.outOfRange("a treatment of 0 or 1", 0.5)) {
            try TreatmentTiming(treated: [0, 0.5], unit: Factor([1, 1]), time: [1, 2])
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) {
            try TreatmentTiming(treated: [0, 1], unit: Factor([1, 1]), time: [1])
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) {
            try TreatmentTiming(treated: [0, 1], unit: Factor([1]), time: [1, 2])
        }
    }

    /// A panel of `units` over four years, the first `early` treated from year 2, the next `late` from year 3.
    static func panel(units: Int, early: Int, late: Int, off: Bool = false) -> Panel {
        var panel = Panel(pupils: ())
        (panel.outcome, panel.treated, panel.unit, panel.time, panel.covariates) = ([], [], [], [], [])
        for u in 0..<units {
            for t in 1...4 {
                let start = u < early ? 2 : u < early + late ? 3 : 9
                panel.treated.append(t >= start && !(off && u == 0 && t == 4) ? 1 : 0)
                panel.outcome.append(Double((u * 37 + t * 53 + u * t * 11) % 29))
                panel.unit.append("\(u)")
                panel.time.append(t)
            }
        }
        return panel
    }

    @Test("warnings name what the design makes doubtful")
    func warnings() throws {
        #expect(try Self.panel(units: 24, early: 12, late: 0).fit().warnings.isEmpty)
        #expect(try Self.panel(units: 24, early: 6, late: 6).fit().warnings == [.staggeredStart(times: [2, 3])])
        #expect(try Self.panel(units: 24, early: 12, late: 0, off: true).fit().warnings == [.switchesOff(units: 1)])
        #expect(try Self.panel(units: 12, early: 6, late: 0).fit().warnings == [.fewClusters(12)])
        #expect(
            try Self.panel(units: 24, early: 3, late: 0).fit().warnings.first
                == .fewOnOneSide(treated: 3, comparison: 21))
        let two = try Self.panel(units: 24, early: 2, late: 0).fit()
        #expect(two.warnings.last == .fewDegreesOfFreedom(two.effect.degreesOfFreedom))
        #expect(two.effect.degreesOfFreedom < 4)
        // Missing rows do not make a start a staggered one; a tax by degrees has no start.
        #expect(try Panel.school40().fit().warnings.isEmpty)
        let tax = try Panel.fatalities().fit()
        #expect(tax.timing == nil && tax.warnings.isEmpty)
        for warning in two.warnings { #expect(!warning.description.isEmpty) }
    }
}
