import Testing

@testable import Statistics

@Suite("Power and detectable effects of trials")
struct TrialDesignTests {
    /// A published example: a design and its detectable effect, with power 0.8, level 0.05 and two sides.
    struct Example: CustomTestStringConvertible, Sendable {
        let name: String
        let design: @Sendable () throws -> any TrialDesign
        let effect: Double
        var testDescription: String { name }
    }

    /// Worked examples that come with PowerUp! (Dong and Maynard 2013) and with the R package PowerUpR 1.0
    /// (Bulus, Dong, Kelcey and Spybrook), each printed to three places.
    static let published: [Example] = [
        Example(name: "250 persons", design: { try IndividualTrial(persons: 250) }, effect: 0.356),
        Example(
            name: "20 blocks of 15, constant",
            design: { try BlockedTrial(blocks: 20, blockSize: 15, effects: .constant) }, effect: 0.325),
        Example(
            name: "20 blocks of 15, fixed",
            design: { try BlockedTrial(blocks: 20, blockSize: 15, effects: .fixed) }, effect: 0.325),
        Example(
            name: "20 blocks of 15, random",
            design: { try BlockedTrial(blocks: 20, blockSize: 15, effects: .random(icc: 0.17, heterogeneity: 0.5)) },
            effect: 0.366),
        Example(
            name: "480 blocks of 80, fixed",
            design: { try BlockedTrial(blocks: 480, blockSize: 80, effects: .fixed) }, effect: 0.029),
        Example(
            name: "200 blocks of 10, fixed, R² 0.05",
            design: { try BlockedTrial(blocks: 200, blockSize: 10, effects: .fixed, explained: 0.05) }, effect: 0.122),
        Example(
            name: "480 blocks of 80, random",
            design: { try BlockedTrial(blocks: 480, blockSize: 80, effects: .random(icc: 0.35, heterogeneity: 0.1)) },
            effect: 0.033),
        Example(
            name: "20 clusters of 15",
            design: { try ClusterTrial(clusters: 20, clusterSize: 15, icc: 0.17) }, effect: 0.629),
        Example(
            name: "40 clusters of 100 with covariates",
            design: {
                try ClusterTrial(
                    clusters: 40, clusterSize: 100, icc: 0.15, explainedWithin: 0.4, explainedBetween: 0.53,
                    covariates: 1)
            }, effect: 0.250),
        Example(
            name: "60 clusters of 3 of 15",
            design: {
                try ThreeLevelClusterTrial(top: 60, middlePerTop: 3, clusterSize: 15, iccTop: 0.06, iccMiddle: 0.17)
            }, effect: 0.269),
        Example(
            name: "66 schools of 2 classes of 20 with covariates",
            design: {
                try ThreeLevelClusterTrial(
                    top: 66, middlePerTop: 2, clusterSize: 20, iccTop: 0.38, iccMiddle: 0.1,
                    explained: .init(persons: 0.37, middle: 0.53, top: 0.87), covariates: 1)
            }, effect: 0.199),
        Example(
            name: "5 blocks of 44 clusters of 20, fixed",
            design: {
                try BlockedClusterTrial(blocks: 5, clustersPerBlock: 44, clusterSize: 20, icc: 0.1, effects: .fixed)
            }, effect: 0.145),
        Example(
            name: "5 blocks of 44 clusters of 20, fixed, with covariates",
            design: {
                try BlockedClusterTrial(
                    blocks: 5, clustersPerBlock: 44, clusterSize: 20, icc: 0.1, effects: .fixed, explainedWithin: 0.5,
                    explainedBetween: 0.5, covariates: 1)
            }, effect: 0.102),
        Example(
            name: "24 blocks of 6 clusters of 10, random",
            design: {
                try BlockedClusterTrial(
                    blocks: 24, clustersPerBlock: 6, clusterSize: 10, icc: 0.1,
                    effects: .random(icc: 0.13, heterogeneity: 0.4))
            }, effect: 0.246),
        Example(
            name: "64 schools of 2 classes of 20, random, with covariates",
            design: {
                try BlockedClusterTrial(
                    blocks: 64, clustersPerBlock: 2, clusterSize: 20, icc: 0.1,
                    effects: .random(icc: 0.38, heterogeneity: 0.5), explainedWithin: 0.37, explainedBetween: 0.53)
            }, effect: 0.200),
    ]

