using System.Globalization;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>The sites of a corpus: those given, or invented ones on the usual software.</summary>
internal static class SiteInventor
{
    private static readonly (string Platform, TimePrecision Precision)[] Engines =
    [
        ("wordpress", TimePrecision.Second), ("phpbb", TimePrecision.Minute), ("xenforo", TimePrecision.Second), ("discourse", TimePrecision.Second),
    ];

    /// <summary>The sites that <paramref name="options"/> ask for.</summary>
    public static IReadOnlyList<SimulatedSite> Sites(SimulationOptions options)
    {
        if (options.Sites.Count > 0) return options.Sites;
        SimulatedSite[] sites = new SimulatedSite[options.SiteCount];
        for (int i = 0; i < sites.Length; i++)
        {
            bool english = options.Language == SimulationLanguage.English || (options.Language == SimulationLanguage.Both && i % 2 == 1);
            // With both languages each theme comes in both.
            SimulationTheme theme = (SimulationTheme)(options.Language == SimulationLanguage.Both ? i / 2 % 4 : i % 4);
            (string platform, TimePrecision precision) = Engines[i % Engines.Length];
            string host = string.Create(CultureInfo.InvariantCulture, $"{platform}-{i + 1}.example");
            sites[i] = new SimulatedSite(host, platform, theme, precision, 1, english);
        }
        return sites;
    }
}
