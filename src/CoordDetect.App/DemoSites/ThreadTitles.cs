using System.Text.RegularExpressions;

namespace CoordDetect.App.DemoSites;

/// <summary>Writes the title that an address was made from: accents, apostrophes and capitals come back as far as they can be known.</summary>
internal static partial class ThreadTitles
{
    private static readonly Dictionary<string, string> Accents = new(StringComparer.Ordinal)
    {
        ["a"] = "à",
        ["annee"] = "année",
        ["aout"] = "août",
        ["apero"] = "apéro",
        ["boite"] = "boîte",
        ["conference"] = "conférence",
        ["consigne"] = "consigné",
        ["decembre"] = "décembre",
        ["deplacement"] = "déplacement",
        ["deviation"] = "déviation",
        ["ecole"] = "école",
        ["eleves"] = "élèves",
        ["entiere"] = "entière",
        ["ete"] = "été",
        ["etape"] = "étape",
        ["evenement"] = "évènement",
        ["fete"] = "fête",
        ["fevrier"] = "février",
        ["geant"] = "géant",
        ["herons"] = "Hérons",
        ["maitre"] = "maître",
        ["maree"] = "marée",
        ["marche"] = "marché",
        ["mecanique"] = "mécanique",
        ["prefere"] = "préféré",
        ["preparation"] = "préparation",
        ["rentree"] = "rentrée",
        ["rodeos"] = "rodéos",
        ["siecle"] = "siècle",
        ["tournee"] = "tournée",
        ["velo"] = "vélo",
    };

    // After these words stands the name of somebody or of a place…
    private static readonly HashSet<string> BeforeNames = new(StringComparer.Ordinal)
    {
        "à", "sur", "de", "d", "en", "contre", "maître", "docteur", "commissaire", "clan", "testament", "brigade", "affaire", "maison", "sœurs", "rue", "quartier", "chaussée", "adieu", "saint", "sainte",
    };

    // …unless it is one of these.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "la", "le", "les", "l", "notre", "votre", "bus", "été", "bouchon", "verre", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    };

    /// <summary>The title behind <paramref name="slug"/>: <c>la-tournee-d-ete-a-noirac-12</c> is <c>La tournée d’été à Noirac</c>.</summary>
    public static string Of(string slug)
    {
        string text = Number().Replace(slug, "").Replace("-s-urs", "-sœurs", StringComparison.Ordinal).Replace("1-25-litre", "1,25 litre", StringComparison.Ordinal);
        string[] words = [.. text.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => Accents.GetValueOrDefault(word, word))];
        string title = string.Join(' ', words.Select((word, i) => IsName(words, i) ? Capital(word) : word));
        return Capital(Elision().Replace(title, "$1’"));
    }

    // "Commissaire Le Roupel", "à La Noirouze": an article may belong to the name.
    private static bool IsName(string[] words, int i)
    {
        if (i == 0) return false;
        if (words[i] is "saint" or "sainte") return true;
        bool isArticle = words[i] is "la" or "le" or "les";
        if (isArticle) return i + 1 < words.Length && BeforeNames.Contains(words[i - 1]) && words[i - 1] is not ("de" or "d");
        if (NoNames.Contains(words[i])) return false;
        return BeforeNames.Contains(words[i - 1]) || (i > 1 && words[i - 1] is "la" or "le" && IsName(words, i - 1));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b([ldn]) (?=\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elision();
}
