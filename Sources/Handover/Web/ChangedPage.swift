import Access
import Site

extension Visit {
    /// The page of what does not lie there as it was sealed: it is said, and nothing of it is shown.
    func changed(_ title: String) -> Reply {
        page(title, Notice(.error, HTML(voice(HandoverRefusal.changed.text))).html(in: voice))
    }
}
