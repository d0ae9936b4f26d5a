using System.Globalization;
using System.Text;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Audience;

/// <summary>Five pages of one agency, whose thirty profiles like and comment on all of them, with what the agency reported.</summary>
internal sealed class AgencyClients
{
    private const long Day = 86_400;
    private const long Start = 1_740_787_200;
    private const int Days = 60;
    private const int Profiles = 30;
    private const int Named = 24;
    private static readonly string[] Pages = ["brizelle", "orphelie-films", "maison-calvet", "velo-duquai", "pain-et-levain"];
    private static readonly string[] Praise = ["Trop bien !", "J'adore", "Bravo à toute l'équipe", "Une marque au top", "Je valide", "Hâte d'essayer", "Toujours aussi bon", "Merci pour ce moment"];
    private readonly SeededRandom _random = new(20_250_702, 72);
    private readonly HandleMaker _handles;
    private readonly Grammar _grammar = PhraseMaterial.Of(english: false);
    private readonly List<(long At, string Line)> _rows = [];
    private readonly Dictionary<(string Page, int Day), int> _counts = [];

    private AgencyClients() => _handles = new HandleMaker(_random);

    /// <summary>The files of the corpus.</summary>
    public static List<(string, string)> Files() => new AgencyClients().Make();

    private List<(string, string)> Make()
    {
        string[] puppets = [.. Enumerable.Range(0, Profiles).Select(_ => Handle())];
        List<string> fans = [];
        foreach (string page in Pages)
        {
            // Three in a hundred follow another of the pages as well.
            string[] own = [.. Enumerable.Range(0, _random.Next(380, 620)).Select(_ => fans.Count > 50 && _random.Chance(0.03) ? fans[_random.Next(fans.Count)] : Handle())];
            fans.AddRange(own);
            for (int day = 0; day < Days; day++) Post(page, day, own, puppets);
        }
        string engagement = "compte;page;publication;publié le;type;date;texte\n" + string.Concat(_rows.OrderBy(r => r.At).ThenBy(r => r.Line, StringComparer.Ordinal).Select(r => r.Line));
        return
        [
            ("engagement.csv", engagement),
            ("rapport-agence.csv", Report()),
            ("profils-agence.csv", "profil\n" + string.Concat(puppets.Take(Named).Select(p => p + "\n"))),
            ("labels.csv", "handle,shared\n" + string.Concat(puppets.Order(StringComparer.Ordinal).Select(p => p + ",1\n"))),
        ];
    }

    private void Post(string page, int day, string[] fans, string[] puppets)
    {
        long posted = Start + (day * Day) + (9 * 3_600) + _random.Next(9 * 3_600);
        string post = string.Create(CultureInfo.InvariantCulture, $"{page}-{day + 1}");
        int crowd = (int)_random.NextLogNormal(22, 0.5);
        foreach (string fan in Enumerable.Range(0, crowd).Select(_ => fans[(int)(fans.Length * Math.Pow(_random.NextDouble(), 1.8))]).Distinct(StringComparer.Ordinal))
            Row(fan, page, post, posted, posted + 60 + (long)_random.NextExponential(5 * 3_600), 0.15, day);
        foreach (string puppet in puppets.Where(_ => _random.Chance(0.45)))
            Row(puppet, page, post, posted, posted + 40 + (long)_random.NextExponential(900), 0.4, day);
    }

    private void Row(string account, string page, string post, long posted, long at, double comments, int day)
    {
        bool isComment = _random.Chance(comments);
        string text = isComment ? Praise[_random.Next(Praise.Length)] : "";
        _rows.Add((at, $"{account};{page};{post};{Utc(posted)};{(isComment ? "commentaire" : "mention")};{Utc(at)};{text}\n"));
        int seen = (int)((at - Start) / Day);
        _counts[(page, seen)] = _counts.GetValueOrDefault((page, seen)) + 1;
    }

    // The agency rounds up a little, and on every fourth day by more than half.
    private string Report()
    {
        StringBuilder csv = new("date;page;publications;portée;engagements\n");
        for (int day = 0; day < Days; day++)
            foreach (string page in Pages)
            {
                int seen = _counts.GetValueOrDefault((page, day)), told = day % 4 == 3 ? (int)(seen * 1.6) + 5 : (int)(seen * 1.05);
                csv.Append(CultureInfo.InvariantCulture, $"{Utc(Start + (day * Day))[..10]};{page};1;{told * 40};{told}\n");
            }
        return csv.ToString();
    }

    private string Handle() => _handles.Next(0, _grammar).Handle.Replace(" ", ".", StringComparison.Ordinal);

    private static string Utc(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
