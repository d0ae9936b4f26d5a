using System.Globalization;
using System.Text;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Opens the threads of each site, with breaking news and match evenings among them where traps are asked for.</summary>
internal sealed class ThreadPlanner(SimulationOptions options, IReadOnlyList<SimulatedSite> sites)
{
    private const int Week = 7 * 86_400;

    private readonly SeededRandom _random = new(options.Seed, 21);

    /// <summary>The threads of all sites, those of a site in order of time.</summary>
    public List<PlannedThread> Plan(IReadOnlyList<int> commentsOfSite)
    {
        List<PlannedThread> threads = [];
        for (int site = 0; site < sites.Count; site++) threads.AddRange(OfSite(site, commentsOfSite[site]));
        return threads;
    }

    private List<PlannedThread> OfSite(int site, int comments)
    {
        SimulatedSite where = sites[site];
        long end = options.StartUnixSeconds + options.Days * 86_400L;
        ArrivalCurve curve = new(_random, end);
        PhraseWriter writer = new(_random);
        Grammar grammar = PhraseMaterial.Of(where.English);
        int count = Math.Max(3, (int)(comments / options.CommentsPerThread));
        List<PlannedThread> threads = new(count);
        for (int i = 0; i < count; i++)
        {
            (long start, ThreadKind kind) = KindOf(where, i, count, curve, end);
            // Sizes follow a power law as well; news and matches draw crowds.
            double weight = 0.2 + Math.Min(_random.NextLomax(1, 1.5), 12) + (kind == ThreadKind.Ordinary ? 0 : 6);
            string subject = Say(writer, grammar[SimulationThemes.Prefix(where.Theme) + ".titre"]);
            threads.Add(new PlannedThread(site, $"{Slug(subject)}-{(i + 11).ToString(CultureInfo.InvariantCulture)}", subject, start, kind, weight));
        }
        threads.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Key, b.Key));
        return threads;
    }

    private (long Start, ThreadKind Kind) KindOf(SimulatedSite where, int index, int count, ArrivalCurve curve, long end)
    {
        if (options.Traps && index == 0 && count >= 8) return (curve.DrawStart(options.StartUnixSeconds, where.English), ThreadKind.Burst);
        int weeks = options.Days / 7;
        if (options.Traps && where.Theme == SimulationTheme.Club && index > 0 && index <= Math.Min(weeks, count / 3))
        {
            // Saturdays, kick-off at 20 h 45 in Paris; the corpus starts on a Monday.
            long kickOff = options.StartUnixSeconds + (index - 1) * (long)Week + 5 * 86_400 + 20 * 3_600 + 45 * 60;
            return (Math.Min(kickOff, end - 7_200), ThreadKind.Match);
        }
        return (curve.DrawStart(options.StartUnixSeconds, where.English), ThreadKind.Ordinary);
    }

    private static string Say(PhraseWriter writer, RuleNode rule)
    {
        writer.Clear();
        rule.Write(writer, 0);
        return writer.Written.ToString();
    }

    private static string Slug(string subject)
    {
        StringBuilder slug = new(subject.Length);
        foreach (char c in subject)
        {
            char letter = Letters.WithoutAccent(char.ToLowerInvariant(c));
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
