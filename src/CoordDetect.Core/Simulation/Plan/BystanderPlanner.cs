using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.Writing;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Picks ordinary comments that a campaign touches: those that it copies, and those that quote it to object.</summary>
internal sealed class BystanderPlanner(SimulationOptions options, IReadOnlyList<PlannedThread> threads)
{
    private readonly SeededRandom _random = new(options.Seed, 71);

    /// <summary>Changes <paramref name="crowd"/> in place.</summary>
    public void Plant(List<Slot> crowd, List<Slot> campaign, IReadOnlyList<CampaignMessage> messages)
    {
        Dictionary<int, int> firstUse = [];
        Dictionary<int, long> campaignFrom = [];
        for (int i = 0; i < campaign.Count; i++)
        {
            Slot slot = campaign[i];
            campaignFrom[slot.Thread] = Math.Min(slot.Time, campaignFrom.GetValueOrDefault(slot.Thread, long.MaxValue));
            if (slot.Message < 0) continue;
            if (!firstUse.TryGetValue(slot.Message, out int first) || campaign[first].Time > slot.Time) firstUse[slot.Message] = i;
        }
        HashSet<int> chosen = [];
        foreach ((int message, int use) in firstUse.OrderBy(pair => pair.Key))
            if (messages[message].FromVictim) PlantVictim(crowd, message, campaign[use], chosen);
        PlantQuoters(crowd, campaignFrom, chosen);
    }

    // The latest of some ordinary comments on the same site before the wave that copies it.
    private void PlantVictim(List<Slot> crowd, int message, Slot use, HashSet<int> chosen)
    {
        int best = -1;
        for (int attempt = 0; attempt < 400; attempt++)
        {
            int i = _random.Next(crowd.Count);
            Slot slot = crowd[i];
            if (slot.Kind != SlotKind.Ordinary || slot.Time > use.Time - 600 || threads[slot.Thread].Site != threads[use.Thread].Site) continue;
            if (!chosen.Contains(slot.Account) && (best < 0 || slot.Time > crowd[best].Time)) best = i;
        }
        if (best < 0) return;
        chosen.Add(crowd[best].Account);
        crowd[best] = crowd[best] with { Kind = SlotKind.Victim, Message = message };
    }

    private void PlantQuoters(List<Slot> crowd, Dictionary<int, long> campaignFrom, HashSet<int> chosen)
    {
        int wanted = options.Campaign!.Quoters;
        for (int attempt = 0; attempt < 200_000 && wanted > 0; attempt++)
        {
            int i = _random.Next(crowd.Count);
            Slot slot = crowd[i];
            if (slot.Kind != SlotKind.Ordinary || !campaignFrom.TryGetValue(slot.Thread, out long from) || slot.Time <= from + 60) continue;
            if (!chosen.Add(slot.Account)) continue;
            crowd[i] = slot with { Kind = SlotKind.Quoter };
            wanted--;
        }
    }
}
