package import Core
package import Storage

/// What every module works with. Made once by the composition root and passed on.
package struct Services: Sendable {
    package let database: Database
    package let vault: Vault
    package let audit: AuditLog
    package let environment: Environment
    package let passwords: PasswordChecker
    package let settings: Settings
    let key: InstanceKey
    /// What locks the keys of the units.
    package let unitKey: InstanceKey

    package init(
        database: Database, keys: InstallationKeys, environment: Environment, work: PasswordWork, settings: Settings
    ) {
        self.database = database
        let key = keys.instance
        (self.key, unitKey) = (key, keys.units)
        self.environment = environment
        self.settings = settings
        vault = Vault(key)
        audit = AuditLog(key: key) { environment.id() }
        passwords = PasswordChecker(work: work, randomBytes: environment.randomBytes)
    }
}

/// How an installation runs.
package struct Settings: Sendable {
    package enum Mode: Sendable { case serve, demo, development }

    package var mode: Mode
    /// True when a proxy in front sets `X-Forwarded-For`.
    package var trustsForwardedFor = false
    package var sessions = SessionLimits()
    package var translations = Translations()

    package init(mode: Mode) { self.mode = mode }
}
