import Testing

@testable import Statistics

@Suite struct LinearRegressionTests {
    /// NIST Statistical Reference Datasets, linear regression, `Longley`: employment, and six predictors.
    static let longley: [[Double]] = [
        [60323, 83.0, 234289, 2356, 1590, 107608, 1947], [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
        [60171, 88.2, 258054, 3682, 1616, 109773, 1949], [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
        [63221, 96.2, 328975, 2099, 3099, 112075, 1951], [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
        [64989, 99.0, 365385, 1870, 3547, 115094, 1953], [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
        [66019, 101.2, 397469, 2904, 3048, 117388, 1955], [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
        [68169, 108.4, 442769, 2936, 2798, 120445, 1957], [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
        [68655, 112.6, 482704, 3813, 2552, 123366, 1959], [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
        [69331, 115.7, 518173, 4806, 2572, 127852, 1961], [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
    ]

    /// The certified coefficients and their standard deviations.
    static let certified: [(estimate: Double, error: Double)] = [
        (-3_482_258.63459582, 890_420.383607373), (15.0618722713733, 84.9149257747669),
        (-0.0358191792925910, 0.0334910077722432), (-2.02022980381683, 0.488399681651699),
        (-1.03322686717359, 0.214274163161675), (-0.0511041056535807, 0.226073200069370),
        (1829.15146461355, 455.478499142212),
    ]

    @Test("Longley's nearly collinear data give the certified coefficients")
    func longley() throws {
        let columns = (1...6).map { j in Self.longley.map { $0[j] } }
        let fit = try LinearRegression(outcome: Self.longley.map { $0[0] }, columns: columns)
        for (j, expected) in Self.certified.enumerated() {
            let got = try fit.coefficient(j)
            expectClose(got.estimate, expected.estimate, relative: 1e-8, "coefficient \(j)")
            expectClose(got.standardError, expected.error, relative: 1e-8, "error \(j)")
            #expect(got.degreesOfFreedom == 9)
        }
        expectClose(fit.residualStandardDeviation, 304.854073561965, relative: 1e-11, "sigma")
    }

    /// The pupils of ``Panel`` with treatment, covariate and year as plain columns.
    static func pupils() throws -> (fit: LinearRegression, school: Factor) {
        let panel = Panel(pupils: ())
        let fit = try LinearRegression(
            outcome: panel.outcome, columns: [panel.treated] + panel.covariates + [panel.time.map(Double.init)])
        return (fit, Factor(panel.unit))
    }

    @Test("clusters larger than the model agree with R")
    func clusters() throws {
        // coef_test(lm(y ~ D + x + t), vcovCR(f, s, type), "Satterthwaite"): se, df.
        let expected: [(ClusterCovariance, errors: [Double], freedom: [Double])] = [
            (
                .cr0, [1.7217418815765466, 1.6198572305843955, 0.1173829466177666, 0.3976812694193969],
                [7.8669686362720403, 7.3579327297391899, 7.4553944995772747, 6.2474533606782510]
            ),
            (
                .cr2, [1.8963946084782750, 1.8543798782193717, 0.1377605079259621, 0.4427946279719328],
                [7.8342594608900162, 7.2858920660449247, 7.3632936070265140, 5.9647609507545507]
            ),
        ]
        let (fit, school) = try Self.pupils()
        for (type, errors, freedom) in expected {
            let robust = try fit.clusterRobust(type, clusters: school)
            for j in 0..<4 {
                let got = try robust.coefficient(j)
                expectClose(got.standardError, errors[j], relative: 1e-9, "\(type) se \(j)")
                expectClose(got.degreesOfFreedom, freedom[j], relative: 1e-7, "\(type) df \(j)")
            }
        }
    }

    @Test("contrasts and joint tests agree with R")
    func contrasts() throws {
        let (fit, school) = try Self.pupils()
        let robust = try fit.clusterRobust(.cr2, clusters: school)
        // linear_contrast(f, V, matrix(c(0, 1, -1, 0), 1), "Satterthwaite")
        let contrast = try robust.contrast([0, 1, -1, 0])
        expectClose(contrast.estimate, 1.321497139593512, relative: 1e-9, "contrast")
        expectClose(contrast.standardError, 1.955948258021849, relative: 1e-9, "se")
        expectClose(contrast.degreesOfFreedom, 7.248266927050085, relative: 1e-7, "df")
        expectClose(contrast.lower, -3.271664329596748, relative: 1e-8, "lower")
        expectClose(contrast.upper, 5.914658608783771, relative: 1e-8, "upper")
        // Wald_test(f, constrain_zero(2:3), V, "HTZ")
        let rows: [[Double]] = [[0, 1, 0, 0], [0, 0, 1, 0]]
        for (type, f, freedom, p) in [
            (ClusterCovariance.cr0, 9.77472359730140994, 6.49477266424183863, 0.01099885257505942),
            (.cr2, 7.23852215070598604, 6.40507512976044069, 0.02271414968565963),
        ] {
            let test = try fit.clusterRobust(type, clusters: school).jointTest(rows)
            expectClose(test.statistic, f, relative: 1e-9, "F")
            expectClose(test.denominator, freedom, relative: 1e-7, "denominator")
            expectClose(test.p, p, relative: 1e-8, "p")
        }
        // Any weights that span the same space make the same test; one contrast makes the t test.
        let other = try robust.jointTest([[0, 2, 1, 0], [0, 1, -3, 0]])
        expectClose(other.statistic, try robust.jointTest(rows).statistic, relative: 1e-10, "other weights")
        expectClose(try robust.jointTest([[0, 1, -1, 0]]).statistic, contrast.t * contrast.t, relative: 1e-10, "t²")
    }

    @Test("CR2 is unbiased under the working model, CR0 is not")
    func unbiased() throws {
        let (fit, school) = try Self.pupils()
        let robust = try fit.clusterRobust(.cr2, clusters: school)
        for j in 0..<4 {
            let d = try robust.direction(robust.unit(j))
            let modes = try robust.blocks.map { block throws in try block.modes() }
            let exact = WorkingMoments(directions: [d], blocks: robust.blocks, modes: modes)
            expectClose(exact.mean[0, 0], dot(d, d), relative: 1e-12, "CR2")
            let plain = WorkingMoments(directions: [d], blocks: robust.blocks, modes: nil)
            #expect(plain.mean[0, 0] < 0.95 * dot(d, d))
        }
    }

    @Test("each row a cluster of its own is White's estimator with leverages")
    func white() throws {
        let (fit, _) = try Self.pupils()
        let single = Factor(Array(fit.residuals.indices))
        let panel = Panel(pupils: ())
        let columns =
            [panel.outcome.map { _ in 1 }, panel.treated] + panel.covariates + [panel.time.map(Double.init)]
        let basis = try OrthonormalBasis(columns)
        let got = try fit.clusterRobust(.cr2, clusters: single).covariance
        var expected = Matrix(rows: 4, columns: 4)
        for row in fit.residuals.indices {
            let q = basis.columns.map { $0[row] }
            let x = basis.inverse * q
            let weight = fit.residuals[row] * fit.residuals[row] / (1 - dot(q, q))
            for i in 0..<4 {
                for j in 0..<4 { expected[i, j] += x[i] * x[j] * weight }
            }
        }
        for (a, b) in zip(got.elements, expected.elements) { expectClose(a, b, relative: 1e-10, "HC2") }
    }

    @Test("what has no answer is refused")
    func refused() throws {
        let y: [Double] = [1, 3, 2, 5, 4, 6]
        let x: [Double] = [1, 2, 3, 4, 5, 6]
        #expect(throws: StatisticsError.collinear(column: 1)) {
            try LinearRegression(outcome: y, columns: [x, x.map { 3 * $0 - 1 }])
        }
        #expect(throws: StatisticsError.collinear(column: 0)) {
            try LinearRegression(outcome: y, columns: [y.map { _ in 7 }])
        }
        #expect(throws: StatisticsError.lengthsDiffer(6, 2)) { try LinearRegression(outcome: y, columns: [[1, 2]]) }
        #expect(throws: StatisticsError.notFinite) {
            try LinearRegression(outcome: [1, .nan, 2], columns: [[1, 2, 4]])
        }
        #expect(throws: StatisticsError.notFinite) {
            try LinearRegression(outcome: [1, 3, 2], columns: [[1, .infinity, 4]])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 3, got: 2)) {
            try LinearRegression(outcome: [1, 2], columns: [[1, 2]])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 0)) {
            try LinearRegression(outcome: [], columns: [])
        }
        let exact = try LinearRegression(outcome: x.map { 2 * $0 + 1 }, columns: [x])
        #expect(exact.isExact)
        expectClose(exact.estimates[1], 2, relative: 1e-12, "slope")
        #expect(throws: StatisticsError.noVariation) { try exact.coefficient(1) }
        let fit = try LinearRegression(outcome: y, columns: [x])
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try fit.clusterRobust(.cr2, clusters: Factor(y.map { _ in 0 }))
        }
        #expect(throws: StatisticsError.lengthsDiffer(6, 1)) {
            try fit.clusterRobust(.cr2, clusters: Factor([1]))
        }
        #expect(throws: StatisticsError.outOfRange("a confidence level", 1)) { try fit.coefficient(1, confidence: 1) }
    }

