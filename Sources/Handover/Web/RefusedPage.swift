import Access
import Site

extension Visit {
    /// The page of what cannot be shown: why is said, and nothing of it is there.
    func refused(_ title: String, _ refusal: HandoverRefusal) -> Reply {
        let notice = Notice(refusal == .ended ? .info : .error, HTML(voice(refusal.text))).html(in: voice)
        return page(title, "<div class=\"stack narrow\"><h1>\(title)</h1>\(notice)</div>")
    }
}
