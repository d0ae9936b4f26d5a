using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>The puppets of a campaign: on which site each lives, who operates it, and whether by hand.</summary>
internal sealed class CampaignCast
{
    private readonly int[] _firstThread;
    private readonly Dictionary<int, (int Site, int Operator, bool ByHand)> _roles = [];
    private readonly List<int> _puppets = [];

    // Threads come site by site.
    private CampaignCast(IReadOnlyList<PlannedThread> threads, int sites)
    {
        _firstThread = new int[sites + 1];
        foreach (PlannedThread thread in threads) _firstThread[thread.Site + 1]++;
        for (int site = 0; site < sites; site++) _firstThread[site + 1] += _firstThread[site];
    }

    /// <summary>The accounts of the cast.</summary>
    public IReadOnlyList<int> Puppets => _puppets;

    public int SiteOf(int puppet) => _roles[puppet].Site;

    public int OperatorOf(int puppet) => _roles[puppet].Operator;

    public bool IsByHand(int puppet) => _roles[puppet].ByHand;

    /// <summary>The threads of a site, as a range of ids in order of time.</summary>
    public (int From, int To) ThreadsOf(int site) => (_firstThread[site], _firstThread[site + 1]);

    /// <summary>Adds the puppets to <paramref name="people"/>.</summary>
    public static CampaignCast Hire(SimulationOptions options, IReadOnlyList<SimulatedSite> sites, IReadOnlyList<PlannedThread> threads, List<Person> people, PersonMaker maker)
    {
        CampaignOptions campaign = options.Campaign!;
        SeededRandom random = new(options.Seed, 61);
        CampaignCast cast = new(threads, sites.Count);
        WritingStyle[] hands = Enumerable.Range(0, campaign.Operators).Select(_ => maker.Hand()).ToArray();
        // Accounts are opened in a few sittings, some weeks before the campaign starts.
        long[] sittings = Enumerable.Range(0, 2 + campaign.Puppets / 20)
            .Select(_ => options.StartUnixSeconds - random.Next(10, 120) * 86_400L + 10 * 3_600).ToArray();
        for (int i = 0; i < campaign.Puppets; i++)
        {
            int @operator = i % campaign.Operators;
            int site = SiteFor(campaign, i, sites.Count);
            long created = random.Chance(0.25)
                ? options.StartUnixSeconds - random.Next(30, 900) * 86_400L + random.Next(86_400)
                : sittings[random.Next(sittings.Length)] + random.Next(5_400);
            cast._roles[people.Count] = (site, @operator, random.Chance(campaign.ByHand));
            cast._puppets.Add(people.Count);
            people.Add(maker.Puppet(site, sites[site].Host, PhraseMaterial.Of(sites[site].English), hands[@operator], default, created));
        }
        return cast;
    }

    // A persona keeps up to three handles; personas start on different sites.
    private static int SiteFor(CampaignOptions campaign, int puppet, int sites)
    {
        if (!campaign.CrossSite) return puppet % sites;
        int handles = Math.Min(3, sites);
        return (puppet / handles + puppet % handles) % sites;
    }
}
