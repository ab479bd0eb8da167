/// A QR code (ISO/IEC 18004:2015) of a text as bytes, at error level M, up to version 10.
struct QRSymbol: Hashable, Sendable {
    let version: QRVersion
    let mask: Int
    let matrix: QRMatrix

    /// `nil` for more than the largest has room for.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.fitting(bytes: bytes.count) else { return nil }
        var plain = QRMatrix(version)
        plain.lay(QRCodewords.dealt(bytes, in: version))
        var best = (mask: 0, matrix: plain.masked(by: 0), penalty: Int.max)
        for mask in QRMask.all {
            let masked = plain.masked(by: mask)
            let penalty = QRMask.penalty(of: masked)
            if penalty < best.penalty { best = (mask, masked, penalty) }
        }
        (self.version, mask, matrix) = (version, best.mask, best.matrix)
    }
}
