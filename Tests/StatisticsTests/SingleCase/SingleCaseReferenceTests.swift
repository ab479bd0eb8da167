import Statistics
import Testing

/// Every figure of two R packages for the published cases.
@Suite struct SingleCaseReferenceTests {
    @Test("the reference is there")
    func presence() { #expect(PublishedCase.literature.count == 9) }

    @Test("NAP has the estimate, the three errors, the interval and the Wilcoxon test", arguments: PublishedCase.all)
    func nonoverlap(item: PublishedCase) throws {
        let nap = try item.single().nonoverlap
        let (package, scan) = (item.json["SingleCaseES"]["NAP"], item.json["scan"]["nap"])
        expectClose(nap.estimate, package["Est"].number, "NAP")
        expectClose(nap.standardError, package["SE"].number, "unbiased error")
        expectClose(nap.hanleyError, item.json["NAP_other_SE"]["Hanley"]["SE"].number, absolute: 1e-12, "Hanley")
        expectClose(nap.nullError, item.json["NAP_other_SE"]["null"]["SE"].number, "null error")
        try interval(item, "NAP", nap.estimate, (nap.lower, nap.upper), of: (0, 1))
        expectClose(100 * nap.estimate, scan["NAP"].number, "NAP in percent")
        expectClose(100 * nap.rescaled, scan["NAP_rescaled"].number, absolute: 1e-11, "rescaled")
        #expect(nap.pairs == scan["pairs"].int)
        #expect(nap.positive == scan["positives"].int)
        #expect(nap.tied == scan["ties"].int)
        let u = Double(nap.positive) + Double(nap.tied) / 2
        expectClose(u, scan["non_overlaps"].number, "pairs without overlap")
        expectClose(item.isDecrease ? u : Double(nap.pairs) - u, scan["W"].number, "W")
        expectClose(nap.p, scan["p_wilcoxon_normal"].number, "p")
        expectClose(nap.approximateD, scan["d"].number, "d")
        expectClose(nap.approximateRSquared, scan["R2"].number, "R²")
    }

    @Test("Tau is NAP rescaled, Tau-U has the baseline's trend taken off", arguments: PublishedCase.all)
    func tau(item: PublishedCase) throws {
        let (one, package) = (try item.single(), item.json["SingleCaseES"])
        let tau = try one.tau
        expectClose(tau.estimate, package["Tau"]["Est"].number, absolute: 1e-13, "Tau")
        expectClose(tau.standardError, package["Tau"]["SE"].number, "error")
        try interval(item, "Tau", tau.estimate, (tau.lower, tau.upper), of: (-1, 1))
        expectClose(one.tauU, package["Tau_U"]["Est"].number, absolute: 1e-13, "Tau-U")
    }

    @Test("baseline-corrected Tau is that of both packages", arguments: PublishedCase.all)
    func corrected(item: PublishedCase) throws {
        let (one, package) = (try item.single(), item.json["SingleCaseES"]["Tau_BC"])
        let plain = try one.baselineCorrectedTau().tau
        expectClose(plain.estimate, package["Est"].number, absolute: 1e-13, "Tau-BC")
        expectClose(plain.standardError, package["SE"].number, "error")
        try interval(item, "Tau_BC", plain.estimate, (plain.lower, plain.upper), of: (-1, 1))
        for (key, kind) in [("corrected_tau_b", KendallTau.Kind.b), ("corrected_tau_a_continuity", .a)] {
            let result = try one.baselineCorrectedKendall(kind: kind, continuityCorrection: kind == .a)
            let expected = item.json["scan"][key]
            #expect(expected.array.count == 3)
            for (row, tau) in [result.baseline, result.uncorrected, result.corrected].enumerated() {
                let turned = { (value: Double?) in value.map { item.turn * $0 } }
                expectClose(turned(tau.tau), expected[row]["tau"].number, absolute: 1e-13, "\(key) \(row) tau")
                // A correlation that is not defined has no test, whatever S's variance is.
                let z = tau.tau == nil ? nil : tau.z
                expectClose(turned(z), expected[row]["z"].number, absolute: 1e-12, "\(key) \(row) z")
                expectClose(tau.tau == nil ? nil : tau.p, expected[row]["p"].number, "\(key) \(row) p")
            }
        }
    }

    @Test("PND, PEM, PAND and IRD are those of both packages", arguments: PublishedCase.all)
    func overlap(item: PublishedCase) throws {
        let (one, package, scan) = (try item.single(), item.json["SingleCaseES"], item.json["scan"])
        expectClose(one.pnd, package["PND"]["Est"].number, "PND")
        expectClose(100 * one.pnd, scan["pnd"].number, "PND in percent")
        expectClose(one.pem, package["PEM"]["Est"].number, "PEM")
        let strict = one.pemStrict
        expectClose(100 * strict.share, scan["pem"][0][1].number, "PEM without ties")
        expectClose(strict.p, scan["pem"][0][4].number, relative: 1e-12, "sign test")
        expectClose(one.pand, package["PAND"]["Est"].number, "PAND")
        expectClose(100 * one.pand, scan["pand_minimum"].number, "PAND in percent")
        expectClose(one.ird, package["IRD"]["Est"].number, absolute: 1e-13, "IRD")
        expectClose(one.ird, scan["ird"].number, absolute: 1e-13, "IRD")
        let sorted = one.pandBySorting
        expectClose(100 * sorted.share, scan["pand_sort"].number, "PAND by sorting")
        // The package takes φ from χ², which has no sign.
        expectClose(abs(sorted.phi), scan["pand_sort_phi"].number, absolute: 1e-13, "φ")
    }

    @Test("the differences within the case are those of both packages", arguments: PublishedCase.all)
    func differences(item: PublishedCase) throws {
        let (one, scan) = (try item.single(), item.json["scan"]["smd"])
        let package = item.json["SingleCaseES"]["SMD"]
        let smd = try one.withinCaseDifference()
        expectClose(smd.estimate, package["Est"].number, "SMD")
        expectClose(smd.standardError, package["SE"].number, "error")
        expectClose(smd.lower, package["CI_lower"].number, "lower")
        expectClose(smd.upper, package["CI_upper"].number, "upper")
        expectClose(smd.baselineDeviation, package["baseline_SD"].number, "deviation")
        expectClose(smd.baselineDeviation, scan["sdA"].number, "deviation of A")
        expectClose(smd.interventionDeviation, scan["sdB"].number, "deviation of B")
        expectClose(smd.averageDeviation, scan["sd cohen"].number, "average deviation")
        expectClose(smd.pooledDeviation, scan["sd hedges"].number, "pooled deviation")
        expectClose(item.turn * smd.glassDelta, scan["Glass' delta"].number, "Glass")
        expectClose(item.turn * smd.hedgesG, scan["Hedges' g"].number, "Hedges")
        expectClose(item.turn * smd.hedgesGCorrected, scan["Hedges' g correction"].number, "Hedges, corrected")
        expectClose(item.turn * smd.hedgesGDurlak, scan["Hedges' g durlak correction"].number, "Durlak")
        expectClose(item.turn * smd.cohenD, scan["Cohen's d"].number, "Cohen")
        let ratio = item.json["SingleCaseES"]["LRRi"]
        guard ratio.exists else { return }
        let response = try one.logResponseRatio()
        expectClose(response.estimate, ratio["Est"].number, "log ratio")
        expectClose(response.standardError, ratio["SE"].number, "error of the log ratio")
        expectClose(response.lower, ratio["CI_lower"].number, "lower end of the log ratio")
        expectClose(response.upper, ratio["CI_upper"].number, "upper end of the log ratio")
    }

    /// The package finds the ends to some 1e-4 only, so an end is right when it solves the equation, and it
    /// is near the package's. Where NAP is 0 or 1 the package stops at a second root, an interval of one
    /// point; the interval here reaches down to the root that is meant.
    private func interval(
        _ item: PublishedCase, _ key: String, _ estimate: Double, _ ends: (lower: Double, upper: Double),
        of range: (Double, Double)
    ) throws {
        let expected = item.json["SingleCaseES"][key]
        let width = range.1 - range.0
        if estimate == range.1 {
            #expect(ends.upper == range.1 && ends.lower < range.1, "\(key): \(ends)")
        } else if estimate == range.0 {
            #expect(ends.lower == range.0 && ends.upper > range.0, "\(key): \(ends)")
        } else {
            expectClose(ends.lower, expected["CI_lower"].number, absolute: 2e-4 * width, "\(key), lower")
            expectClose(ends.upper, expected["CI_upper"].number, absolute: 2e-4 * width, "\(key), upper")
        }
        let (m, n) = (Double(item.json["A"].array.count), Double(item.json["B"].array.count))
        let nap = (estimate - range.0) / width
        let z = try Normal.standard.upperQuantile(0.025)
        for end in [ends.lower, ends.upper] {
            let theta = (end - range.0) / width
            let h = (m + n) / 2 - 1
            let variance =
                theta * (1 - theta) / (m * n) * (1 + h * (1 - theta) / (2 - theta) + h * theta / (1 + theta))
            expectClose((nap - theta) * (nap - theta), z * z * variance, absolute: 1e-12, "\(key): Newcombe's equation")
        }
    }
}
