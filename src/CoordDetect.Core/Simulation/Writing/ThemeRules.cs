using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>The rules of one theme by what a sentence does.</summary>
internal sealed record ThemeRules(RuleNode Praise, RuleNode Complaint, RuleNode Neutral, RuleNode Anecdote, RuleNode Short, RuleNode Push, RuleNode Reply)
{
    public static ThemeRules Of(Grammar grammar, string theme) => new(
        grammar[theme + ".pos"],
        grammar[theme + ".neg"],
        grammar[theme + ".neu"],
        grammar[theme + ".anec"],
        grammar[theme + ".short"],
        grammar[theme + ".push"],
        grammar[theme + ".praise"]);
}
