using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Writing;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Who posts when and where, before a word is written.</summary>
/// <param name="Sites">The sites.</param>
/// <param name="People">The accounts, ordinary ones first.</param>
/// <param name="Threads">The threads.</param>
/// <param name="Slots">The comments in order of time.</param>
/// <param name="Messages">The campaign's messages.</param>
internal sealed record CorpusPlan(
    IReadOnlyList<SimulatedSite> Sites,
    IReadOnlyList<Person> People,
    IReadOnlyList<PlannedThread> Threads,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<CampaignMessage> Messages);