    @Test("detectable effects are those that are published", arguments: published)
    func detectable(_ example: Example) throws {
        let design = try example.design()
        let effect = try design.minimumDetectableEffect()
        expectClose(effect, example.effect, absolute: 0.0005, example.name)
        // The multiplier is nearly exact, and the exact effect has just the power asked for.
        expectClose(try design.power(toDetect: effect), 0.8, absolute: 0.002, "power")
        let exact = try design.minimumDetectableEffect(method: .noncentral)
        expectClose(exact, effect, relative: 0.002, "exact effect")
        expectClose(try design.power(toDetect: exact), 0.8, relative: 1e-10, "power at the exact effect")
    }

    @Test("the numbers of units needed are those that are published")
    func publishedUnits() throws {
        #expect(try IndividualTrial(persons: 10).unitsNeeded(toDetect: 0.2) == 787)
        let schools = try ThreeLevelClusterTrial(
            top: 10, middlePerTop: 2, clusterSize: 20, iccTop: 0.38, iccMiddle: 0.1,
            explained: .init(persons: 0.37, middle: 0.53, top: 0.87), covariates: 1)
        #expect(try schools.unitsNeeded(toDetect: 0.2) == 66)
    }

    @Test("the number needed is the smallest that is enough", arguments: [0.15, 0.25, 0.4, 0.8, 5])
    func smallestNumber(effect: Double) throws {
        let trial = try ClusterTrial(clusters: 20, clusterSize: 15, icc: 0.17, covariates: 1)
        for method in [DetectableEffectMethod.multiplier, .noncentral] {
            let units = try trial.unitsNeeded(toDetect: effect, method: method)
            #expect(try trial.with(units: units).minimumDetectableEffect(method: method) <= effect)
            if units > 4 {
                #expect(try trial.with(units: units - 1).minimumDetectableEffect(method: method) > effect)
            }
        }
    }

    @Test("power is that of R's power.t.test with both tails")
    func powerTTest() throws {
        // R 4.2.2: power.t.test(n = 125, delta = .356, strict = TRUE), (n = 20, delta = .9, …),
        // and the difference found with power .9 by 20 in each group.
        expectClose(
            try IndividualTrial(persons: 250).power(toDetect: 0.356), 0.800540057091746, relative: 1e-10, "n = 125")
        let small = try IndividualTrial(persons: 40)
        expectClose(try small.power(toDetect: 0.9), 0.792036255263475, relative: 1e-10, "n = 20")
        expectClose(
            try small.minimumDetectableEffect(power: 0.9, method: .noncentral), 1.05199294827702, relative: 1e-10,
            "difference")
    }

    @Test("power grows with the effect, from the level at none, and does not see its sign")
    func monotone() throws {
        let trial = try ClusterTrial(clusters: 12, clusterSize: 25, icc: 0.1)
        expectClose(try trial.power(toDetect: 0), 0.05, relative: 1e-10, "no effect")
        expectClose(try trial.power(toDetect: 0, alpha: 0.01, sides: .one), 0.01, relative: 1e-10, "one side")
        var last = 0.05
        for effect in stride(from: 0.1, to: 1.5, by: 0.1) {
            let power = try trial.power(toDetect: effect)
            #expect(power > last)
            expectClose(try trial.power(toDetect: -effect), power, relative: 1e-9, "sign")
            last = power
        }
        #expect(try trial.power(toDetect: 0.5, sides: .one) > trial.power(toDetect: 0.5))
    }

