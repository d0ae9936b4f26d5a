using CoordDetect.Core.Findings;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Results over the same comments: groups of accounts who said the same words, of which more or fewer count as members.</summary>
internal static class GroupSample
{
    private const int Groups = 5, Writers = 6;

    public static string Name(int group, int writer) => $"g{group}.{writer}";

    /// <summary>A result whose groups have so many members, the first of whom was copied by the others; a group of none is no finding.</summary>
    public static DetectionResult Of(params ReadOnlySpan<int> members) => Of(Confidence.Strong, members);

    public static DetectionResult Of(Confidence first, params ReadOnlySpan<int> members)
    {
        SampleRun run = new();
        for (int group = 0; group < Groups; group++)
        {
            int[] said = [.. Enumerable.Range(0, Writers).Select(i => run.Comment(
                "forum.example", $"thread-{group}", Name(group, i), $"The same good words about number {group}, said by {i}.", $"2025-03-0{1 + i}T1{group}:00:0{i}Z"))];
            int size = group < members.Length ? members[group] : 0;
            for (int i = 1; i < size; i++) run.Coincide(i % 2 == 0 ? "same-text" : "posted-together", $"object {group}", said[0], said[i], 20 + i - group);
            if (size > 0) run.Group(new SampleGroup(group == 0 ? first : Confidence.Moderate, [.. Enumerable.Range(1, size - 1).Select(i => Name(group, i))], [], [Name(group, 0)], ["too-few-days"]));
        }
        return run.Build();
    }
}
