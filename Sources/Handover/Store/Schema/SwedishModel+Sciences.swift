extension SwedishModel {
    static let version1Sciences = #"""
        {"code": "MA", "slot": "MA", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Matematik", "sv": "Matematik", "nb": "Matematikk", "en": "Mathematics"},
        "areas": ["Tal och räkning", "Bråk, decimaltal och procent", "Algebra och ekvationer", "Geometri",
        "Sannolikhet och statistik", "Samband och förändring", "Problemlösning", "Programmering"]},
        {"code": "BI", "slot": "BI", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Biologi", "sv": "Biologi", "nb": "Biologi", "en": "Biology"},
        "areas": ["Natur och ekosystem", "Kroppen och hälsan", "Celler, gener och arv", "Livets utveckling",
        "Undersökningar"]},
        {"code": "FY", "slot": "FY", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Fysik", "sv": "Fysik", "nb": "Fysikk", "en": "Physics"},
        "areas": ["Energi", "Elektricitet och magnetism", "Kraft och rörelse", "Ljus och ljud", "Jorden i rymden",
        "Mätningar och försök"]},
        {"code": "KE", "slot": "KE", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Kemi", "sv": "Kemi", "nb": "Kjemi", "en": "Chemistry"},
        "areas": ["Ämnen och blandningar", "Atomer och molekyler", "Kemiska reaktioner", "Kemi i vardag och kropp",
        "Kretslopp och miljö", "Laborationer"]},
        {"code": "TK", "slot": "TK", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Teknologi", "sv": "Teknik", "nb": "Teknologi", "en": "Technology"},
        "areas": ["Tekniska lösningar", "Styrning och programmering", "Konstruera och pröva",
        "Teknik, människa och miljö"]}
        """#
}