    @Test("designs agree where one is a case of another")
    func nested() throws {
        let clusters = try ClusterTrial(clusters: 30, clusterSize: 20, icc: 0)
        let persons = try IndividualTrial(persons: 600)
        expectClose(clusters.standardError, persons.standardError, relative: 1e-14, "no intraclass correlation")
        let three = try ThreeLevelClusterTrial(top: 30, middlePerTop: 1, clusterSize: 20, iccTop: 0.1, iccMiddle: 0.05)
        let two = try ClusterTrial(clusters: 30, clusterSize: 20, icc: 0.15)
        expectClose(three.standardError, two.standardError, relative: 1e-14, "one cluster in each")
        let blocks = try BlockedClusterTrial(
            blocks: 10, clustersPerBlock: 4, clusterSize: 1, icc: 0, effects: .random(icc: 0.2, heterogeneity: 0.3))
        let plain = try BlockedTrial(blocks: 10, blockSize: 4, effects: .random(icc: 0.2, heterogeneity: 0.3))
        expectClose(blocks.standardError, plain.standardError, relative: 1e-14, "clusters of one")
        #expect(blocks.degreesOfFreedom == plain.degreesOfFreedom)
    }

    @Test("simulated trials of clusters reject as often as is foretold")
    func simulation() throws {
        let (clusters, size, icc, effect) = (12, 8, 0.2, 0.8)
        let trial = try ClusterTrial(clusters: clusters, clusterSize: Double(size), icc: icc)
        let critical = try StudentT(degreesOfFreedom: trial.degreesOfFreedom).upperQuantile(0.025)
        let trials = 3000
        var found = 0
        for number in 0..<trials {
            var random = CounterRandom(seed: 77, stream: UInt64(number))
            var means: [[Double]] = [[], []]
            for cluster in 0..<clusters {
                let level = icc.squareRoot() * random.nextNormal() + (cluster % 2 == 1 ? effect : 0)
                let noise = (0..<size).reduce(0.0) { sum, _ in sum + random.nextNormal() }
                means[cluster % 2].append(level + (1 - icc).squareRoot() * noise / Double(size))
            }
            let pooled = (means[0].squaresAboutMean + means[1].squaresAboutMean) / Double(clusters - 2)
            let t = (means[1].mean - means[0].mean) / (pooled * 4 / Double(clusters)).squareRoot()
            if abs(t) > critical { found += 1 }
        }
        let power = try trial.power(toDetect: effect)
        let error = (power * (1 - power) / Double(trials)).squareRoot()
        expectClose(Double(found) / Double(trials), power, absolute: 3.5 * error, "power")
    }

    @Test("settings that cannot be are errors")
    func wrong() throws {
        #expect(throws: StatisticsError.outOfRange("the share of the treated", 1)) {
            try IndividualTrial(persons: 30, treatedShare: 1)
        }
        #expect(throws: StatisticsError.outOfRange("the intraclass correlation", 1)) {
            try ClusterTrial(clusters: 10, clusterSize: 5, icc: 1)
        }
        #expect(throws: StatisticsError.outOfRange("the size of a group", 0)) {
            try ClusterTrial(clusters: 10, clusterSize: 0, icc: 0.1)
        }
        #expect(throws: StatisticsError.outOfRange("the intraclass correlation", .infinity)) {
            try ClusterTrial(clusters: 10, clusterSize: 5, icc: .infinity)
        }
        #expect(throws: StatisticsError.outOfRange("the sum of the intraclass correlations", 1.1)) {
            try ThreeLevelClusterTrial(top: 9, middlePerTop: 2, clusterSize: 5, iccTop: 0.6, iccMiddle: 0.5)
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 3, got: 2)) {
            try ClusterTrial(clusters: 2, clusterSize: 5, icc: 0.1)
        }
        #expect(throws: StatisticsError.outOfRange("the heterogeneity of the effect", -1)) {
            try BlockedTrial(blocks: 9, blockSize: 8, effects: .random(icc: 0.1, heterogeneity: -1))
        }
        let trial = try IndividualTrial(persons: 30)
        #expect(throws: StatisticsError.outOfRange("the level", 0)) { try trial.power(toDetect: 1, alpha: 0) }
        #expect(throws: StatisticsError.notFinite) { try trial.power(toDetect: .nan) }
        #expect(throws: StatisticsError.outOfRange("the power", 0.01)) {
            try trial.minimumDetectableEffect(power: 0.01)
        }
        #expect(throws: StatisticsError.outOfRange("the effect", 0)) { try trial.unitsNeeded(toDetect: 0) }
        #expect(throws: StatisticsError.outOfRange("the effect", 1e-9)) { try trial.unitsNeeded(toDetect: 1e-9) }
    }
}
