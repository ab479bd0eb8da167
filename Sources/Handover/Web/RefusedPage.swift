import Access
import Site

extension Visit {
    /// The page of what cannot be shown: why is said, and nothing of it is there.
    func refused(_ title: String, _ refusal: HandoverRefusal) -> Reply {
        page(title, Notice(refusal == .ended ? .info : .error, HTML(voice(refusal.text))).html(in: voice))
    }
}
