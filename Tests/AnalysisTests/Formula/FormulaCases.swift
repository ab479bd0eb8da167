import Testing

/// Formulas with the columns that R 4.2.2 makes of them (`colnames(model.matrix(formula, data))`), and
/// for each column the sum of its values times the row's number, which no other column has by chance.
struct FormulaCase: CustomTestStringConvertible {
    let formula: String
    let names: [String]
    let sums: [Double]

    var testDescription: String { formula }

    /// What the formulas are about: numbers x, z, k and `my var`, levels f, g and h.
    static let data = """
        y,x,z,k,f,g,h,my var
        1.5,1,0.5,1,a,u,p,2
        2,2,1,2,b,v,p,3
        3.25,3,1.5,3,c,u,q,4
        4,4,1,1,a,v,q,5
        5,2,2.5,2,b,v,p,3
        6.5,3,3,3,c,u,q,4
        7,1,0.5,1,a,u,q,2
        8,5,2,2,b,v,p,6

        """

    private init(_ formula: String, _ names: [String], _ sums: [Double]) {
        (self.formula, self.names, self.sums) = (formula, names, sums)
    }

    static let all: [FormulaCase] = [
        FormulaCase("y ~ x", ["(Intercept)", "x"], [36, 105]),
        FormulaCase("y ~ 1", ["(Intercept)"], [36]),
        FormulaCase("y ~ 0 + x", ["x"], [105]),
        FormulaCase("y ~ x - 1", ["x"], [105]),
        FormulaCase("y ~ f", ["(Intercept)", "fb", "fc"], [36, 15, 9]),
        FormulaCase("y ~ f - 1", ["fa", "fb", "fc"], [12, 15, 9]),
        FormulaCase("y ~ 0 + f + g", ["fa", "fb", "fc", "gv"], [12, 15, 9, 19]),
        FormulaCase("y ~ f + g", ["(Intercept)", "fb", "fc", "gv"], [36, 15, 9, 19]),
        FormulaCase("y ~ x * g", ["(Intercept)", "x", "gv", "x:gv"], [36, 105, 19, 70]),
        FormulaCase("y ~ g * x", ["(Intercept)", "gv", "x", "gv:x"], [36, 19, 105, 70]),
        FormulaCase("y ~ f * g", ["(Intercept)", "fb", "fc", "gv", "fb:gv", "fc:gv"], [36, 15, 9, 19, 15, 0]),
        FormulaCase(
            "y ~ f:g",
            ["(Intercept)", "fa:gu", "fb:gu", "fc:gu", "fa:gv", "fb:gv", "fc:gv"],
            [36, 8, 0, 9, 4, 15, 0]),
        FormulaCase("y ~ f + f:g", ["(Intercept)", "fb", "fc", "fa:gv", "fb:gv", "fc:gv"], [36, 15, 9, 4, 15, 0]),
        FormulaCase("y ~ g + f:g", ["(Intercept)", "gv", "gu:fb", "gv:fb", "gu:fc", "gv:fc"], [36, 19, 0, 15, 9, 0]),
        FormulaCase("y ~ x:g", ["(Intercept)", "x:gu", "x:gv"], [36, 35, 70]),
        FormulaCase("y ~ x + x:g", ["(Intercept)", "x", "x:gv"], [36, 105, 70]),
        FormulaCase("y ~ g + x:g", ["(Intercept)", "gv", "gu:x", "gv:x"], [36, 19, 35, 70]),
        FormulaCase("y ~ x:f - 1", ["x:fa", "x:fb", "x:fc"], [24, 54, 27]),
        FormulaCase("y ~ 0 + x:f", ["x:fa", "x:fb", "x:fc"], [24, 54, 27]),
        FormulaCase(
            "y ~ 0 + x + f:g",
            ["x", "fa:gu", "fb:gu", "fc:gu", "fa:gv", "fb:gv", "fc:gv"],
            [105, 8, 0, 9, 4, 15, 0]),
        FormulaCase(
            "y ~ (x + f + g)^2",
            ["(Intercept)", "x", "fb", "fc", "gv", "x:fb", "x:fc", "x:gv", "fb:gv", "fc:gv"],
            [36, 105, 15, 9, 19, 54, 27, 70, 15, 0]),
        FormulaCase(
            "y ~ (f + g + h)^2 - f:h",
            ["(Intercept)", "fb", "fc", "gv", "hq", "fb:gv", "fc:gv", "gv:hq"],
            [36, 15, 9, 19, 20, 15, 0, 4]),
        FormulaCase(
            "y ~ f*g*h",
            [
                "(Intercept)", "fb", "fc", "gv", "hq", "fb:gv", "fc:gv", "fb:hq", "fc:hq", "gv:hq", "fb:gv:hq",
                "fc:gv:hq",
            ],
            [36, 15, 9, 19, 20, 15, 0, 0, 9, 4, 0, 0]),
        FormulaCase(
            "y ~ f*g*h - f:g:h",
            ["(Intercept)", "fb", "fc", "gv", "hq", "fb:gv", "fc:gv", "fb:hq", "fc:hq", "gv:hq"],
            [36, 15, 9, 19, 20, 15, 0, 0, 9, 4]),
        FormulaCase(
            "y ~ x*f*g",
            ["(Intercept)", "x", "fb", "fc", "gv", "x:fb", "x:fc", "x:gv", "fb:gv", "fc:gv", "x:fb:gv", "x:fc:gv"],
            [36, 105, 15, 9, 19, 54, 27, 70, 15, 0, 54, 0]),
        FormulaCase("y ~ f/x", ["(Intercept)", "fb", "fc", "fa:x", "fb:x", "fc:x"], [36, 15, 9, 24, 54, 27]),
        FormulaCase("y ~ f/g", ["(Intercept)", "fb", "fc", "fa:gv", "fb:gv", "fc:gv"], [36, 15, 9, 4, 15, 0]),
        FormulaCase(
            "y ~ g %in% f",
            ["(Intercept)", "gu:fa", "gv:fa", "gu:fb", "gv:fb", "gu:fc", "gv:fc"],
            [36, 8, 4, 0, 15, 9, 0]),
        FormulaCase(
            "y ~ f + g %in% f",
            ["(Intercept)", "fb", "fc", "fa:gv", "fb:gv", "fc:gv"],
            [36, 15, 9, 4, 15, 0]),
        FormulaCase("y ~ I(x^2)", ["(Intercept)", "I(x^2)"], [36, 381]),
        FormulaCase(
            "y ~ x + I(x^2) + I(x * z - 1)",
            ["(Intercept)", "x", "I(x^2)", "I(x * z - 1)"],
            [36, 105, 381, 160.5]),
        FormulaCase("y ~ x + I(x/2) + I(-x)", ["(Intercept)", "x", "I(x/2)", "I(-x)"], [36, 105, 52.5, -105]),
        FormulaCase(
            "y ~ log(x) + sqrt(z) + exp(z) + abs(x) + log2(x) + log10(z)",
            ["(Intercept)", "log(x)", "sqrt(z)", "exp(z)", "abs(x)", "log2(x)", "log10(z)"],
            [36, 33.160221605885, 44.9427963584861, 283.482668481458, 105, 47.8400872655893, 5.38070134884521]),
        FormulaCase("y ~ factor(k)", ["(Intercept)", "factor(k)2", "factor(k)3"], [36, 15, 9]),
        FormulaCase(
            "y ~ factor(k) * x",
            ["(Intercept)", "factor(k)2", "factor(k)3", "x", "factor(k)2:x", "factor(k)3:x"],
            [36, 15, 9, 105, 54, 27]),
        FormulaCase("y ~ f:x + g", ["(Intercept)", "gv", "fa:x", "fb:x", "fc:x"], [36, 19, 24, 54, 27]),
        FormulaCase("y ~ x:z", ["(Intercept)", "x:z"], [36, 196.5]),
        FormulaCase("y ~ z*x", ["(Intercept)", "z", "x", "z:x"], [36, 61, 105, 196.5]),
        FormulaCase("y ~ z:x + x + z", ["(Intercept)", "x", "z", "z:x"], [36, 105, 61, 196.5]),
        FormulaCase(
            "y ~ x*z*g",
            ["(Intercept)", "x", "z", "gv", "x:z", "x:gv", "z:gv", "x:z:gv"],
            [36, 105, 61, 19, 196.5, 70, 34.5, 125]),
        FormulaCase("y ~ g:x + x", ["(Intercept)", "x", "gv:x"], [36, 105, 70]),
        FormulaCase(
            "y ~ f:g:h",
            [
                "(Intercept)", "fa:gu:hp", "fb:gu:hp", "fc:gu:hp", "fa:gv:hp", "fb:gv:hp", "fc:gv:hp",
                "fa:gu:hq", "fb:gu:hq", "fc:gu:hq", "fa:gv:hq", "fb:gv:hq", "fc:gv:hq",
            ],
            [36, 1, 0, 0, 0, 15, 0, 7, 0, 9, 4, 0, 0]),
        FormulaCase(
            "y ~ f + g:h",
            ["(Intercept)", "fb", "fc", "gu:hp", "gv:hp", "gu:hq", "gv:hq"],
            [36, 15, 9, 1, 15, 16, 4]),
        FormulaCase(
            "y ~ f:g + g:h",
            ["(Intercept)", "fa:gu", "fb:gu", "fc:gu", "fa:gv", "fb:gv", "fc:gv", "gu:hq", "gv:hq"],
            [36, 8, 0, 9, 4, 15, 0, 16, 4]),
        FormulaCase(
            "y ~ x + f:g",
            ["(Intercept)", "x", "fa:gu", "fb:gu", "fc:gu", "fa:gv", "fb:gv", "fc:gv"],
            [36, 105, 8, 0, 9, 4, 15, 0]),
        FormulaCase("y ~ 0 + g:f", ["gu:fa", "gv:fa", "gu:fb", "gv:fb", "gu:fc", "gv:fc"], [8, 4, 0, 15, 9, 0]),
        FormulaCase("y ~ 0 + x*f", ["x", "fa", "fb", "fc", "x:fb", "x:fc"], [105, 12, 15, 9, 54, 27]),
        FormulaCase("y ~ -1 + f*g", ["fa", "fb", "fc", "gv", "fb:gv", "fc:gv"], [12, 15, 9, 19, 15, 0]),
        FormulaCase("y ~ `my var` * g", ["(Intercept)", "`my var`", "gv", "`my var`:gv"], [36, 141, 19, 89]),
        FormulaCase("y ~ I(`my var`^2)", ["(Intercept)", "I(`my var`^2)"], [36, 627]),
        FormulaCase(
            "y ~ I(100000 * x) + I(0.0001 * z) + I(x + 1e5) + I(12000000 * x)",
            ["(Intercept)", "I(1e+05 * x)", "I(1e-04 * z)", "I(x + 1e+05)", "I(1.2e+07 * x)"],
            [36, 10500000, 0.0061, 3600105, 1260000000]),
        FormulaCase("y ~ I((x + z)^2)", ["(Intercept)", "I((x + z)^2)"], [36, 906]),
        FormulaCase("y ~ x + g + x:g - x", ["(Intercept)", "gv", "x:gu", "x:gv"], [36, 19, 35, 70]),
        FormulaCase("y ~ (x + g)^3", ["(Intercept)", "x", "gv", "x:gv"], [36, 105, 19, 70]),
        FormulaCase("y ~ x + x + g", ["(Intercept)", "x", "gv"], [36, 105, 19]),
        FormulaCase("y ~ f * x - 1 + 1", ["(Intercept)", "fb", "fc", "x", "fb:x", "fc:x"], [36, 15, 9, 105, 54, 27]),
        FormulaCase(
            "y ~ f + g + h + f:g:h",
            [
                "(Intercept)", "fb", "fc", "gv", "hq", "fa:gu:hp", "fb:gu:hp", "fc:gu:hp", "fa:gv:hp",
                "fb:gv:hp", "fc:gv:hp", "fa:gu:hq", "fb:gu:hq", "fc:gu:hq", "fa:gv:hq", "fb:gv:hq", "fc:gv:hq",
            ],
            [36, 15, 9, 19, 20, 1, 0, 0, 0, 15, 0, 7, 0, 9, 4, 0, 0]),
        FormulaCase(
            "y ~ x:f + x:f:g",
            ["(Intercept)", "x:fa", "x:fb", "x:fc", "x:fa:gv", "x:fb:gv", "x:fc:gv"],
            [36, 24, 54, 27, 16, 54, 0]),
        FormulaCase("y ~ I(x^2):g", ["(Intercept)", "I(x^2):gu", "I(x^2):gv"], [36, 89, 292]),
        FormulaCase(
            "y ~ g/(x + z)",
            ["(Intercept)", "gv", "gu:x", "gv:x", "gu:z", "gv:z"],
            [36, 19, 35, 70, 26.5, 34.5]),
        FormulaCase(
            "y ~ (f + g)/x",
            ["(Intercept)", "fb", "fc", "gv", "fa:gu:x", "fb:gu:x", "fc:gu:x", "fa:gv:x", "fb:gv:x", "fc:gv:x"],
            [36, 15, 9, 19, 8, 0, 27, 16, 54, 0]),
        FormulaCase("y ~ 0 + x + g", ["x", "gu", "gv"], [105, 17, 19]),
        FormulaCase(
            "y ~ f %in% g + g",
            ["(Intercept)", "gv", "fb:gu", "fc:gu", "fb:gv", "fc:gv"],
            [36, 19, 0, 9, 15, 0]),
        FormulaCase(
            "y ~ h:g + f",
            ["(Intercept)", "fb", "fc", "hp:gu", "hq:gu", "hp:gv", "hq:gv"],
            [36, 15, 9, 1, 16, 15, 4]),
        FormulaCase("y ~ I(x - -1)", ["(Intercept)", "I(x - -1)"], [36, 141]),
        FormulaCase("y ~ I(2^-x)", ["(Intercept)", "I(2^-x)"], [36, 7.375]),
        FormulaCase("y ~ I(-x^2)", ["(Intercept)", "I(-x^2)"], [36, -381]),
        FormulaCase("y ~ I(x^2^0.5)", ["(Intercept)", "I(x^2^0.5)"], [36, 175.535363633316]),
        FormulaCase("y ~ I(x - (z - 1))", ["(Intercept)", "I(x - (z - 1))"], [36, 80]),
        FormulaCase("y ~ I(x/z/2) + I(x * 2/z)", ["(Intercept)", "I(x/z/2)", "I(x * 2/z)"], [36, 36, 144]),
    ]
}
