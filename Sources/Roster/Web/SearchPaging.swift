import Access
import Core
import Site

extension Visit {
    /// The way through what was found by a name, which stands in the form and not in the address.
    func paging(_ page: Int, hasNext: Bool, of typed: String, _ route: PlainRoute) -> Paging {
        Paging(
            page: page, hasNext: hasNext, postedTo: route.path(),
            fields: "\(csrfField)<input type=\"hidden\" name=\"q\" value=\"\(typed)\">")
    }
}
