import Analysis
import App
import Core
import Handover
import Mail
import Roster
import Storage

/// One sentence about an error, for whoever runs the command. It never tells about whom.
enum Sentence {
    static func of(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal: refusal.description
        case let bundle as BundleError: bundle.text[.en]
        case let refusal as ImportRefusal: refusal.text[.en]
        case let zip as ZipError: zip.text[.en]
        case let csv as CSVError: csv.text[.en]
        case let list as ListFault: list.description
        case let key as KeyFileError: key.description
        case let migration as MigrationError: migration.description
        case let vault as VaultError: vault.description
        case let address as AddressFault: address.description
        case let copy as CopyFault: copy.description
        case let fault as InstallationCheck.Fault: fault.description
        case let copy as InstallationCopy.NotWhole: copy.description
        case let mail as MailNotTaken: mail.description
        case let refusal as HandoverArchive.Refusal: refusal.description
        case let package as PackageError: package.text[.en]
        case let doubt as CheckedPackage.Doubt: doubt.description
        case let refusal as CheckedPackage.NotUnpacked: refusal.description
        case let fault as NewFolder.Fault: fault.description
        case let refusal as PackageIntake.Refusal: refusal.description
        case let refusal as PackageRefusal: refusal.text[.en]
        case let fault as PaperPrinter.Fault: fault.description
        case let keys as TrustedKeysFault: keys.description
        case let fault as any ImpersonalError: fault.description
        case let fault as any AnalysisFault: fault.description
        default: "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown error"
        }
    }
}
