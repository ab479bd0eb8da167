import Statistics
import Testing

/// `Reference/c_did`, results of clubSandwich 0.5.8, sandwich 3.0-2 and a bootstrap in R.
@Suite struct DifferenceInDifferencesTests {
    enum Design: String, CaseIterable, Sendable {
        case school40 = "school_panel40_twfe"
        case school10 = "school_panel10_twfe"
        case fatalities = "fatalities_twfe"

        func panel() throws -> Panel {
            switch self {
            case .school40: try .school40()
            case .school10: try .school10()
            case .fatalities: try .fatalities()
            }
        }

        func expected() throws -> JSON { try Fixture.json("c_did/\(rawValue).json") }
    }

    @Test("estimate, error, degrees of freedom, p and interval agree with R", arguments: Design.allCases)
    func agrees(design: Design) throws {
        let (panel, expected) = (try design.panel(), try design.expected())
        let term = try #require(expected["term"].string)
        for type in ClusterCovariance.allCases {
            let result = try panel.fit(type)
            #expect(result.rows == expected["n_obs"].int)
            #expect(result.clusters == expected["n_clusters"].int)
            #expect(result.parameters == expected["n_params"].int)
            expectClose(result.effect.estimate, try expected["estimate"].require(term), "estimate")
            expectClose(result.classicalStandardError, try expected["se_classical"].require(term), "classical se")
            expectClose(result.residualStandardDeviation, try expected.require("sigma"), "sigma")
            let row = expected[type.rawValue][0]
            try expectEstimate(result.effect, row, type.rawValue)
            let plain = try result.inference.coefficient(0, degreesOfFreedom: .clustersLessOne)
            expectClose(plain.p, try row.require("p_t_Gminus1"), relative: 1e-8, "p with G − 1")
            if type == .cr1S {
                let stata = try expected["sandwich_vcovCL_HC1_se"].require(term)
                expectClose(result.effect.standardError, stata, "HC1")
            }
        }
        let errors = try ClusterCovariance.allCases.map { try panel.fit($0).effect.standardError }
        expectClose((errors[1] / errors[0]) * (errors[1] / errors[0]), try expected.require("scale_CR1"), "CR1")
        expectClose((errors[2] / errors[0]) * (errors[2] / errors[0]), try expected.require("scale_CR1S"), "CR1S")
    }

    @Test("a regression with all dummies has the same result as absorbed effects", arguments: Design.allCases)
    func dummies(design: Design) throws {
        let panel = try design.panel()
        let columns = [panel.treated] + panel.covariates + Panel.dummies(panel.unit) + Panel.dummies(panel.time)
        let dense = try LinearRegression(outcome: panel.outcome, columns: columns)
        for type in ClusterCovariance.allCases {
            let robust = try dense.clusterRobust(type, clusters: panel.unitFactor).coefficient(1)
            try expectEstimate(robust, try design.expected()[type.rawValue][0], "dense \(type.rawValue)")
        }
    }

