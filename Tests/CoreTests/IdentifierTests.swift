import Core
import Testing

@Suite struct IdentifierTests {
    @Test(
        "a new id is a UUID of version 7 in lower-case text",
        arguments: [
            (0, 0), (.max, .max), (0x1234_5678_9ABC_DEF0, 0x0FED_CBA9_8765_4321),
        ] as [(UInt64, UInt64)])
    func shape(high: UInt64, low: UInt64) throws {
        let id = PupilID(at: Instant(milliseconds: 1_794_214_800_000), random: (high, low))
        let parts = id.text.split(separator: "-", omittingEmptySubsequences: false)
        #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
        #expect(id.text.allSatisfy { "0123456789abcdef-".contains($0) })
        #expect(parts[2].first == "7")
        #expect("89ab".contains(try #require(parts[3].first)))
        #expect(UInt64(parts[0] + parts[1], radix: 16) == 1_794_214_800_000)
        #expect(PupilID(id.text) == id)
        #expect("\(id)" == id.text)
    }

    @Test("the random bits are all there")
    func randomBits() {
        let instant = Instant(milliseconds: 0)
        let ids = (0..<64).flatMap { bit -> [String] in
            [
                PupilID(at: instant, random: (1 << UInt64(bit), 0)).text,
                PupilID(at: instant, random: (0, 1 << UInt64(bit))).text,
            ]
        }
        // 12 bits of the first word, 62 of the second, and the one without any.
        #expect(Set(ids).count == 12 + 62 + 1)
    }

    @Test("later ids sort after earlier ones, whatever chance adds")
    func timeOrder() {
        let times: [Int64] = [0, 1, 255, 256, 65_535, 65_536, 1_794_214_800_000, 1_794_214_800_001, 0xFFFF_FFFF_FFFF]
        let ids = times.enumerated().map { index, time in
            let bits: UInt64 = index.isMultiple(of: 2) ? .max : 0
            return PupilID(at: Instant(milliseconds: time), random: (bits, bits))
        }
        #expect(ids.sorted() == ids)
        #expect(ids.map(\.text).sorted() == ids.map(\.text))
    }

    @Test(
        "a text that is no UUID of ours is nil",
        arguments: [
            "", "0", "0190f0f0-1234-7abc-8def-0123456789a", "0190f0f0-1234-7abc-8def-0123456789abc",
            "0190F0F0-1234-7abc-8def-0123456789ab", "0190f0f0_1234_7abc_8def_0123456789ab",
            "0190f0f012347abc8def0123456789ab", "{190f0f0-1234-7abc-8def-0123456789a}",
            "0190f0fg-1234-7abc-8def-0123456789ab", "0190f0f-01234-7abc-8def-0123456789ab",
            " 190f0f0-1234-7abc-8def-0123456789ab", "0190f0f0-1234-7abc-8def-0123456789a'",
            "0190f0f0-1234-7abc-8def-0123456789é",
        ])
    func rejected(text: String) { #expect(PupilID(text) == nil) }

    @Test("one wrong letter anywhere is seen, and a right one is another id")
    func everyLetter() {
        let id = "0190f0f0-1234-7abc-8def-0123456789ab"
        for place in 0..<36 {
            for code in UInt8(0)..<128 {
                var bytes = Array(id.utf8)
                bytes[place] = code
                let text = String(decoding: bytes, as: UTF8.self)
                let isDash = [8, 13, 18, 23].contains(place)
                let isRight = (isDash ? "-" : "0123456789abcdef").utf8.contains(code)
                #expect(PupilID(text)?.text == (isRight ? text : nil), "\(place), \(code)")
            }
        }
    }

    @Test("a pupil is a person with the same id")
    func pupilAndPerson() throws {
        let pupil = try #require(PupilID("0190f0f0-1234-7abc-8def-0123456789ab"))
        #expect(pupil.person.text == pupil.text)
        #expect(pupil.person.pupil == pupil)
    }

    @Test("an environment makes ids from its own clock and chance")
    func environment() {
        let fixed = Environment(now: { Instant(milliseconds: 5) }, randomBytes: { Array(1...UInt8($0)) })
        let id: PupilID = fixed.id()
        #expect(id.text == "00000000-0005-7708-890a-0b0c0d0e0f10")
        let live = (0..<1000).map { _ in Environment.live.id(Pupil.self) }
        #expect(Set(live).count == 1000)
        #expect(Environment.live.randomBytes(7).count == 7)
    }
}
