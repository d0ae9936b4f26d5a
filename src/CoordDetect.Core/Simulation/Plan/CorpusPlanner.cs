using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;
using CoordDetect.Core.Simulation.Writing;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Plans a corpus: sites, people, threads, then who posts when. Takes time linear in comments, a sort aside.</summary>
internal static class CorpusPlanner
{
    /// <summary>The plan for valid options.</summary>
    public static CorpusPlan Plan(SimulationOptions options)
    {
        IReadOnlyList<SimulatedSite> sites = SiteInventor.Sites(options);
        double[] shares = sites.Select(site => site.Share).ToArray();
        int puppets = options.Campaign?.Puppets ?? 0;
        PersonMaker maker = new(options.Seed, options.StartUnixSeconds);
        List<Person> people = Crowd(options, sites, shares, options.Accounts - puppets, maker);
        IReadOnlyList<PlannedThread> threads = new ThreadPlanner(options, sites).Plan(Apportionment.Share(options.Comments, shares));

        List<Slot> campaign = [];
        IReadOnlyList<CampaignMessage> messages = [];
        CampaignCast? cast = options.Campaign is null ? null : CampaignCast.Hire(options, sites, threads, people, maker);
        if (options.RichProfiles) new ProfilePainter(options, sites).Paint(people);
        if (cast is not null)
        {
            CampaignPlanner planner = new(options, cast, threads);
            (campaign, messages) = (planner.Plan(), planner.Messages);
        }
        List<Slot> crowd = new CrowdPlanner(options, sites, people, threads).Plan(CommentsOfSites(options.Comments - campaign.Count, people, sites.Count));
        if (options.Traps) new TrapPlanner(options, sites, people, threads).Plant(crowd);
        if (campaign.Count > 0) new BystanderPlanner(options, threads).Plant(crowd, campaign, messages);
        crowd.AddRange(campaign);
        return new CorpusPlan(sites, people, threads, InOrder(crowd, options.StartUnixSeconds), messages);
    }

    private static List<Person> Crowd(SimulationOptions options, IReadOnlyList<SimulatedSite> sites, double[] shares, int count, PersonMaker maker)
    {
        int[] accounts = Apportionment.Share(count, shares);
        List<Person> people = new(options.Accounts);
        for (int site = 0; site < sites.Count; site++)
            for (int i = 0; i < accounts[site]; i++)
                people.Add(maker.Ordinary(site, sites[site].Host, PhraseMaterial.Of(sites[site].English)));
        return people;
    }

    // Every account writes once; the rest is shared by how many accounts a site has.
    private static int[] CommentsOfSites(int comments, List<Person> people, int sites)
    {
        int[] accounts = new int[sites];
        foreach (Person person in people)
            if (!person.IsPuppet) accounts[person.Site]++;
        int[] more = Apportionment.Share(comments - accounts.Sum(), accounts.Select(n => (double)n).ToArray());
        for (int site = 0; site < sites; site++) more[site] += accounts[site];
        return more;
    }

    // Keys are made unique by the place in the plan, so that no sort can order ties in two ways.
    private static Slot[] InOrder(List<Slot> slots, long start)
    {
        long[] keys = new long[slots.Count];
        for (int i = 0; i < keys.Length; i++) keys[i] = Math.Max(0, slots[i].Time - start + 86_400) << 31 | (uint)i;
        Array.Sort(keys);
        Slot[] ordered = new Slot[keys.Length];
        for (int i = 0; i < keys.Length; i++) ordered[i] = slots[(int)(keys[i] & 0x7FFF_FFFF)];
        return ordered;
    }
}
