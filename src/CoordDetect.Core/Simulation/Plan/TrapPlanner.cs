using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>
/// Turns some ordinary comments into what looks like coordination and is not: a petition that many paste, a meme, a link that everybody
/// shares, the fans of one club, two people of one household. Greetings and quotes arise when comments are written.
/// </summary>
internal sealed class TrapPlanner(SimulationOptions options, IReadOnlyList<SimulatedSite> sites, IReadOnlyList<Person> people, IReadOnlyList<PlannedThread> threads)
{
    private const int FansOfAClub = 25;

    private readonly SeededRandom _random = new(options.Seed, 41);
    private readonly long _span = options.Days * 86_400L;

    /// <summary>Changes <paramref name="slots"/> in place.</summary>
    public void Plant(List<Slot> slots)
    {
        // Without a campaign the traps are the point of the corpus, and there are more of them.
        double strength = options.Campaign is null ? 1 : 0.35;
        int many = (int)(strength * Math.Min(slots.Count * 0.028, people.Count * 0.3));
        Spread(slots, SlotKind.Petition, many, 0.3, 12, once: true);
        Spread(slots, SlotKind.Meme, many / 2, 0.55, 5, once: true);
        Spread(slots, SlotKind.RecurringLink, (int)(slots.Count * 0.012), 0, 10_000, once: false);
        for (int site = 0; site < sites.Count; site++)
            if (sites[site].Theme == SimulationTheme.Club) PlantFans(slots, site);
        PlantHousehold(slots);
    }

    // From a moment on, ever fewer comments turn into the shared thing; each account does it once, or again where it is a habit.
    private void Spread(List<Slot> slots, SlotKind kind, int count, double from, double halfLifeDays, bool once)
    {
        long start = options.StartUnixSeconds + (long)(from * _span);
        HashSet<int> used = [];
        for (int attempt = 0; attempt < count * 60 && count > 0; attempt++)
        {
            int i = _random.Next(slots.Count);
            Slot slot = slots[i];
            if (slot.Kind != SlotKind.Ordinary || slot.Time < start) continue;
            double age = (slot.Time - start) / (halfLifeDays * 86_400);
            if (!_random.Chance(1 / (1 + age * age)) || (once && !used.Add(slot.Account))) continue;
            slots[i] = slot with { Kind = kind };
            count--;
        }
    }

    private void PlantFans(List<Slot> slots, int site)
    {
        int[] fans = Enumerable.Range(0, people.Count).Where(p => people[p].Site == site && !people[p].IsPuppet).Take(FansOfAClub).ToArray();
        if (fans.Length == 0) return;
        int[] written = new int[people.Count];
        foreach (Slot slot in slots) written[slot.Account]++;
        for (int i = 0; i < slots.Count; i++)
        {
            Slot slot = slots[i];
            if (threads[slot.Thread].Site != site || threads[slot.Thread].Kind != ThreadKind.Match || slot.Kind != SlotKind.Ordinary) continue;
            // Nobody loses their only comment to a fan.
            if (written[slot.Account] < 2 || !_random.Chance(0.6)) continue;
            written[slot.Account]--;
            slots[i] = slot with { Account = fans[_random.Next(fans.Length)], Kind = SlotKind.Fan };
        }
    }

    // One of the two writes; minutes later so does the other, from the same sofa.
    private void PlantHousehold(List<Slot> slots)
    {
        int[] pair = BusyPair(slots);
        if (pair.Length < 2) return;
        List<int> first = [];
        List<int> second = [];
        for (int i = 0; i < slots.Count; i++)
        {
            if (slots[i].Kind != SlotKind.Ordinary) continue;
            if (slots[i].Account == pair[0]) first.Add(i);
            else if (slots[i].Account == pair[1]) second.Add(i);
        }
        for (int i = 0; i < Math.Min(first.Count, second.Count); i++)
        {
            Slot lead = slots[first[i]];
            long time = Math.Min(lead.Time + _random.Next(70, 1_500), options.StartUnixSeconds + _span - 1);
            slots[first[i]] = lead with { Kind = SlotKind.Household };
            slots[second[i]] = new Slot(time, lead.Thread, pair[1], SlotKind.Household);
        }
    }

    // Two accounts of one site with a moderate number of comments each.
    private int[] BusyPair(List<Slot> slots)
    {
        int[] written = new int[people.Count];
        foreach (Slot slot in slots) written[slot.Account]++;
        int[] busy = Enumerable.Range(0, people.Count).Where(p => written[p] is >= 12 and <= 45).ToArray();
        return busy.Length == 0 ? [] : busy.Where(p => people[p].Site == people[busy[0]].Site).Take(2).ToArray();
    }
}
