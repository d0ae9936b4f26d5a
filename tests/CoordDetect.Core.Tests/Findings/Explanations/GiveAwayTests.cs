using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Tests.Findings.Explanations;

/// <summary>The whole method on pages with a draw, and on the same text where it is none.</summary>
public sealed class GiveAwayTests
{
    private const string Words = "Je participe au grand jeu de l'été pour une année de limonade et je tente ma chance avec";
    private const string Praise = "J'ai goûté la limonade au magasin et franchement elle est meilleure que les autres marques";

    private const string Love = "I'm in love with this lemonade, they give away the best taste that I ever entered a shop for";

    [Theory]
    [InlineData(Words, 1, ExplanationOutcome.Explains)]
    [InlineData(Words, 12, ExplanationOutcome.Contradicted)]
    [InlineData(Praise, 1, ExplanationOutcome.Contradicted)]
    [InlineData(Love, 1, ExplanationOutcome.Contradicted)]
    public void Run_OneTextOfManyAccounts_IsADrawWhereItSaysSoBelowOnePost(string words, int threads, ExplanationOutcome expected)
    {
        DetectionResult result = Detection.Run(Page(i => words + $" moi et ma famille numéro {i % 7}", i => $"post-{i % threads}"), new DetectionOptions(), null, CancellationToken.None);
        if (expected == ExplanationOutcome.Explains)
        {
            Assert.Empty(result.Findings);
            Assert.Contains(result.NearMisses, m => m.Accounts.Count >= 50 && m.Limits.Contains("give-away"));
        }
        else
        {
            Finding finding = result.Findings.MaxBy(f => f.Members.Count)!;
            Assert.True(finding.Members.Count >= 50);
            Assert.Equal(expected, finding.Explanations.Single(e => e.Id == "give-away").Outcome);
        }
    }

    [Fact]
    public void Run_CopiesThatOnlyNameFriends_AreAtMostModerate()
    {
        DetectionResult result = Detection.Run(Page(i => $"Une bonne limonade bien fraîche pour toute la famille cet été @ami{2 * i} @ami{(2 * i) + 1}", _ => "post"), new DetectionOptions(), null, CancellationToken.None);
        Assert.All(result.Findings, f => Assert.True(f.Confidence <= Confidence.Moderate));
        Assert.Contains(result.Findings, f => f.Members.Count >= 50 && f.Explanations.Any(e => e is { Id: "give-away", Outcome: ExplanationOutcome.CannotBeExcluded }));
    }

    // Sixty accounts with one comment each among nine hundred comments of regulars.
    private static CommentCorpus Page(Func<int, string> words, Func<int, string> thread)
    {
        Random random = new(3);
        string[] lexicon = ["merci", "orange", "citron", "soleil", "soir", "matin", "magasin", "prix", "bouteille", "sucre", "rayon", "caisse", "panier", "glace", "plage", "bureau", "midi", "parents", "voisin", "jardin"];
        CorpusBuilder builder = new();
        for (int i = 0; i < 900; i++)
            builder.Add(Said($"h{i}", $"u{random.Next(120)}", $"post-{random.Next(30)}", string.Join(' ', Enumerable.Range(0, random.Next(4, 12)).Select(_ => lexicon[random.Next(lexicon.Length)])), random.Next(1_000_000)));
        for (int i = 0; i < 60; i++) builder.Add(Said($"c{i}", $"c{i}", thread(i), words(i), 500_000 + random.Next(200_000)));
        return builder.Build();
    }

    private static Comment Said(string id, string account, string thread, string text, int after) => new()
    {
        Site = "page.example",
        Thread = thread,
        CommentId = id,
        Account = account,
        Text = text,
        PostedAt = PostedAt.FromUnixSeconds(1_770_000_000 + after),
    };
}
