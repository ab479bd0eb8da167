/// The Philox4x32-10 function: 128 random bits for each counter and key.
///
/// Ten rounds of a multiplication of two of four words, mixed with the key. The same counter and key
/// give the same bits on every machine, and any counter can be had without those before it. Source:
/// Salmon, Moraes, Dror and Shaw (2011), *Parallel Random Numbers: As Easy as 1, 2, 3*, SC '11.
@inline(__always)
func philox(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
        let a = UInt64(x0) &* 0xD251_1F53
        let b = UInt64(x2) &* 0xCD9E_8D57
        (x0, x1, x2, x3) = (
            UInt32(truncatingIfNeeded: b >> 32) ^ x1 ^ k0, UInt32(truncatingIfNeeded: b),
            UInt32(truncatingIfNeeded: a >> 32) ^ x3 ^ k1, UInt32(truncatingIfNeeded: a)
        )
        // The golden ratio and √3 − 1 as fractions of 2³².
        k0 &+= 0x9E37_79B9
        k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
}
