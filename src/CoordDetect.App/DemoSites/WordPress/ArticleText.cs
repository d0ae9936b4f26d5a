namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>A few plain lines for each article: what the site's own people would have written above the comments.</summary>
internal static class ArticleText
{
    private static readonly string[][] Texts =
    [
        ["{0}. Le sujet revient dans toutes les conversations depuis quelques jours, et la rédaction a voulu prendre le temps d’en faire le tour.", "Ce que nous savons tient en peu de lignes. Le reste, c’est à vous de le raconter : les commentaires sont ouverts, et chacun y est lu."],
        ["Vous avez été nombreux à nous écrire à propos de « {0} ». Plutôt que de répondre à chacun, ouvrons la discussion ici.", "Restez courtois, donnez des exemples, et dites si vous parlez d’expérience ou par ouï-dire : cela aide tout le monde."],
        ["Comme chaque semaine, un rendez-vous avec les lecteurs de {1}. Au programme : {0}.", "Nous lirons vos remarques jusqu’à la fin du mois et nous ferons la synthèse dans un prochain article."],
    ];

    /// <summary>The paragraphs of the article above a thread.</summary>
    public static IReadOnlyList<string> Of(string site, DemoThread thread) =>
        [.. Texts[thread.Id % Texts.Length].Select(text => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, thread.Title, site))];
}
