import Core

/// Which owner a school belongs to. The numbers of schools come again and again in the same
/// order: ten for the first, so that a town of ten schools is one municipality.
struct OwnerPlace: Hashable {
    private static let sizes = [10, 6, 14, 8, 22, 4, 12, 7, 17, 10]

    /// From 0.
    let owner: Int
    /// The first school of the owner, from 0.
    let firstSchool: Int
    /// Which of the owner's schools, from 0.
    let position: Int

    /// - Parameter school: from 0.
    init(school: Int) {
        let round = Self.sizes.reduce(0, +)
        var owner = school / round * Self.sizes.count
        var first = school / round * round
        for size in Self.sizes {
            if school < first + size { break }
            (owner, first) = (owner + 1, first + size)
        }
        (self.owner, firstSchool, position) = (owner, first, school - first)
    }

    func country(_ options: RegionOptions) -> Country {
        options.country ?? Country.allCases[owner % Country.allCases.count]
    }
}
