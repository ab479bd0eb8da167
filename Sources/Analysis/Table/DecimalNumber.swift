/// Reading of a decimal number from bytes, correct to the last place.
///
/// Up to 19 digits with a usual exponent are read with integers; whatever is longer goes the way of
/// the standard library. Both give the double that is nearest to what is written.
enum DecimalNumber {
    /// What was read, and where the reading stopped.
    struct Reading {
        let value: Double
        let next: Int
    }

    /// Reads the longest number that begins at `start`: `[+-] digits [. digits] [e [+-] digits]`.
    ///
    /// - Parameter decimalComma: whether a comma is a decimal sign too.
    /// - Returns: `nil` where no number begins, and for one beyond the range of doubles.
    @inline(__always)
    static func read(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, decimalComma: Bool
    ) -> Reading? {
        var at = start
        var isNegative = false
        if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
            isNegative = bytes[at] == UInt8(ascii: "-")
            at &+= 1
        }
        var digits: UInt64 = 0
        let first = at
        while at < end, case let digit = bytes[at] &- 48, digit < 10 {
            digits = digits &* 10 &+ UInt64(digit)
            at &+= 1
        }
        var count = at &- first
        var exponent = 0
        if at < end, bytes[at] == UInt8(ascii: ".") || (decimalComma && bytes[at] == UInt8(ascii: ",")) {
            at &+= 1
            let fraction = at
            while at < end, case let digit = bytes[at] &- 48, digit < 10 {
                digits = digits &* 10 &+ UInt64(digit)
                at &+= 1
            }
            exponent = fraction &- at
            count &+= at &- fraction
        }
        guard count > 0 else { return nil }
        if at < end, bytes[at] | 0x20 == UInt8(ascii: "e"), let power = readExponent(bytes, from: at + 1, to: end) {
            at = power.next
            exponent += power.value
        }
        // Nineteen digits fit into 64 bits.
        if count <= 19, let magnitude = nearest(digits, exponent) {
            return Reading(value: isNegative ? -magnitude : magnitude, next: at)
        }
        return readSlowly(bytes, from: start, to: at)
    }

    private static func readExponent(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> (value: Int, next: Int)? {
        var at = start
        var isNegative = false
        if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
            isNegative = bytes[at] == UInt8(ascii: "-")
            at += 1
        }
        let first = at
        var value = 0
        while at < end, case let digit = bytes[at] &- 48, digit < 10 {
            // Beyond this all numbers are zero or infinite.
            value = min(value * 10 + Int(digit), 100_000)
            at += 1
        }
        return at > first ? (isNegative ? -value : value, at) : nil
    }

    /// The double nearest to `digits·10^exponent`, or `nil` when it takes more than 128 bits to tell.
    ///
    /// Source of the first way: Clinger, *How to Read Floating Point Numbers Accurately* (PLDI 1990):
    /// both factors are exact doubles, so that one operation rounds once.
    @inline(__always)
    private static func nearest(_ digits: UInt64, _ exponent: Int) -> Double? {
        if digits <= 1 << 53 {
            if exponent == 0 { return Double(digits) }
            if exponent < 0, exponent >= -22 { return Double(digits) / powerOfTen(-exponent) }
            if exponent > 0, exponent <= 22 { return Double(digits) * powerOfTen(exponent) }
            if digits == 0 { return 0 }
        }
        return exponent <= 0 && exponent >= -27 ? quotient(digits, -exponent) : nil
    }

    /// `digits / 10^power` by a division of 128 by 64 bits.
    ///
    /// The quotient has 63 or 64 bits, and its last one is set when a remainder is left; that bit lies
    /// below the place where a double is rounded, so the conversion rounds as the exact value would.
    private static func quotient(_ digits: UInt64, _ power: Int) -> Double {
        let divisor = powersOfFive.withUnsafeBufferPointer { $0[power] }
        let (left, right) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
        let (dividend, normal) = (digits << UInt64(left), divisor << UInt64(right))
        let isLarger = dividend >= normal
        let (quotient, rest) = normal.dividingFullWidth(
            isLarger ? (dividend >> 1, dividend << 63) : (dividend, 0))
        let binary = (isLarger ? -63 : -64) - left + right - power
        return Double(quotient | (rest == 0 ? 0 : 1)) * Double(sign: .plus, exponent: binary, significand: 1)
    }

    private static func readSlowly(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Reading? {
        let copy = UnsafeBufferPointer(start: bytes + start, count: end - start)
            .map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        guard let value = Double(String(decoding: copy, as: UTF8.self)), value.isFinite else { return nil }
        return Reading(value: value, next: end)
    }

    /// `10^power`, exact from 0 to 22.
    @inline(__always)
    private static func powerOfTen(_ power: Int) -> Double {
        powers.withUnsafeBufferPointer { $0[power] }
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// `5^power`, from 0 to 27: all that fit into 64 bits.
    private static let powersOfFive: [UInt64] = (0...27).map { power in
        (0..<power).reduce(1) { product, _ in product * 5 }
    }
}
