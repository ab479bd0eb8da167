import Testing

@testable import Access

@Suite struct CommonPasswordsTests {
    @Test(
        "passwords that are guessed first are refused",
        arguments: [
            "password", "Password123", "adgangskode1", "Lösenord2026", "passord!!", "qwerty12", "sommer2026",
            "Vinter2026!",
            "skole1234", "1234567890", "123456789012", "aaaaaaaaaaaa", "abababababab", "velkommen1", "Danmark2026",
        ])
    func refused(password: String) { #expect(CommonPasswords.contains(password, login: "xyz")) }

    @Test("a password with the login in it is refused")
    func login() {
        #expect(CommonPasswords.contains("mette er den bedste", login: "mette"))
        #expect(CommonPasswords.contains("METTE er den bedste", login: "Mette"))
        #expect(!CommonPasswords.contains("mette er den bedste", login: "solveig"))
    }

    @Test(
        "a sentence of one's own is taken",
        arguments: [
            "fire blå heste løber hjem", "korrekt hest batteri", "min skole ligger ved fjorden",
            "sommerfugle er mine venner", "k7#Qp!x2zz",
        ])
    func taken(password: String) {
        #expect(!CommonPasswords.contains(password, login: "solveig"))
        #expect(!CommonPasswords.contains(password, login: ""))
    }
}
