using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Text.Repeats;

public sealed class RepeatedThingsTests
{
    private const long Start = 1_700_000_000;

    [Fact]
    public void Find_RandomCorpora_CountsAsByHand() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        Comment[] said = [.. Random(new Random(seed))];
        IReadOnlyList<RepeatedThing> found = Find(said);
        return found.All(thing => IsRight(thing, said)) && Texts(said).All(words => found.Count(t => t.Kind == RepeatKind.Text && Folded(t.What) == words) == 1);
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(60));

    [Fact]
    public void Find_LinksAndPictures_AreToldApartAndAgreeOnSpelling()
    {
        IReadOnlyList<RepeatedThing> found = Find(
        [
            Said("ana", "regardez http://www.site.example/page?utm_source=x ici", 0),
            Said("ben", "voyez donc https://site.example/page pour en savoir plus", 10),
            Said("ana", "https://img.example/drapeau.JPG?w=300 quel drapeau", 20),
            Said("cid", "mon image préférée: https://img.example/drapeau.JPG?w=300", 30),
            Said("cid", "seul https://site.example/autre", 40),
        ]);
        Assert.Equal([(RepeatKind.Link, 2), (RepeatKind.Picture, 2)], found.Select(t => (t.Kind, t.Accounts)));
        Assert.Contains("site.example/page", found[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnknownAuthors_AreNobody()
    {
        IReadOnlyList<RepeatedThing> found = Find([Said("[deleted]", "les mêmes mots ici", 0), Said("[deleted]", "les mêmes mots ici", 5), Said("ana", "les mêmes mots ici", 9)]);
        Assert.Empty(found);
    }

    [Fact]
    public void Find_PeakAndNewness_AreOfTheFirstTime()
    {
        Comment[] said =
        [
            Said("old", "bonjour à vous tous", 0), Said("old", "achetez ce lait divin", 90 * 86_400),
            Said("made", "achetez ce lait divin", (90 * 86_400) + 60) with { AccountCreated = PostedAt.FromUnixSeconds(Start + (70 * 86_400)) },
            Said("early", "achetez ce lait divin", (90 * 86_400) + 3_660) with { AccountCreated = PostedAt.FromUnixSeconds(Start) },
            Said("fresh", "achetez ce lait divin", (90 * 86_400) + 9_000),
        ];
        RepeatedThing thing = Assert.Single(Find(said));
        Assert.Equal((4, 3, 2, 2), (thing.Accounts, thing.OnlyThis, thing.NewAccounts, thing.Peak));
        Assert.Equal(4, thing.Volume.Sum());
        Assert.Equal((1, 1), (thing.Volume[^1], thing.Sites.Count));
    }

    // Few texts and accounts, so that much is repeated; words without letters in common, so that only equal texts are alike.
    private static IEnumerable<Comment> Random(Random random)
    {
        string[] texts = ["alpha beta gamma delta", "lorem ipsum dolor sit", "quatre cinq six sept", "rouge vert bleu noir"];
        for (int i = 0; i < 40; i++)
            yield return Said($"a{random.Next(9)}", texts[random.Next(4)], random.Next(20_000)) with { Site = $"s{random.Next(3)}.example" };
    }

    private static bool IsRight(RepeatedThing thing, Comment[] said)
    {
        Comment[] own = [.. thing.Comments.Select(c => said[c])];
        ILookup<string, Comment> byAccount = own.ToLookup(Who);
        int peak = own.Max(end => own.Where(c => Seconds(end) - Seconds(c) is >= 0 and <= 3_600).Select(Who).Distinct().Count());
        int onlyThis = byAccount.Count(g => said.Count(c => Who(c) == g.Key) == g.Count());
        int fresh = byAccount.Count(g => said.Where(c => Who(c) == g.Key).Min(Seconds) >= g.Min(Seconds));
        return own.Length == said.Count(c => c.Text == own[0].Text)
            && (thing.Accounts, thing.Peak, thing.OnlyThis, thing.NewAccounts, thing.Sites.Count, thing.Volume.Sum())
                == (byAccount.Count, peak, onlyThis, fresh, own.Select(c => c.Site).Distinct().Count(), own.Length)
            && thing.First.UnixSeconds == own.Min(Seconds) && thing.Last.UnixSeconds == own.Max(Seconds);
    }

    private static IEnumerable<string> Texts(Comment[] said) => said.GroupBy(c => c.Text!).Where(g => g.Select(Who).Distinct().Count() > 1).Select(g => Folded(g.Key));

    private static string Folded(string text) => text.ToLowerInvariant();

    // A handle is somebody else on every site.
    private static string Who(Comment comment) => $"{comment.Site} {comment.Account}";

    private static long Seconds(Comment comment) => comment.PostedAt.UnixSeconds;

    private static IReadOnlyList<RepeatedThing> Find(IEnumerable<Comment> said)
    {
        CorpusBuilder builder = new();
        foreach (Comment comment in said) builder.Add(comment);
        CommentCorpus corpus = builder.Build();
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), 2, CancellationToken.None);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions { Threshold = 0.5 }, 2, CancellationToken.None);
        return RepeatedThings.Find(corpus, tokens, families, TextTemplates.Find(tokens, families, new TemplateOptions(), 2, CancellationToken.None), CancellationToken.None);
    }

    private static int _next;

    private static Comment Said(string account, string text, long seconds) => new()
    {
        Site = "a.example",
        Thread = "t",
        CommentId = Interlocked.Increment(ref _next).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Account = account,
        Text = text,
        PostedAt = PostedAt.FromUnixSeconds(Start + seconds),
    };
}
