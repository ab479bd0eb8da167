import Testing

@testable import Statistics

@Suite("Multiple testing")
struct MultipleTestingTests {
    static let names: [(MultipleTesting, String)] = [
        (.holm, "holm"), (.hochberg, "hochberg"), (.hommel, "hommel"), (.bonferroni, "bonferroni"),
        (.benjaminiHochberg, "BH"), (.benjaminiYekutieli, "BY"), (.sidak, "sidak_single_step"),
        (.holmSidak, "holm_sidak"),
    ]

    /// A list of numbers and gaps; one number may stand alone.
    private static func values(_ json: JSON) -> [Double?] {
        json.number.map { [$0] } ?? json.array.map(\.number)
    }

    @Test("every adjusted value agrees with the reference to its last digit", arguments: names)
    func reference(_ method: MultipleTesting, _ name: String) throws {
        let cases = try Fixture.json("i_multiple_testing/expected.json").object.filter { $0.value["p"].exists }
        #expect(cases.count >= 6)
        for (label, fixture) in cases {
            let adjusted = try method.adjust(Self.values(fixture["p"]))
            let expected = Self.values(fixture[name])
            try #require(adjusted.count == expected.count, "\(label)")
            // The reference is printed with 15 digits. Its Šidák columns take 1 − (1 − p)ⁿ as it stands, which
            // rounds 1 − p and multiplies that error by n; ours keeps the digits (see `tiny`).
            let rounding = name.contains("sidak") ? Double(expected.count) * Double.ulpOfOne / 2 : 0
            for (i, (a, b)) in zip(adjusted, expected).enumerated() {
                expectClose(a, b, relative: 5.1e-15, absolute: rounding, "\(name), \(label), \(i)")
            }
        }
    }

    @Test("the order of the tests does not matter and missing ones do not count", arguments: MultipleTesting.allCases)
    func permutation(_ method: MultipleTesting) throws {
        var random = CounterRandom(seed: 7, stream: 0)
        let p = (0..<40).map { _ in random.nextUniform() * random.nextUniform() }
        let adjusted = try method.adjust(p)
        let order = Array(p.indices).shuffled(using: &random)
        #expect(try method.adjust(order.map { p[$0] }) == order.map { adjusted[$0] })
        #expect(try method.adjust([nil] + p + [nil]) == [nil] + adjusted + [nil])
    }

    @Test("no adjusted value is below its p or above 1, and they rise with p", arguments: MultipleTesting.allCases)
    func bounds(_ method: MultipleTesting) throws {
        var random = CounterRandom(seed: 8, stream: 0)
        let p = (0..<60).map { _ in random.nextUniform() * random.nextUniform() }.sorted() + [1]
        let adjusted = try method.adjust(p).compactMap(\.self)
        #expect(zip(p, adjusted).allSatisfy { $0 <= $1 * (1 + 1e-15) && $1 <= 1 })
        #expect(zip(adjusted, adjusted.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test("Bonferroni is never below Holm, Holm never below Hochberg, Hochberg never below Hommel")
    func strength() throws {
        var random = CounterRandom(seed: 9, stream: 0)
        for _ in 0..<50 {
            let p = (0..<12).map { _ in random.nextUniform() * random.nextUniform() }
            let rows = try [.bonferroni, .holm, .hochberg, .hommel].map { (method: MultipleTesting) in
                try method.adjust(p).compactMap(\.self)
            }
            for (weaker, stronger) in zip(rows, rows.dropFirst()) {
                #expect(zip(weaker, stronger).allSatisfy { $0 >= $1 * (1 - 1e-14) })
            }
        }
    }

    @Test("Hommel's values are those of the closed test with Simes' inequality over all sets")
    func hommelByItsDefinition() throws {
        var random = CounterRandom(seed: 10, stream: 0)
        for count in 1...7 {
            let p = (0..<count).map { _ in random.nextUniform() * random.nextUniform() }
            let adjusted = try MultipleTesting.hommel.adjust(p)
            for i in 0..<count {
                let worst = (1..<1 << count).filter { $0 >> i & 1 == 1 }.map { set in
                    let members = p.indices.filter { set >> $0 & 1 == 1 }.map { p[$0] }.sorted()
                    return members.enumerated().map { Double(members.count) * $1 / Double($0 + 1) }.min() ?? 1
                }.max()
                expectClose(adjusted[i], worst, relative: 1e-15, "\(count), \(i)")
            }
        }
    }

    @Test("a tiny p keeps its digits", arguments: [MultipleTesting.sidak, .holmSidak])
    func tiny(_ method: MultipleTesting) throws {
        expectClose(try method.adjust([1e-300, 0.5, 1])[0], 3e-300, relative: 1e-15)
    }

    @Test("degenerate input ends in a stated value or an error", arguments: MultipleTesting.allCases)
    func degenerate(_ method: MultipleTesting) throws {
        #expect(try method.adjust([]) == [])
        #expect(try method.adjust([nil, nil]) == [nil, nil])
        #expect(try method.adjust([0.3]) == [0.3] || method == .sidak || method == .holmSidak)
        #expect(try method.adjust([0, 1]) == [0, 1])
        #expect(throws: StatisticsError.notFinite) { try method.adjust([0.1, .nan]) }
        #expect(throws: StatisticsError.outOfRange("a p value", 1.2)) { try method.adjust([1.2]) }
        #expect(throws: StatisticsError.outOfRange("a p value", -0.1)) { try method.adjust([-0.1]) }
    }
}
