import Core

/// Names to draw from, the commonest first. The lists and their order are invented; any
/// likeness to living people is chance.
struct NameList {
    let given: [String]
    let family: [String]

    init(_ country: Country) {
        switch country {
        case .denmark: self = Self.danish
        case .sweden: self = Self.swedish
        case .norway: self = Self.norwegian
        }
    }

    private init(_ given: String, _ family: String) {
        (self.given, self.family) = (
            given.split(separator: " ").map(String.init), family.split(separator: " ").map(String.init)
        )
    }

    private static let danish = NameList(
        """
        Ida Emil Freja Oscar Alma William Clara Noah Karla Valdemar Ella August Nora Viggo Anna Malthe Asta Aksel \
        Sofia Elias Luna Storm Liva Otto Ellie Magnus Lærke Søren Josefine Mikkel Frida Hassan Agnes Villads Mathilde \
        Yusuf Signe Øjvind Amina Rasmus Åse Johan Sigrid Anton Fatima Bertram Thea Jens Zahra Mads Ellen Georg \
        Selma Jeppe Nour Aage Maja Ebbe Dilan Kjeld Vigga Tue Ane-Marie Bjørk Dagny Ævar Ingeborg Knud Solvej Marius
        """,
        """
        Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen \
        Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Ahmed Knudsen Ali Lindgaard Østerby \
        Kjær Holm Schmidt Dalsgård Bækhøj Krogh Friis Vestergaard Hvidbjerg Nguyen Lyngbæk Skytte Toftegaard Ravnsø \
        Møllevang Aaby Hassan Grønlund Winther Engholt Yilmaz Brandt Nørremark Iversholm Bach Fjeldmose Kowalska \
        Østerhave Årup Rosenlund Krogager Haugaard Sækmose Ågård Thorup
        """)

    private static let swedish = NameList(
        """
        Alice Noah Maja William Vera Hugo Alma Liam Selma Nils Elsa Elias Lilly Oliver Astrid Adam Wilma August Freja \
        Sam Olivia Ludvig Ella Lucas Signe Axel Ebba Alfred Stella Arvid Agnes Ali Saga Björn Ines Otto Juni Malte \
        Leia Åke Märta Viggo Zahra Sixten Tyra Omar Iris Folke Amina Gösta Nova Hassan Greta Örjan Sigrid Vincent \
        Dilan Östen Majken Ture Ärla Loke Kerstin Emil Nour Karl-Johan Tuva Edvin Rut Ivar
        """,
        """
        Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson \
        Jansson Hansson Bengtsson Lindberg Lindström Jakobsson Magnusson Ali Lindqvist Ahmed Berglund Hassan Åkerholm \
        Sjöberg Wallin Engström Björkvik Mohamed Lundqvist Öberg Hällström Granåker Sandström Kvarnbäck Nyström Rönnby \
        Dalhem Fagerlid Nguyen Lövängen Norrgård Ekesjöö Sjövall Åström Yilmaz Tallåsen Mörkhult Almgrund Öhrvik \
        Ängsmo Kowalski Häggkvist Blomqvist Ek Västerlund Ädelroth Lund Strand
        """)

    private static let norwegian = NameList(
        """
        Nora Jakob Emma Noah Olivia Emil Ella Lucas Sofie Oskar Selma Oliver Frida Isak Maja William Ingrid Filip \
        Sara Aksel Ada Elias Astrid Håkon Leah Ludvig Ida Kasper Hedda Magnus Tiril Odin Alma Sander Jenny Mathias \
        Live Mikkel Signe Even Åshild Ulrik Fatima Sivert Ragnhild Ali Eira Lars Synne Amund Ylva Øyvind Dagny Vetle \
        Amina Jens Tuva Brage Mohammed Kaja Trym Solveig Ærlend Marte Eirik Nour Gard Vilde Tor-Erik Åsa
        """,
        """
        Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg \
        Haugen Hagen Johannessen Andreassen Jacobsen Dahl Ahmed Halvorsen Sørensen Ali Strand Sørvåg Solberg Moen \
        Nygård Lien Aasheim Bakken Nguyen Kvåle Lønnmo Granlien Sætermo Hassan Ødegård Myrvang Elvestad Nordøy \
        Bakkevoll Kowalska Tveitås Fjæra Raudberg Hågensli Dalsbø Åmodt Ånesland Ødegrend Vik Rønning Lunde Myhre \
        Østby Bråten Aune Sæther
        """)
}