    @Test(
        "a coefficient that one cluster alone determines has no standard error", arguments: ClusterCovariance.allCases)
    func oneCluster(type: ClusterCovariance) throws {
        let y: [Double] = [1, 3, 2, 5, 4, 6, 9, 7]
        let first: [Double] = [1, 1, 0, 0, 0, 0, 0, 0]
        let second: [Double] = [0, 0, 1, 1, 0, 0, 0, 0]
        let cluster = Factor([0, 0, 1, 1, 2, 2, 3, 3])
        let robust = try LinearRegression(outcome: y, columns: [first, second]).clusterRobust(type, clusters: cluster)
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try robust.contrast([0, 1, -1]) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try robust.jointTest([[0, 1, 0], [0, 0, 1]])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) { try robust.jointTest([]) }
        #expect(throws: StatisticsError.collinear(column: 1)) { try robust.jointTest([[0, 1, 0], [0, 2, 0]]) }
        #expect(throws: StatisticsError.lengthsDiffer(2, 3)) { try robust.contrast([1, 2]) }
        #expect(throws: StatisticsError.noVariation) { try robust.contrast([0, 0, 0]) }
        let panel = Panel(pupils: ())
        let few = Factor(panel.unit.map { $0 < "5" })
        let columns = [panel.treated, panel.covariates[0], panel.time.map(Double.init)]
        let two = try LinearRegression(outcome: panel.outcome, columns: columns).clusterRobust(type, clusters: few)
        #expect(throws: StatisticsError.tooFewGroups(needed: 3, got: 2)) {
            try two.jointTest([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
        }
    }
}
