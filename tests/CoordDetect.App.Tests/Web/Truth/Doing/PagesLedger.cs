using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>
/// Holds what pages say against what a test knows to be so, for it made it so: of the texts with a claim, all that are expected and no others. Keeps for each
/// whether it was met on the same page both where it is so and where it is not.
/// </summary>
internal sealed class PagesLedger(ReportLanguage language)
{
    private readonly TextTable _texts = TextTable.Of(language);
    private readonly HashSet<string> _claimed = [.. DoingClaims.Keys];
    private readonly Dictionary<string, List<(string Place, string Figures)>> _said = [];
    private readonly List<(string Place, HashSet<string> Keys)> _pages = [];

    public List<string> Faults { get; } = [];

    /// <summary>The language of the pages.</summary>
    public string Tag => _texts.Format.Tag;

    /// <summary>The texts of that language, unmarked.</summary>
    public TextTable Texts => _texts;

    /// <summary>Texts that were never said, or that no page of the same kind was without.</summary>
    public IEnumerable<string> Untried() => _claimed.Where(k => !_said.ContainsKey(k)).Select(k => $"{k} was never true")
        .Concat(_said.Where(s => s.Value.Select(v => v.Figures).Distinct().Count() < 2 && !_pages.Exists(p => s.Value.Exists(v => v.Place == p.Place) && !p.Keys.Contains(s.Key)))
            .Select(s => $"{s.Key} was never untrue"));

    /// <summary>Holds a page.</summary>
    /// <param name="place">Which page it is.</param>
    /// <param name="when">What is special about it now.</param>
    /// <param name="page">What it says.</param>
    /// <param name="expected">What is so.</param>
    public void Hold(string place, string when, IEnumerable<Said> page, params Saying[] expected)
    {
        List<Said> said = [.. page.Where(s => _claimed.Contains(s.Key))];
        foreach (Saying wanted in expected.Where(e => !_claimed.Contains(e.Key))) Faults.Add($"{wanted.Key} has no claim");
        foreach (string key in expected.Select(e => e.Key).Concat(said.Select(s => s.Key)).Distinct())
        {
            List<object[]> want = [.. expected.Where(e => e.Key == key).Select(e => e.Values)];
            List<Said> have = [.. said.Where(s => s.Key == key)];
            if (!Values.Agree(have.Select(s => s.Values), want, _texts))
                Faults.Add($"{place}, {when}: {key} is so of ({string.Join(" / ", want.Select(Written))}), said of ({string.Join(" / ", have.Select(h => string.Join(", ", h.Values)))})");
            foreach (object[] one in want) Note(key, place, Written(one));
        }
        _pages.Add((place, [.. expected.Select(e => e.Key)]));
    }

    private string Written(object[] values) => string.Join(", ", values.Select(v => Values.Write(v, _texts)));

    private void Note(string key, string place, string figures)
    {
        if (!_said.TryGetValue(key, out List<(string, string)>? met)) _said[key] = met = [];
        met.Add((place, figures));
    }
}
