using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Tests.Findings;

public sealed class SharedWordingsTests
{
    private static readonly string[] Drinks = ["poire", "cassis", "pêche", "sureau", "figue", "coing", "mûre", "melon"];
    private static readonly string[] Relatives = ["Paule", "Basile", "Odette", "Roland", "Agathe", "Firmin", "Clarisse", "Hector"];

    [Fact]
    public void Run_GroupThatFillsOneTemplate_ShowsItsSlotsAndWhoFilledThem()
    {
        CorpusBuilder builder = new();
        Random dice = new(7);
        for (int c = 0; c < 800; c++) builder.Add(Comment(c, $"ordinaire{c % 200}", string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"mot{dice.Next(3000)}")), dice.Next(4_000_000)));
        for (int day = 0; day < 4; day++)
            for (int p = 0; p < 8; p++)
                builder.Add(Comment(1000 + (10 * day) + p, $"planté{p}",
                    $"hier soir {Relatives[(p + day) % 8]} nous a servi sa {Drinks[p]} bien glacée sur la terrasse numéro {day} et tout le quartier en voulait encore une bouteille entière", (1_000_000 * day) + (40 * p)));
        CommentCorpus corpus = builder.Build();

        DetectionResult result = Detection.Run(corpus, new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);

        Finding finding = Assert.Single(result.Findings);
        SharedWording template = Assert.Single(finding.Wordings, w => w.HasSlots);
        Assert.Equal(8, template.Accounts);
        Assert.Equal(32, template.Uses.Count);
        Assert.Contains(template.Parts, p => !p.IsSlot && p.Fixed!.Contains("sur la terrasse numéro", StringComparison.Ordinal));
        Assert.Contains(template.Parts, p => p.IsSlot && p.Fillings.Any(f => f.Text == "sureau"));
        Assert.All(template.Uses, u => Assert.Equal(template.Parts.Count(p => p.IsSlot), u.Fillings.Count));
        Assert.All(template.Uses, u => Assert.StartsWith("planté", corpus.HandleOf(corpus.AccountOf[u.Comment])));
        Assert.Equal(template.Uses.Select(u => corpus.TimeOf[u.Comment]).Order(), template.Uses.Select(u => corpus.TimeOf[u.Comment]));
    }

    private static Comment Comment(int id, string account, string text, long seconds) =>
        new() { CommentId = $"{id}", Account = account, Text = text, Thread = "fil", PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + seconds) };
}
