/// The order in which the nodes of a graph are eliminated so that little fills in, and the nodes
/// that each is joined to when its turn comes.
///
/// The graph is given as cliques: sets of nodes that are all joined to one another. Approximate
/// minimum degree on the quotient graph; source: Amestoy, Davis and Duff (1996), *SIAM J. Matrix
/// Anal. Appl.* 17:886. The order is turned into a postorder of the elimination tree at the end, so
/// that nodes with the same neighbours stand together.
struct EliminationOrder {
    /// The node at each place.
    let nodes: [Int]
    /// The later places that each place is joined to, increasing.
    let later: [[Int32]]

    init(cliques: [[Int32]], count: Int) {
        var elements = cliques
        var isAlive = Array(repeating: true, count: cliques.count)
        var memberOf: [[Int]] = Array(repeating: [], count: count)
        for (element, clique) in cliques.enumerated() {
            for node in clique { memberOf[Int(node)].append(element) }
        }
        var degrees = memberOf.map { $0.reduce(0) { $0 + elements[$1].count - 1 } }
        var queue = DegreeQueue(degrees.map { min($0, count - 1) })
        var joined: [[Int32]] = Array(repeating: [], count: count)
        var order: [Int] = []
        var mark = Array(repeating: -1, count: count)
        var outside = Array(repeating: 0, count: cliques.count)
        while let node = queue.popMinimum() {
            var front: [Int32] = []
            mark[node] = node
            for element in memberOf[node] where isAlive[element] {
                for other in elements[element] where mark[Int(other)] != node {
                    mark[Int(other)] = node
                    front.append(other)
                }
                isAlive[element] = false
                elements[element] = []
            }
            order.append(node)
            joined[node] = front
            let new = elements.count
            elements.append(front)
            isAlive.append(!front.isEmpty)
            outside.append(0)
            for other in front {
                memberOf[Int(other)].removeAll { !isAlive[$0] }
                for element in memberOf[Int(other)] { outside[element] = elements[element].count }
            }
            for other in front {
                for element in memberOf[Int(other)] { outside[element] -= 1 }
            }
            for other in front {
                var degree = front.count - 1
                for element in memberOf[Int(other)] {
                    degree += outside[element]
                    // An element inside the new one says nothing more.
                    if outside[element] == 0 { isAlive[element] = false }
                }
                memberOf[Int(other)].append(new)
                degrees[Int(other)] = min(degree, count - order.count - 1)
                queue.update(Int(other), degrees[Int(other)])
            }
        }
        (nodes, later) = Self.postorder(order, joined)
    }

    private static func postorder(_ order: [Int], _ joined: [[Int32]]) -> ([Int], [[Int32]]) {
        var place = Array(repeating: 0, count: order.count)
        for (at, node) in order.enumerated() { place[node] = at }
        var children: [[Int]] = Array(repeating: [], count: order.count)
        var roots: [Int] = []
        for node in order {
            if let parent = joined[node].min(by: { place[Int($0)] < place[Int($1)] }) {
                children[Int(parent)].append(node)
            } else {
                roots.append(node)
            }
        }
        var result: [Int] = []
        for top in roots {
            var stack = [(top, false)]
            while let (node, isDone) = stack.popLast() {
                if isDone {
                    result.append(node)
                } else {
                    stack.append((node, true))
                    for child in children[node].reversed() { stack.append((child, false)) }
                }
            }
        }
        for (at, node) in result.enumerated() { place[node] = at }
        return (result, result.map { joined[$0].map { Int32(place[Int($0)]) }.sorted() })
    }
}

/// Nodes waiting by their degree; the smallest degree comes first, ties as last changed.
private struct DegreeQueue {
    private var buckets: [[Int]]
    private var degrees: [Int]
    private var isDone: [Bool]
    private var lowest = 0

    init(_ degrees: [Int]) {
        self.degrees = degrees
        isDone = Array(repeating: false, count: degrees.count)
        buckets = Array(repeating: [], count: degrees.count + 1)
        for node in degrees.indices.reversed() { buckets[degrees[node]].append(node) }
    }

    mutating func update(_ node: Int, _ degree: Int) {
        guard degrees[node] != degree else { return }
        degrees[node] = degree
        buckets[degree].append(node)
        lowest = min(lowest, degree)
    }

    mutating func popMinimum() -> Int? {
        while lowest < buckets.count {
            // An entry whose degree has changed since stands elsewhere too.
            while let node = buckets[lowest].popLast() {
                guard !isDone[node], degrees[node] == lowest else { continue }
                isDone[node] = true
                return node
            }
            lowest += 1
        }
        return nil
    }
}
