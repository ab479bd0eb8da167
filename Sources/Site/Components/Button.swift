/// How much a button asks for attention; a page has one `.primary`.
package enum ButtonStyle: String, CaseIterable, Sendable {
    case primary, secondary, quiet, danger

    var classes: String { self == .secondary ? "button" : "button button-\(rawValue)" }
}

/// A button that sends its form.
package func button(
    _ text: String, _ style: ButtonStyle = .primary, name: String? = nil, value: String? = nil
) -> HTML {
    """
    <button class="\(style.classes)" type="submit"\(HTML.attribute("name", name))\
    \(HTML.attribute("value", value))>\(text)</button>
    """
}

/// A link that looks like a button: it goes somewhere and changes nothing.
package func linkButton(_ text: String, _ address: String, _ style: ButtonStyle = .secondary) -> HTML {
    "<a class=\"\(style.classes)\" href=\"\(address)\">\(text)</a>"
}
