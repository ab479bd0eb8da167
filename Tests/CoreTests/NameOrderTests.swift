import Core
import Foundation
import Testing

/// The keys agree with Foundation's locale order (ICU, CLDR) on names as schools write
/// them: with a capital letter. Two ties are ours to settle: names that differ in case
/// alone have one key (the id decides), and of two that differ in å and aa alone å comes
/// first, as in Norwegian; Danish has aa first.
@Suite struct NameOrderTests {
    static let locales = [("da_DK", NameOrder.danishNorwegian), ("nb_NO", .danishNorwegian), ("sv_SE", .swedish)]

    static let names = """
        Aabenraa Aaby Aage Aasheim Aasland Abdi Abdullahi Adam Agnes Ahlström Ahmed Aïcha Aino Aksel Ali Alma Ališić
        Amira Åmodt Amund Ana Anders André Andrea Andrée Anna Anna-Lena Annabel Anne Anne-Marie Annelie Antón Århøj Arvid
        Åse Asta Åström Aasta Ayşe Ægir Ängsmo Ärla Ærlend Ævar Baastrup Bækhøj Bäckman Backman Baker Begić Birgit Björk
        Bjørk Björn Bjørn Bob Börje Børge Bo Božena Brönte Brønte Čapek Carl Çelik Chloé Chloe Christian Clara Cecilie
        Dagny Dahl Dalsgård Dalsgaard Đặng Đorđe Dragana Dženan Ebbe Ebba Egil Eira Ekesjöö Elif Elín Elin Élodie Emil
        Engström Erik Ërza Esther Fatima Fjæra Frida Gül Gürbüz Guðrún Gudrun Grønlund Grönlund Håkon Haakon Hakon
        Hällström Hassan Hågensli Ibrahim Ida Ingrid Işık Jakob Jasmin Jörgen Jørgen Josefine José Jožef Kaja Kåre Kaare
        Kjær Kjaer Kjærbæk Kristoffer Kvåle Łukasz Lukas Lars Läckberg Lövängen Løvland Lyngbæk Magne Małgorzata Märta
        Måns Mette Mikkel Møller Möller Müller Myller Muller Mohammed Näslund Nguyễn Nina Nour Núñez Oda Odin Ödegrend
        Ødegrend Öhrvik Oskar Østerby Östen Østen Øyvind Özlem Peter Pål Paal Per Ragnhild Renée Rønne Rosa Şahin Sara
        Sätermo Sætermo Signe Siâm Søren Sören Soren Šarić Strauß Strauss Sverre Thea Thor Þór Tomas Tüzün Tveitås Ulrik
        Viggo Vilde Wang Weronika Wilma Xi Xavier Yılmaz Ylva Yusuf Zahra Zebra Žarko Zoë Zoe
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Keys are kept in databases, so that they may not change.
    @Test("a key is what it was")
    func pinned() {
        #expect(NameOrder.swedish.key("Anna Aasen") == "anna aasen\u{2}0000000000")
        #expect(NameOrder.danishNorwegian.key("Anna Aasen") == "anna }sen\u{2}000001000")
        #expect(NameOrder.danishNorwegian.key("Aaa") == "}a\u{2}10")
        #expect(NameOrder.danishNorwegian.key("") == "\u{2}")
        #expect(NameOrder.swedish.key("Åsa Ø") == "{sa }\u{2}00001")
    }

    @Test("single names sort as Foundation sorts them", arguments: locales)
    func agrees(locale identifier: String, order: NameOrder) {
        let locale = Locale(identifier: identifier)
        #expect(Self.names.count > 200)
        #expect(Set(Self.names).count == Self.names.count)
        var faults: [String] = []
        for (index, left) in Self.names.enumerated() {
            for right in Self.names[(index + 1)...] where left != right {
                let expected = left.compare(right, options: [], range: nil, locale: locale)
                if identifier == "da_DK", withoutAA(left) == withoutAA(right) { continue }
                if compared(order.key(left), order.key(right)) != expected {
                    faults.append("\(left) \(expected == .orderedAscending ? "<" : ">") \(right)")
                }
            }
        }
        #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(40))")
    }

    @Test(
        "the letters after z are in the order of the alphabet",
        arguments: [
            (NameOrder.danishNorwegian, ["Zoe", "Ærø", "Ørsted", "Åby"]), (.swedish, ["Zoe", "Åby", "Ängel", "Öland"]),
        ])
    func alphabet(order: NameOrder, expected: [String]) {
        #expect(expected.reversed().sorted { order.key($0) < order.key($1) } == expected)
    }

    @Test("aa is å in Danish and Norwegian, and a twice in Swedish")
    func doubleA() {
        let names = ["Åby", "Aagaard", "Abel", "Zoe", "Aaby", "Ørsted"]
        #expect(
            names.sorted { NameOrder.danishNorwegian.key($0) < NameOrder.danishNorwegian.key($1) }
                == ["Abel", "Zoe", "Ørsted", "Åby", "Aaby", "Aagaard"])
        #expect(
            names.sorted { NameOrder.swedish.key($0) < NameOrder.swedish.key($1) }
                == ["Aaby", "Aagaard", "Abel", "Zoe", "Åby", "Ørsted"])
    }

    @Test("a name composed of letter and mark sorts as the letter in one piece")
    func composition() {
        for order in NameOrder.allCases {
            for name in ["Åse", "Björn", "Élodie", "Nguyễn", "Şahin"] {
                #expect(order.key(name.decomposedStringWithCanonicalMapping) == order.key(name))
            }
        }
    }

    @Test("given names come before family names, and the shorter given name first")
    func fullNames() {
        let people = [
            ("Anna", "Zetterlund"), ("Anna", "Åkerholm"), ("Anna-Lena", "Berg"), ("Annabel", "Abel"), ("Åse", "Abel"),
        ]
        let swedish = people.shuffled().sorted { full(.swedish, $0) < full(.swedish, $1) }
        #expect(swedish.map { "\($0) \($1)" } == people.map { "\($0) \($1)" })
    }

    @Test("the case of a name does not matter", arguments: NameOrder.allCases)
    func cases(order: NameOrder) { #expect(order.key("MÜLLER-ÅSE") == order.key("müller-åse")) }

    @Test(
        "English is sorted as the country's own language is",
        arguments: [
            (Language.da, Country.sweden, NameOrder.danishNorwegian), (.nb, .denmark, .danishNorwegian),
            (.sv, .norway, .swedish), (.en, .sweden, .swedish), (.en, .norway, .danishNorwegian),
        ])
    func choice(language: Language, country: Country, expected: NameOrder) {
        #expect(NameOrder(language, in: country) == expected)
    }

    private func withoutAA(_ name: String) -> String { name.lowercased().replacing("aa", with: "å") }

    private func full(_ order: NameOrder, _ name: (String, String)) -> String {
        order.key(given: name.0, family: name.1)
    }

    /// As a database with bytes compares.
    private func compared(_ left: String, _ right: String) -> ComparisonResult {
        if left.utf8.elementsEqual(right.utf8) { return .orderedSame }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? .orderedAscending : .orderedDescending
    }
}
