extension SwedishModel {
    static let version1Society = #"""
        {"code": "GE", "slot": "GE", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Geografi", "sv": "Geografi", "nb": "Geografi", "en": "Geography"},
        "areas": ["Kartor och platser", "Klimat och landskap", "Befolkning och resurser", "Hållbar utveckling",
        "Fältstudier"]},
        {"code": "HI", "slot": "HI", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Historie", "sv": "Historia", "nb": "Historie", "en": "History"},
        "areas": ["Äldre tider och kulturmöten", "Industrisamhället växer fram", "Världskrigens tid",
        "Demokrati och kalla kriget", "Källor och hur historia används"]},
        {"code": "RE", "slot": "RE", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Religionskundskab", "sv": "Religionskunskap", "nb": "Religionskunnskap",
        "en": "Religious studies"},
        "areas": ["Världsreligionerna", "Andra livsåskådningar", "Religion och samhälle", "Livsfrågor och identitet",
        "Etik"]},
        {"code": "SH", "slot": "SH", "school": "compulsory", "isOptional": false, "takesLanguage": false,
        "name": {"da": "Samfundskundskab", "sv": "Samhällskunskap", "nb": "Samfunnskunnskap", "en": "Civics"},
        "areas": ["Människor i samhället", "Demokrati och hur beslut fattas", "Rättigheter och lag", "Ekonomi",
        "Medier och källkritik", "Sverige och världen"]}
        """#
}
