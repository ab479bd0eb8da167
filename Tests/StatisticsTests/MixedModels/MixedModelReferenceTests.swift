import Statistics
import Testing

@Suite("Mixed models beside lme4, lmerTest and pbkrtest")
struct MixedModelReferenceTests {
    @Test("Criterion, parameters, fixed effects and variances are those of lme4", arguments: MixedModelCase.all)
    func estimates(_ testCase: MixedModelCase) throws {
        let model = try testCase.model()
        for (name, estimation) in [("REML", MixedModelFit.Estimation.restricted), ("ML", .maximum)] {
            let expected = try testCase.expected[name]
            let fit = try model.fit(estimation)
            let what = "\(testCase.id) \(name)"
            let criterion = try expected.require("criterion_minus2loglik")
            expectClose(fit.criterion, criterion, relative: 1e-9, "\(what) criterion")
            #expect(fit.criterion <= criterion + 1e-9 * abs(criterion), "\(what): above the reference's criterion")
            expectClose(fit.logLikelihood, expected["logLik"].number, relative: 1e-9, "\(what) logLik")
            #expect(fit.parameterCount == expected["npar"].int)
            expectClose(fit.aic, expected["AIC"].number, relative: 1e-9, "\(what) AIC")
            expectClose(fit.bic, expected["BIC"].number, relative: 1e-9, "\(what) BIC")
            #expect(fit.isSingular == expected["on_boundary"].bool)
            expectClose(fit.sigma, expected["sigma"].number, relative: 1e-6, "\(what) sigma")
            expectClose(fit.sigma * fit.sigma, expected["sigma2"].number, relative: 1e-6, "\(what) sigma²")
            let theta =
                expected["theta"].exists && expected["theta"].numbers.isEmpty
                ? [try expected.require("theta")] : expected["theta"].numbers
            #expect(fit.theta.count == theta.count)
            for (got, wanted) in zip(fit.theta, theta) {
                expectClose(got, wanted, relative: 1e-6, "\(what) theta")
            }
            for (index, row) in expected["fixed"].array.enumerated() {
                expectClose(fit.coefficients[index], row["estimate"].number, relative: 1e-8, "\(what) β\(index)")
                expectClose(fit.standardErrors[index], row["se"].number, relative: 1e-8, "\(what) se\(index)")
                expectClose(
                    fit.coefficients[index] / fit.standardErrors[index], row["t"].number, relative: 1e-8,
                    "\(what) t\(index)")
            }
            let covariance = expected["vcov_fixed"]
            for i in fit.coefficients.indices {
                for j in fit.coefficients.indices {
                    let wanted = covariance[i][j].number ?? covariance.numbers.first
                    let size = (fit.covariance[i, i] * fit.covariance[j, j]).squareRoot()
                    expectClose(
                        fit.covariance[i, j], wanted, relative: 1e-8, absolute: 1e-8 * size, "\(what) vcov \(i) \(j)")
                }
            }
            expectVariances(fit, expected["varcorr"].array, what)
        }
    }

    private func expectVariances(_ fit: MixedModelFit, _ rows: [JSON], _ what: String) {
        var got: [(Double, Double?)] = []
        for component in fit.components {
            let count = component.columns.count
            for i in 0..<count { got.append((component.covariance[i, i], component.standardDeviations[i])) }
            for i in 0..<count {
                for j in i + 1..<max(i + 1, count) {
                    got.append((component.covariance[j, i], component.correlation(i, j)))
                }
            }
        }
        got.append((fit.sigma * fit.sigma, fit.sigma))
        #expect(got.count == rows.count)
        for ((variance, deviation), row) in zip(got, rows) {
            expectClose(variance, row["vcov"].number, relative: 1e-6, "\(what) variance")
            expectClose(deviation, row["sdcor"].number, relative: 1e-6, "\(what) sd")
        }
    }
}
