extension SwedishModel {
    static let version1Arts = #"""
        {"code": "BL", "slot": "BL", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Billedkunst", "sv": "Bild", "nb": "Bildekunst", "en": "Art"},
        "areas": ["Teckna, måla och forma", "Foto, film och digitala bilder", "Läsa och tala om bilder",
        "Konst och arkitektur"]},
        {"code": "HKK", "slot": "HKK", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Hjem- og forbrugerkundskab", "sv": "Hem- och konsumentkunskap",
        "nb": "Hjem- og forbrukerkunnskap", "en": "Home and consumer studies"},
        "areas": ["Laga mat", "Mat och hälsa", "Privatekonomi och konsumtion", "Miljö i hemmet"]},
        {"code": "IDH", "slot": "IDH", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Idræt og sundhed", "sv": "Idrott och hälsa", "nb": "Idrett og helse",
        "en": "Physical education and health"},
        "areas": ["Lekar, spel och rörelser", "Dans", "Simning och livräddning", "Friluftsliv och orientering",
        "Träning och hälsa"]},
        {"code": "MU", "slot": "MU", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Musik", "sv": "Musik", "nb": "Musikk", "en": "Music"},
        "areas": ["Sjunga", "Spela instrument", "Skapa egen musik", "Lyssna på och tala om musik"]},
        {"code": "SL", "slot": "SL", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Sløjd", "sv": "Slöjd", "nb": "Sløyd", "en": "Crafts"},
        "areas": ["Trä och metall", "Textil", "Idé och skiss", "Verktyg och säkerhet", "Slöjd förr och nu"]}
        """#
}
