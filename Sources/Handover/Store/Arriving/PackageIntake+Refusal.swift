package import Core

extension PackageIntake {
    /// Why a package was not taken in. Nothing has changed then.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// It was written for an archive, and whoever signed it need not be the sender.
        case isArchived
        /// No school here has the id or the official number that the package names as receiver.
        case noReceiver
        /// The sender is an organisation of this installation, and has not sent this.
        case isHere
        /// The sender is known here by another name than the one its key is trusted by.
        case otherName(String)
        /// The handover is here, from another school.
        case anotherSender
        case earlier(than: Int)
        /// The version is here with another content.
        case notTheSame
        /// A correction is being written here.
        case beingWritten
        /// Another handover of the same kind and year is open.
        case alreadyOpen(HandoverID)
        /// - Parameter alike: pupils of the receiving school with the same name and date of birth.
        case unknownPupil(alike: [PupilID])
        case noSuchPupil
        case anotherPupil
        case otherBirth
        case notAtSchool
        case byHand
        /// The receiving school's country has no model of handovers.
        case noModel
        case noSchoolYear
        case changed(version: Int)

        package var description: String {
            switch self {
            case .isArchived: "The package was written for an archive: it is kept, and not taken in."
            case .noReceiver: "The package is for a school that is not of this installation."
            case .isHere: "The package is from a school of this installation, which has not sent this version."
            case .otherName(let name):
                "The sending school is known here as \(name). Trust its key under that name, if it is that school's."
            case .anotherSender: "The handover is here already, from another school."
            case .earlier(let version): "Version \(version) of the handover is here: an earlier one is not taken in."
            case .notTheSame: "This version of the handover is here already, and is not what the package holds."
            case .beingWritten: "A correction of the handover is being written here: send that."
            case .alreadyOpen(let other):
                "The pupil has another open handover of this kind and school year, \(other). Close it first."
            case .unknownPupil(let alike):
                "The pupil's id is not one of this installation: give --pupil ID. "
                    + (alike.isEmpty
                        ? "No pupil of the receiving school has the same name and date of birth."
                        : "Of the same name and date of birth at the receiving school: "
                            + alike.map(\.text).joined(separator: ", "))
            case .noSuchPupil: "There is no pupil of that id."
            case .anotherPupil: "Earlier versions of the handover are another pupil's."
            case .otherBirth: "The pupil's date of birth here is not the one in the package: it is another pupil."
            case .notAtSchool: "The pupil is not enrolled at the receiving school, now or from a later day."
            case .byHand: "The pupil's identity is protected: nothing is taken in from a file. It is given by hand."
            case .noModel: "There are no handovers in the receiving school's country."
            case .noSchoolYear: "The package does not say which school year it is of."
            case .changed(let version):
                "Version \(version) of the handover is not what was sealed: it was changed in the database."
            }
        }
    }
}
