/// How the random terms of a model are laid out: which factor each belongs to, and where its
/// parameters stand.
///
/// Terms of the same factor share one *block*: for each level of the factor, one small vector of
/// coefficients whose relative covariance factor Λ is block diagonal over the terms. Blocks stand by
/// decreasing number of levels, so that the first one is the largest and is eliminated first.
struct RandomStructure: Hashable, Sendable {
    /// One random term after `||` has been split into single columns.
    struct Term: Hashable, Sendable {
        /// The term's place in what the caller gave.
        let source: Int
        /// Which of the source's columns.
        let columns: [Int]
        let block: Int
        /// The first of its columns among those of the block.
        let offset: Int
    }

    /// Where an element of θ stands: in the lower triangle of a block's Λ.
    struct Entry: Hashable, Sendable {
        let block: Int
        let row: Int
        let column: Int
        let term: Int
    }

    /// The terms in lme4's order.
    let terms: [Term]
    /// The elements of θ in lme4's order: term by term, the lower triangle by columns.
    let entries: [Entry]
    /// The number of columns of each block.
    let widths: [Int]

    /// Lays out terms; `order` names the terms in lme4's order, `blockOf` the block of each source.
    init(sources: [RandomEffects], levels: [Int], blockOf: [Int], blocks: Int) {
        var split: [(source: Int, columns: [Int])] = []
        for (index, source) in sources.enumerated() {
            let all = Array(source.columns.indices)
            split += source.isCorrelated ? [(index, all)] : all.map { (index, [$0]) }
        }
        // lme4 reorders only when some term has more levels than the one before it, and then turns
        // the increasing order around, which turns ties around too.
        let sizes = split.map { levels[$0.source] }
        if zip(sizes, sizes.dropFirst()).contains(where: { $0 < $1 }) {
            let increasing = split.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
            split = increasing.reversed().map { split[$0] }
        }
        var widths = Array(repeating: 0, count: blocks)
        var terms: [Term] = []
        var entries: [Entry] = []
        for (source, columns) in split {
            let block = blockOf[source]
            let offset = widths[block]
            for column in columns.indices {
                for row in column..<columns.count {
                    entries.append(
                        Entry(block: block, row: offset + row, column: offset + column, term: terms.count))
                }
            }
            terms.append(Term(source: source, columns: columns, block: block, offset: offset))
            widths[block] += columns.count
        }
        (self.terms, self.entries, self.widths) = (terms, entries, widths)
    }

    /// The factors Λ of the blocks, each row by row.
    func factors(_ theta: [Double]) -> [[Double]] {
        var result = widths.map { Array(repeating: 0.0, count: $0 * $0) }
        for (value, entry) in zip(theta, entries) {
            result[entry.block][entry.row * widths[entry.block] + entry.column] = value
        }
        return result
    }

    /// The part of a block's matrix that belongs to a term.
    func part(_ term: Int, of matrix: [Double]) -> Matrix {
        let term = terms[term]
        let (width, count) = (widths[term.block], term.columns.count)
        var result = Matrix(rows: count, columns: count)
        for i in 0..<count {
            for j in 0..<count { result[i, j] = matrix[(term.offset + i) * width + term.offset + j] }
        }
        return result
    }
}
