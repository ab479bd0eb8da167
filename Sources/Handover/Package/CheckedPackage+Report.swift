import Core

extension CheckedPackage {
    /// One line on who answers for it, and one on each file that has more than this program knows of. Who kept it for
    /// an archive need not be who sent it, and is not said to have signed the handover.
    package var report: String {
        let signer = "\(signer) at \(signedAt.text), key \(fingerprint)"
        let whole = "The package is whole" + (isArchived ? ", kept for an archive by " : ". Signed by ") + signer
        let later = later.map { "\($0) was made by a later version of the program than this one." }
        return ([whole] + later).joined(separator: "\n")
    }

    /// The files of a later schema than this program's.
    private var later: [String] {
        let record = files[PackageFormat.record].flatMap { RecordHead(json: $0) }
        return [
            (PackageFormat.document, DocumentHead(json: opened.documentBytes)?.isLater),
            (PackageFormat.record, record?.isLater),
        ].filter { $0.1 ?? false }.map(\.0)
    }
}
