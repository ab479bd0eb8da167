/// How an installation sends mail. Without one it sends none.
package struct MailSetUp: Sendable {
    /// Who mails are from, and who is told when one cannot be delivered.
    package let sender: MailAddress
    package let site: SiteAddress
    /// The system's `sendmail`: a path from the root.
    package let program: String

    package init(sender: MailAddress, site: SiteAddress, program: String) {
        (self.sender, self.site, self.program) = (sender, site, program)
    }
}
