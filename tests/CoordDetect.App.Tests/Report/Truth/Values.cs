using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>A share, which is written as per cent.</summary>
internal sealed record Share(double Of);

/// <summary>A distance in time, in seconds.</summary>
internal sealed record Apart(long Seconds);

/// <summary>A count that is known to lie between two.</summary>
internal sealed record Approximately(long Low, long High)
{
    public bool Holds(string said) => long.TryParse(string.Concat(said.Where(char.IsAsciiDigit)), out long count) && count >= Low && count <= High;
}

/// <summary>Another text of the tables, by its key.</summary>
internal sealed record Text(string Key);

/// <summary>Some texts of the tables in a row.</summary>
internal sealed record Texts(IReadOnlyList<string> Keys);

/// <summary>What should be said, with its values as a language writes them.</summary>
internal static class Values
{
    /// <summary>What is not compared: what it is, another claim says.</summary>
    public static readonly object Any = new();

    private static readonly List<object[]> Nothing = [];

    /// <summary>Said once, with no values, where it is so.</summary>
    public static IEnumerable<object[]> If(bool isSo) => isSo ? [[]] : Nothing;

    /// <summary>Said once, with these values, where it is so.</summary>
    public static IEnumerable<object[]> If(bool isSo, params object[] values) => isSo ? [values] : Nothing;

    /// <summary>Whether what was said is what should be, in any order, however often.</summary>
    public static bool Agree(IEnumerable<IReadOnlyList<string>> said, IEnumerable<object[]> expected, TextTable texts)
    {
        List<IReadOnlyList<string>> have = [.. said];
        List<object[]> want = [.. expected];
        return have.TrueForAll(h => want.Exists(w => IsOne(h, w, texts))) && want.TrueForAll(w => have.Exists(h => IsOne(h, w, texts)));
    }

    public static string Write(object value, TextTable texts) => value switch
    {
        int n => texts.Format.Number((long)n),
        long n => texts.Format.Number(n),
        double n => texts.Format.Number(n),
        Share share => texts.Format.Percent(share.Of),
        Apart apart => texts.Format.Duration(apart.Seconds),
        PostedAt at => texts.Format.Day(at),
        Approximately near => $"{near.Low}…{near.High}",
        Func<TextTable, string> words => words(texts),
        DateOnly day => texts.Format.Day(day),
        Text text => texts[text.Key],
        Texts row => texts.Format.List([.. row.Keys.Select(k => texts[k])]),
        _ => value is string text ? text : "*",
    };

    private static bool IsOne(IReadOnlyList<string> said, object[] expected, TextTable texts) =>
        said.Count == expected.Length && Enumerable.Range(0, said.Count).All(i => ReferenceEquals(expected[i], Any) || (expected[i] is Approximately near ? near.Holds(said[i]) : said[i] == Write(expected[i], texts)));
}
