using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Plans what ordinary people write: when comments reach each thread, and whose they are.</summary>
internal sealed class CrowdPlanner(SimulationOptions options, IReadOnlyList<SimulatedSite> sites, IReadOnlyList<Person> people, IReadOnlyList<PlannedThread> threads)
{
    private readonly SeededRandom _random = new(options.Seed, 31);

    /// <summary>The slots of all sites; <paramref name="commentsOfSite"/> says how many each has.</summary>
    public List<Slot> Plan(IReadOnlyList<int> commentsOfSite)
    {
        List<Slot> slots = new(commentsOfSite.Sum());
        for (int site = 0; site < sites.Count; site++)
        {
            int[] own = Enumerable.Range(0, threads.Count).Where(t => threads[t].Site == site).ToArray();
            int[] accounts = Enumerable.Range(0, people.Count).Where(p => people[p].Site == site && !people[p].IsPuppet).ToArray();
            if (accounts.Length > 0) PlanSite(slots, own, accounts, commentsOfSite[site], sites[site].English);
        }
        return slots;
    }

    private void PlanSite(List<Slot> slots, int[] own, int[] accounts, int comments, bool london)
    {
        int[] sizes = Apportionment.Share(comments, own.Select(t => threads[t].Weight).ToArray());
        ArrivalCurve curve = new(_random, options.StartUnixSeconds + options.Days * 86_400L);
        AccountDraw draw = new(_random, people, accounts, comments);
        int[] order = Enumerable.Range(0, own.Length).ToArray();
        // In mixed order, so that whoever is left over at the end is not always left to the last threads.
        _random.Shuffle(order.AsSpan());
        foreach (int i in order) PlanThread(slots, own[i], curve.Draw(threads[own[i]], sizes[i], london), draw, london);
    }

    private void PlanThread(List<Slot> slots, int thread, long[] times, AccountDraw draw, bool london)
    {
        int first = slots.Count;
        foreach (long time in times)
        {
            int here = slots.Count - first;
            // Conversations: a quarter of comments come from somebody who has already written in the thread.
            int back = here == 0 || !_random.Chance(0.25) ? -1 : slots[slots.Count - 1 - _random.Next(Math.Min(here, 12))].Account;
            int account = back >= 0 && draw.TryTake(back) ? back : draw.Draw(time, london);
            slots.Add(new Slot(time, thread, account));
        }
    }
}
