/// Passwords that guessers try first, and words a guesser would take from the place.
enum CommonPasswords {
    static func contains(_ password: String, login: String) -> Bool {
        let folded = password.lowercased()
        if Set(folded).count < 4 { return true }
        if login.count >= 4, folded.contains(login.lowercased()) { return true }
        let bare = folded.filter(\.isLetter)
        return starts.contains { bare.hasPrefix($0) && folded.count < $0.count + 6 }
            || digits.contains { folded.hasPrefix($0) }
    }

    private static let starts = [
        "password", "adgangskode", "kodeord", "lösenord", "passord", "qwerty", "velkommen", "välkommen", "welcome",
        "sommer", "sommar", "vinter", "skole", "skola", "danmark", "sverige", "norge", "letmein", "iloveyou", "admin",
    ]
    private static let digits = ["1234567890", "0123456789", "0987654321", "1111111111", "123123123"]
}
