/// Numbers as R writes them: with a power of ten where that is shorter.
enum NumberText {
    /// 0.5 is `0.5`, 100000 is `1e+05`, 0.0001 is `1e-04`.
    static func asR(_ value: Double) -> String {
        guard value != 0, value.isFinite else { return value == 0 ? "0" : String(value) }
        let (digits, power) = parts(abs(value))
        let (fixed, scientific) = (fixed(digits, power), scientific(digits, power))
        return (value < 0 ? "-" : "") + (fixed.count <= scientific.count ? fixed : scientific)
    }

    /// The digits without zeros at either end, and the power of ten of the first one.
    private static func parts(_ value: Double) -> (digits: String, power: Int) {
        let text = String(value).split(separator: "e")
        let mantissa = text[0].split(separator: ".", omittingEmptySubsequences: false)
        let (whole, fraction) = (String(mantissa[0]), mantissa.count > 1 ? String(mantissa[1]) : "")
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        let power = (text.count > 1 ? Int(text[1]) ?? 0 : 0) + whole.count - 1 - leading
        let digits = all.dropFirst(leading)
        return (String(digits.dropLast(digits.reversed().prefix { $0 == "0" }.count)), power)
    }

    private static func fixed(_ digits: String, _ power: Int) -> String {
        if power < 0 { return "0." + String(repeating: "0", count: -power - 1) + digits }
        if digits.count <= power + 1 { return digits + String(repeating: "0", count: power + 1 - digits.count) }
        return digits.prefix(power + 1) + "." + digits.dropFirst(power + 1)
    }

    private static func scientific(_ digits: String, _ power: Int) -> String {
        let mantissa = digits.count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
        return mantissa + "e" + (power < 0 ? "-" : "+") + (abs(power) < 10 ? "0" : "") + String(abs(power))
    }
}
