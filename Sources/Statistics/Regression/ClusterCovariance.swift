/// How the covariance of coefficients is estimated when rows of one cluster belong together.
///
/// All four are sandwiches `B·Σ(Xᵍ'Aᵍeᵍ)(Xᵍ'Aᵍeᵍ)'·B` over the clusters g, with `B = (X'X)⁻¹` and the
/// residuals e. They differ in `Aᵍ` and in a factor; with G clusters, n rows and k coefficients:
///
/// | | `Aᵍ` | factor |
/// |---|---|---|
/// | CR0 | 1 | 1 |
/// | CR1 | 1 | G / (G − 1) |
/// | CR1S | 1 | G(n − 1) / ((G − 1)(n − k)), k counting fixed effects |
/// | CR2 | (1 − Hᵍᵍ)^(−1/2) | 1 |
///
/// CR2 is exactly unbiased when errors are independent with one variance, and it is the one to take
/// when clusters are few or uneven. CR1S is what Stata's `vce(cluster)` reports and what R's
/// sandwich calls HC1. Sources: Liang and Zeger (1986), *Biometrika* 73:13; Bell and McCaffrey
/// (2002), *Survey Methodology* 28:169; Pustejovsky and Tipton (2018), *JBES* 36:672.
public enum ClusterCovariance: String, CaseIterable, Hashable, Sendable {
    /// Without a correction; too small when clusters are few.
    case cr0 = "CR0"
    /// Corrected for the number of clusters.
    case cr1 = "CR1"
    /// Corrected for the number of clusters and of coefficients.
    case cr1S = "CR1S"
    /// Bias-reduced by the leverage of each cluster.
    case cr2 = "CR2"

    func factor(clusters: Int, rows: Int, parameters: Int) -> Double {
        let (g, n, k) = (Double(clusters), Double(rows), Double(parameters))
        return switch self {
        case .cr0, .cr2: 1
        case .cr1: g / (g - 1)
        case .cr1S: g * (n - 1) / ((g - 1) * (n - k))
        }
    }
}
