using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Simulation.Audience;

/// <summary>The corpora for the audit that come with the project, as files. The same bytes on every machine.</summary>
public static class AudienceCorpora
{
    private const long Day = 86_400;

    // 1 January 2025, 0 h UTC.
    private const long Start = 1_735_689_600;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["audience-boisson", "agency-clients"];

    /// <summary>The files of a corpus by name; null where there is none of that name.</summary>
    public static IReadOnlyList<(string Name, string Content)>? Find(string name) => name switch
    {
        "audience-boisson" => Drink(),
        "agency-clients" => AgencyClients.Files(),
        _ => null,
    };

    /// <summary>What happened to the audience of the drink brand.</summary>
    public static AudienceOptions DrinkOptions { get; } = new()
    {
        Organic = 4_200,
        Days = 181,
        Start = Start,
        Seed = 20_250_701,
        Lots = [new LotPlan(600, LotQuality.Cheap, 47.2, 5), new LotPlan(420, LotQuality.Middling, 128.4, 20)],
        Events = [new EventPlan(0.12, true, 80.3, 1.2), new EventPlan(0.08, false, 152.4, 0.9)],
    };

    private static List<(string, string)> Drink()
    {
        IReadOnlyList<SimulatedFollower> followers = AudienceSimulator.Generate(DrinkOptions);
        List<(string, string)> files = [];
        foreach ((string name, int day) in new[] { ("2025-01-31", 31), ("2025-02-28", 59), ("2025-03-31", 90), ("2025-04-30", 120), ("2025-05-31", 151), ("2025-06-30", 181) })
            files.Add(($"abonnes-{name}.csv", List(followers.Where((f, i) => f.FollowedAt < Start + (day * Day) && Stays(f, i, Start + (day * Day))))));
        files.Add(("compteurs.csv", Counts(followers)));
        files.Add(("evenements.csv", "date;événement;libellé\n2025-03-22;give-away;Jeu concours « Un été Brizelle »\n2025-06-02;press;Article dans La Gazette de Mirvallon\n"));
        files.Add(("labels.csv", "handle,lot,event\n" + string.Concat(followers.Where(f => f.Lot + f.Event > 0).Select(f => $"{f.Handle},{f.Lot},{f.Event}\n"))));
        return files;
    }

    // A tenth of those who came for the prize leave within weeks, of everybody else one in fifty.
    private static bool Stays(SimulatedFollower follower, int number, long at) =>
        number % (follower.Event == 1 ? 10 : 50) != 7 || at < follower.FollowedAt + (25 * Day);

    private static string List(IEnumerable<SimulatedFollower> followers)
    {
        StringBuilder csv = new("pseudo;nom affiché;créé le;abonné le;publications;abonnés;abonnements;bio;avatar par défaut\n");
        foreach (SimulatedFollower f in followers)
            csv.Append(CultureInfo.InvariantCulture, $"{f.Handle};{f.Name};{Utc(f.Created)};{Utc(f.FollowedAt)};{f.Posts};{f.Followers};{f.Following};{f.Bio.Replace(';', ',')};{(f.DefaultAvatar ? "oui" : "non")}\n");
        return csv.ToString();
    }

    // The page follows two thousand accounts in April and drops them in May.
    private static string Counts(IReadOnlyList<SimulatedFollower> followers)
    {
        StringBuilder csv = new("date;abonnés;abonnements;publications\n");
        for (int day = 1; day <= 181; day++)
        {
            long at = Start + (day * Day);
            int following = 310 + (day / 9) + (day is >= 95 and < 115 ? (day - 94) * 100 : day is >= 115 and < 122 ? 2_000 - ((day - 114) * 285) : 0);
            csv.Append(CultureInfo.InvariantCulture, $"{Utc(at - Day)[..10]};{followers.Where((f, i) => f.FollowedAt < at && Stays(f, i, at)).Count()};{following};{120 + (day / 2)}\n");
        }
        return csv.ToString();
    }

    private static string Utc(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
