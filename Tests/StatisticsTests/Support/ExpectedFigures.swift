import Statistics
import Testing

extension JSON {
    /// The numbers under a name: one, several, or none for null.
    private var figures: [Double] { number.map { [$0] } ?? numbers }

    /// Holds figures against all numbers of an object and fails where one of them is not held.
    ///
    /// - Parameters:
    ///   - figures: by the name in the object; several for an array, none for null.
    ///   - except: names that are no figures, such as inputs.
    func expectAll(
        _ figures: [String: [Double]], except: Set<String> = [], relative: Double = 1e-11, absolute: Double = 1e-13,
        _ what: String = "", _ location: SourceLocation = #_sourceLocation
    ) {
        for (name, expected) in object where !except.contains(name) {
            guard let got = figures[name] else {
                Issue.record("\(what) \(name) is not held against anything", sourceLocation: location)
                continue
            }
            #expect(got.count == expected.figures.count, "\(what) \(name)", sourceLocation: location)
            for (got, expected) in zip(got, expected.figures) {
                expectClose(got, expected, relative: relative, absolute: absolute, "\(what) \(name)", location)
            }
        }
        for name in figures.keys where object[name] == nil {
            Issue.record("\(what) has no \(name)", sourceLocation: location)
        }
    }
}

extension ConfidenceInterval {
    /// The lower and the upper end.
    var ends: [Double] { [lower, upper] }
}
