using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;

namespace CoordDetect.Core.Tests.Simulation;

/// <summary>Ordinary comments must not share wording by accident, or every experiment on them would measure the generator.</summary>
[Trait("Speed", "Slow")]
public sealed class AccidentalSharingTests
{
    [Theory]
    [InlineData(SimulationTheme.Drink, false, 4)]
    [InlineData(SimulationTheme.Film, false, 4)]
    [InlineData(SimulationTheme.Town, false, 4)]
    [InlineData(SimulationTheme.Club, false, 12)]
    [InlineData(SimulationTheme.Film, true, 12)]
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

    [Theory]
    [InlineData("boisson-page")]
    [InlineData("infiltration")]
    [InlineData("clean")]
    public void Generate_OrdinaryPeopleOfBundledCorpora_SeldomWriteEightWordsOfOneAnother(string name)
    {
        SimulationOptions options = BundledCorpora.Find(name)!;
        Dictionary<string, (string?, string)> owners = new(StringComparer.Ordinal);
        int comments = 0;
        int sharing = 0;
        foreach (Comment comment in Simulator.Generate(options with { Traps = false, Campaign = null, Accounts = options.Accounts - (options.Campaign?.Puppets ?? 0) }))
        {
            (string?, string) author = (comment.Site, comment.Account);
            string[] words = Words(comment.Text!);
            bool shares = false;
            for (int i = 0; i + 8 <= words.Length; i++)
            {
                string run = string.Join(' ', words, i, 8);
                shares |= !owners.TryAdd(run, author) && owners[run] != author;
            }
            if (shares) sharing++;
            comments++;
        }

        Assert.InRange(sharing / (double)comments, 0, 0.02);
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
        string[] words = Words(text);
        HashSet<string> shingles = [];
        for (int i = 0; i + 2 < words.Length; i++) shingles.Add($"{words[i]} {words[i + 1]} {words[i + 2]}");
        return shingles;
    }

    private static string[] Words(string text)
    {
        StringBuilder plain = new();
        foreach (char c in text.ToLowerInvariant()) plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
