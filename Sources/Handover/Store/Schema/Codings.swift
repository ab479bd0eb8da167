package import Storage

// How the domain's values stand in the database.

extension HandoverState: SQLEnumeration {}
extension TransitionKind: SQLEnumeration {}
extension DecisionKind: SQLEnumeration {}
extension CopySide: SQLEnumeration {}

extension HandoverPart: SQLCodable {
    package var sqlValue: SQLValue { .text(code) }

    package init?(sqlValue: SQLValue) {
        guard case .text(let code) = sqlValue else { return nil }
        self.init(code: code)
    }
}
