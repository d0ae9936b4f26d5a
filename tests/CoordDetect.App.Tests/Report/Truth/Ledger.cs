using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Holds what was said against what is so, and keeps for each text whether it was met both where it is so and where it is not.</summary>
internal sealed class Ledger(ReportLanguage language)
{
    private readonly TextTable _texts = TextTable.Of(language);
    private readonly Dictionary<string, HashSet<bool>> _met = [];
    private readonly Dictionary<string, HashSet<string>> _figures = [];
    private readonly Dictionary<string, int> _rounds = [], _members = [];

    public List<string> Faults { get; } = [];

    /// <summary>The language.</summary>
    public string Tag => _texts.Format.Tag;

    /// <summary>Texts that no case is without, or that no case has, but those that are known to be so in each.</summary>
    public IEnumerable<string> Untried(IReadOnlySet<string> always) =>
        _met.Where(m => m.Value.Count < 2 && !always.Contains(m.Key)).Select(m => $"{m.Key} was never {(m.Value.Contains(true) ? "untrue" : "true")}")
            .Concat(_members.Where(m => !always.Contains(m.Key) && m.Value == _rounds[_rounds.Keys.Single(f => m.Key.StartsWith(f, StringComparison.Ordinal))]).Select(m => $"{m.Key} was never untrue"));

    public void Hold<T>(string name, List<Said> said, Dictionary<string, Func<T, IEnumerable<object[]>>> claims, T of)
    {
        foreach ((string key, Func<T, IEnumerable<object[]>> claim) in claims)
        {
            List<object[]> expected = [.. claim(of)];
            List<Said> own = [.. said.Where(s => s.Key == key)];
            // A text with figures is not so where they are others.
            Meet(key, expected.Count > 0, string.Join('/', expected.Select(e => string.Join(',', e.Select(v => Values.Write(v, _texts))))));
            if (Values.Agree(own.Select(s => s.Values), expected, _texts)) continue;
            Faults.Add($"{name}: {key} is so of ({string.Join(" / ", expected.Select(e => string.Join(", ", e.Select(v => Values.Write(v, _texts)))).Distinct())}), said of ({string.Join(" / ", own.Select(s => string.Join(", ", s.Values)).Distinct())})");
        }
    }

    public void HoldFamilies<T>(string name, List<Said> said, Dictionary<string, Func<T, IEnumerable<string>>> families, T of)
    {
        foreach ((string family, Func<T, IEnumerable<string>> claim) in families)
        {
            HashSet<string> expected = [.. claim(of).Select(id => family + id).Where(_texts.Has)];
            HashSet<string> own = [.. said.Select(s => s.Key).Where(k => k.StartsWith(family, StringComparison.Ordinal))];
            _rounds[family] = _rounds.GetValueOrDefault(family) + 1;
            foreach (string key in expected) _members[key] = _members.GetValueOrDefault(key) + 1;
            if (!own.SetEquals(expected)) Faults.Add($"{name}: of {family} these are so: {string.Join(' ', expected.Except(own))}; said: {string.Join(' ', own.Except(expected))}");
        }
    }

    /// <summary>Fails with all faults, a line each.</summary>
    public static void AssertNone(IEnumerable<string> faults) => Xunit.Assert.True(!faults.Any(), string.Join('\n', faults.Take(80)));

    private void Meet(string key, bool isSo, string figures)
    {
        HashSet<bool> met = _met.TryGetValue(key, out HashSet<bool>? known) ? known : _met[key] = [];
        met.Add(isSo);
        if (!isSo) return;
        HashSet<string> own = _figures.TryGetValue(key, out HashSet<string>? had) ? had : _figures[key] = [];
        // The same sentence with other figures would have been false.
        if (own.Add(figures) && own.Count > 1) met.Add(false);
    }
}
