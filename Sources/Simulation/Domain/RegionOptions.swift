package import Core

/// What kind of region is made. The same options give the same region.
package struct RegionOptions: Sendable, Hashable {
    package var schools: Int
    /// How many pupils a school has in the last year, on average.
    package var pupilsPerSchool: Int
    /// School years: the one that holds `until`, and those before it.
    package var years = 1
    package var seed: UInt64 = 1
    /// The day up to which things have happened.
    package var until: LocalDate
    /// All schools in this country; `nil` for owners of three countries in turn.
    package var country: Country?
    package var hasGuardians = false
    /// Scores of a pupil in a school year who is never away.
    package var probesPerYear = 10

    package init(schools: Int, pupilsPerSchool: Int, until: LocalDate) {
        (self.schools, self.pupilsPerSchool, self.until) = (schools, pupilsPerSchool, until)
    }
}
