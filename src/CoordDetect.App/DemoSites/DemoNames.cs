namespace CoordDetect.App.DemoSites;

/// <summary>What the sites of the bundled corpora call themselves.</summary>
internal static class DemoNames
{
    private static readonly Dictionary<string, (string Title, string Tagline)> Known = new(StringComparer.Ordinal)
    {
        ["www.brizelle.example"] = ("Brizelle", "Des fruits, des bulles, et vos commentaires"),
        ["serievore.example"] = ("Sérievore", "Critiques de séries à toute heure"),
        ["forum.bobine-et-pixels.example"] = ("Bobine & Pixels", "Le forum du cinéma et de la télévision"),
        ["salle-sept.example"] = ("Salle Sept", "On en parle à la sortie"),
        ["ecrans-partages.example"] = ("Écrans partagés", "Discuter de ce que l’on regarde"),
        ["www.lecho-de-mirvallon.example"] = ("L’Écho de Mirvallon", "Toute l’actualité de Mirvallon et de ses environs"),
        ["supporters-des-herons.example"] = ("Supporters des Hérons", "Le forum des fidèles de la tribune nord"),
        ["cine-club-du-quai.example"] = ("Ciné-club du Quai", "Une séance, un débat"),
        ["gourmandises-et-bulles.example"] = ("Gourmandises & Bulles", "Le forum de ceux qui goûtent à tout"),
    };

    /// <summary>The title of a site and the line below it.</summary>
    public static (string Title, string Tagline) Of(string host) => Known.TryGetValue(host, out (string, string) names) ? names : (host, "Un site de démonstration");
}
