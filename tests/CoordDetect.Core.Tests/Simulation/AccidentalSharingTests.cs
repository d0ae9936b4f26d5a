using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;
using Xunit;

namespace CoordDetect.Core.Tests.Simulation;

/// <summary>Ordinary comments must not share wording by accident, or every experiment on them would measure the generator.</summary>
public sealed class AccidentalSharingTests
{
    [Theory]
    [InlineData(SimulationTheme.Drink, false, 6)]
    [InlineData(SimulationTheme.Film, false, 6)]
    [InlineData(SimulationTheme.Town, false, 12)]
    [InlineData(SimulationTheme.Club, false, 40)]
    [InlineData(SimulationTheme.Film, true, 40)]
    public void Generate_OrdinaryComments_AlmostNoPairIsHalfAlike(SimulationTheme theme, bool english, int allowed)
    {
        SimulationOptions options = new()
        {
            Accounts = 200,
            Comments = 2_000,
            Traps = false,
            Sites = [new SimulatedSite("a.example", "wordpress", theme, English: english)],
        };
        (string Account, HashSet<string> Shingles)[] comments = Simulator.Generate(options)
            .Select(c => (c.Account, Shingles(c.Text!))).Where(c => c.Item2.Count >= 4).ToArray();
        int alike = 0;
        for (int a = 0; a < comments.Length; a++)
            for (int b = a + 1; b < comments.Length; b++)
                if (comments[a].Account != comments[b].Account && HalfAlike(comments[a].Shingles, comments[b].Shingles)) alike++;

        // Of two million pairs.
        Assert.True(alike <= allowed, $"{alike} pairs of {comments.Length} comments are half alike");
    }

    private static bool HalfAlike(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count > 2 * b.Count || b.Count > 2 * a.Count) return false;
        int shared = 0;
        foreach (string shingle in a)
            if (b.Contains(shingle)) shared++;
        return 2 * shared >= a.Count + b.Count - shared;
    }

    private static HashSet<string> Shingles(string text)
    {
        StringBuilder plain = new();
        foreach (char c in text.ToLowerInvariant()) plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        string[] words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HashSet<string> shingles = [];
        for (int i = 0; i + 2 < words.Length; i++) shingles.Add($"{words[i]} {words[i + 1]} {words[i + 2]}");
        return shingles;
    }
}
