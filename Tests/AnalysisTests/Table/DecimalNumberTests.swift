import Analysis
import Testing

@Suite("Reading of numbers")
struct DecimalNumberTests {
    private func read(_ texts: [String]) throws -> [Double] {
        try Samples.table("x,y\n" + texts.map { "\($0),1\n" }.joined()).numbers("x")
    }

    @Test("numbers that are hard to round are the nearest doubles")
    func hard() throws {
        let texts = [
            "0", "-0", "1", "9007199254740993", "9007199254740992", "18446744073709551615", "9999999999999999999",
            "12345678901234567890123", "0.1", "0.30000000000000004", "1.5393794775009155", "2.1283600231329141",
            "8.5e-27", "123456789012345678e-27", "1e22", "1e23", "9e22", "123e20", "1e-22", "1e-23", "4.35", "1e308",
            "1.7976931348623157e308", "2.2250738585072014e-308", "2.2250738585072011e-308", "5e-324", "2e-324",
            "1e-400", "0e999", "0.000000000000000000000000000001", "1000000000000000000000000000000e-30",
            "9007199254740993e-3", "9007199254740991.5", "4503599627370496.5", "4503599627370497.5",
            "1.00000000000000011102230246251565", "1.00000000000000011102230246251565404", "0.00000000000000000",
        ]
        for (text, value) in zip(texts, try read(texts)) {
            let expected = try #require(Double(text))
            #expect(value.bitPattern == expected.bitPattern, "\(text): \(value) beside \(expected)")
        }
    }

    @Test("random digits and powers give the same double as the standard library")
    func random() throws {
        var random = SystemRandomNumberGenerator()
        let texts = (0..<20_000).map { _ -> String in
            let digits = String(
                (0..<Int.random(in: 1...22, using: &random)).map { _ in "0123456789".randomElement() ?? "0" })
            let point = Int.random(in: 0...digits.count, using: &random)
            let power = Bool.random(using: &random) ? "e\(Int.random(in: -30...30, using: &random))" : ""
            return (Bool.random(using: &random) ? "-" : "") + digits.prefix(point) + "." + digits.dropFirst(point)
                + power
        }
        for (text, value) in zip(texts, try read(texts)) {
            let written = text.replacingOccurrences(".", by: text.hasPrefix(".") || text.hasPrefix("-.") ? "0." : ".")
            let padded = written.contains(".e") ? written.replacingOccurrences(".e", by: ".0e") : written
            let expected = try #require(Double(padded.hasSuffix(".") ? padded + "0" : padded))
            #expect(value.bitPattern == expected.bitPattern, "\(text): \(value) beside \(expected)")
        }
    }
}

extension String {
    fileprivate func replacingOccurrences(_ part: String, by other: String) -> String {
        split(separator: part, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: other)
    }
}
