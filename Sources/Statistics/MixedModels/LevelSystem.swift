/// All that the likelihood of a mixed model needs of the data, whatever the number of rows.
///
/// For the levels of the largest factor, the leaves: `Zᵢ'Zᵢ` and the products of `Zᵢ` with the
/// columns of the other factors' levels that share rows with the leaf, with the fixed columns and
/// with the outcome. Leaves joined to the same other levels form a group and stand together. For the
/// other levels, the trunk: the same products, in the panels of `TrunkLayout`.
struct LevelSystem: Hashable, Sendable {
    /// Leaves that are joined to the same nodes of the trunk.
    struct Group: Hashable, Sendable {
        let leaves: Range<Int>
        /// The number of trunk scalars they are joined to.
        let joined: Int
        /// Where the leaves' panels begin: for each leaf `width` rows of `joined + border` numbers.
        let offset: Int
    }

    let rows: Int
    let fixed: FixedColumns
    /// The fixed columns and the outcome.
    var border: Int { fixed.count + 1 }
    /// Products of the border's columns, row by row.
    let borderProducts: [Double]
    /// The number of levels of each block, the leaves' first.
    let levels: [Int]
    let widths: [Int]
    /// `Zᵢ'Zᵢ` of each leaf.
    let leafProducts: [Double]
    let leafPanels: [Double]
    /// The level of each leaf.
    let leafLevels: [Int32]
    let groups: [Group]
    /// The trunk scalars of each group.
    let groupRows: RowMaps
    let trunk: TrunkLayout
    /// The trunk's products, lower triangle, before leaves are eliminated.
    let trunkPanels: [Double]
    /// For each block the sums over rows of products of its columns.
    let blockProducts: [[Double]]
}