    @Test("pupils within schools and schools within districts agree with R")
    func pupils() throws {
        // coef_test(lm(y ~ D + x + factor(s) + factor(t)), vcovCR(…, cluster, type), "Satterthwaite"): se and df of D, x.
        let bySchool: [[Double]] = [
            [0.6037526360776488, 0.0233910651069859, 6.0097158131646395, 7.4324491799344186],
            [0.64037637469463904, 0.02480997113448864, 6.00971581316464132, 7.43244917993441856],
            [0.67186902320353536, 0.02603008438558553, 6.00971581316463954, 7.43244917993441678],
            [0.68562220749409553, 0.02497225772321218, 5.70702225584394718, 7.31899154128444085],
        ]
        let byDistrict: [[Double]] = [
            [0.47503202598322719, 0.02977753215002085, 3.47416266282307751, 3.76388190336059969],
            [0.53110195079397093, 0.03329229304481603, 3.47416266282307840, 3.76388190336059880],
            [0.55722066428760864, 0.03492955282569958, 3.47416266282307840, 3.76388190336059925],
            [0.53785630875887169, 0.03303919500341413, 3.39711685466596514, 3.65279986524670575],
        ]
        let panel = Panel(pupils: ())
        #expect(panel.outcome.count == 143)
        let district = Factor(panel.unit.map { ((Int($0) ?? 0) - 1) / 2 })
        for (clusters, expected) in [(Factor?.none, bySchool), (district, byDistrict)] {
            for (type, row) in zip(ClusterCovariance.allCases, expected) {
                let result = try DifferenceInDifferences(
                    outcome: panel.outcome, treated: panel.treated, unit: Factor(panel.unit), time: panel.time,
                    covariates: panel.covariates, clusters: clusters, covariance: type)
                #expect(result.parameters == 14)
                expectClose(result.effect.estimate, 1.6542415591860526, "D")
                expectClose(result.covariates[0].estimate, 0.30142436468231348, "x")
                expectClose(result.residualStandardDeviation, 1.3930016689929217, "sigma")
                expectClose(result.effect.standardError, row[0], "\(type) D")
                expectClose(result.covariates[0].standardError, row[1], "\(type) x")
                expectClose(result.effect.degreesOfFreedom, row[2], relative: 1e-7, "\(type) df D")
                expectClose(result.covariates[0].degreesOfFreedom, row[3], relative: 1e-7, "\(type) df x")
            }
        }
    }

    @Test("the two-by-two design by regression agrees with R and, where balanced, with two-way effects")
    func twoByTwo() throws {
        let table = try Fixture.table("c_did/school_panel10.csv")
        let expected = try Fixture.json("c_did/school_panel10_2x2.json")
        let fit = try LinearRegression(
            outcome: table.numbers("y"), columns: ["treated", "post", "did"].map { try table.numbers($0) })
        let school = Factor(try table.texts("school"))
        expectClose(fit.estimates[3], try expected["estimate"].require("did"), "estimate")
        expectClose(fit.residualStandardDeviation, try expected.require("sigma"), "sigma")
        let classical = try fit.coefficient(3)
        expectClose(classical.standardError, try expected["se_classical"].require("did"), "classical se")
        for type in ClusterCovariance.allCases {
            let robust = try fit.clusterRobust(type, clusters: school)
            try expectEstimate(robust.coefficient(3), expected[type.rawValue][0], type.rawValue)
        }
        expectClose(try Panel.school10().fit().effect.estimate, fit.estimates[3], "two-way effects")
    }

    @Test("one treated school, whose leverage is 1 in its own direction, has the exact result")
    func oneTreated() throws {
        // Balanced: coef_test(lm(y ~ D + factor(school) + factor(year)), "CR0" and "CR2", "Satterthwaite").
        let balanced = try Panel.school10().onlySecondTreated
        expectClose(try balanced.fit(.cr0).effect.standardError, 0.8153647601657198, "CR0")
        expectClose(try balanced.fit(.cr2).effect.standardError, 0.8648249265805856, "CR2")
        expectClose(try balanced.fit(.cr0).effect.degreesOfFreedom, 8, relative: 1e-12, "df CR0")
        expectClose(try balanced.fit(.cr2).effect.degreesOfFreedom, 8, relative: 1e-12, "df CR2")
        // Unbalanced, in arithmetic of 40 digits from the definition. clubSandwich 0.5.8 has 36.11 degrees of
        // freedom here: it takes a leverage of 1 less rounding for one below 1.
        let unbalanced = try Panel.school40().onlySecondTreated.fit(.cr2).effect
        expectClose(unbalanced.estimate, 4.9850090603122647, relative: 1e-12, "estimate")
        expectClose(unbalanced.standardError, 0.31171193379845992, relative: 1e-12, "CR2")
        expectClose(unbalanced.degreesOfFreedom, 36.65307142661253, relative: 1e-11, "df CR2")
    }
}
