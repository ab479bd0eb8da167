import Access
import Core
import Storage
import Work

/// Makes a code for an address that nobody has confirmed, and sends it there. Done twice it sends two codes,
/// of which the later works.
struct CodeJob: Sendable {
    let services: Services
    let setUp: MailSetUp

    var handler: JobHandler {
        let (services, setUp) = (services, setUp)
        return JobHandler(.mailCode) { account, run in
            let (now, random) = (services.environment.now(), services.environment.randomBytes)
            let code = Secret.digits(6, random)
            let to = try await services.database.write { writing -> (address: MailAddress, language: Language)? in
                try run.hold(on: writing)
                let (store, reading) = (MailboxStore(vault: services.vault), writing.reading)
                guard let mailbox = try store.mailbox(of: account, on: reading), !mailbox.isConfirmed,
                    let reader = try Reader.absent(account, holding: .receiveReminders, at: now, on: reading)
                else { return nil }
                let expires = now.adding(seconds: MailboxStore.codeLifetime)
                try store.setCode(code, of: account, expires: expires, writing)
                return (mailbox.address, reader.language)
            }
            guard let to else { return }
            try await Sendmail(setUp).send(
                MailLetters(site: setUp.site, language: to.language).code(code), to: to.address, mark: random(16),
                at: now)
        }
    }
}
