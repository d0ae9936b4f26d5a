using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Plan;
using CoordDetect.Core.Simulation.Writing;

namespace CoordDetect.Core.Simulation;

/// <summary>
/// Makes labelled corpora of invented people: ordinary crowds with their habits, what merely looks like coordination, and planted campaigns.
/// The same options and seed give the same comments on every machine.
/// </summary>
public static class Simulator
{
    /// <summary>
    /// The comments of a corpus, in order of time; each one is written when it is asked for, so that only the plan
    /// (some 40 bytes a comment) and the ends of open threads are held in memory.
    /// </summary>
    /// <exception cref="UserFacingException">The options contradict themselves; the message lists every problem.</exception>
    public static IEnumerable<Comment> Generate(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> problems = options.Validate();
        if (problems.Count > 0) throw new UserFacingException($"These options cannot be simulated: {string.Join("; ", problems)}.");
        return Told(options);
    }

    private static IEnumerable<Comment> Told(SimulationOptions options)
    {
        foreach (Comment comment in new CorpusTeller(options, CorpusPlanner.Plan(options)).Tell()) yield return comment;
    }
}
