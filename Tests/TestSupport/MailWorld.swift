package import App
import Core
import Work

extension World {
    /// Somebody asks for reminders and types the code that comes, as they would.
    @discardableResult
    package func askForReminders(
        _ person: DemoPerson, at address: String, by mail: FakeSendmail
    ) async throws -> Browser {
        let browser = try await Browser(self, as: person)
        _ = try await browser.post("/my/mail", [("address", address)], from: "/my/mail")
        try await work()
        guard let code = try mail.taken().last?.code else { throw WorldError.nothingFound }
        _ = try await browser.post("/my/mail/confirmation", [("code", code)], from: "/my/mail")
        return browser
    }

    /// A quarter of an hour of background work, and whatever it asks for.
    package func remind() async throws {
        try await house.worker().arm()
        try await work()
    }

    /// The world begins at ten in the morning of a Monday; this is a clock of another day.
    ///
    /// - Parameter days: after that Monday.
    package func moveTo(days: Int, hour: Int, minute: Int = 0) {
        let wanted = Int64(World.day.daysSince1970 + days) * 86_400 + Int64((hour - 1) * 3600 + minute * 60)
        clock.advance(seconds: wanted - clock.now.milliseconds / 1000)
    }
}
