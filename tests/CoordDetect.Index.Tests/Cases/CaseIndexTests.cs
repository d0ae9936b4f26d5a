using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Index.Cases;
using CoordDetect.Index.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Index.Tests.Cases;

public sealed class CaseIndexTests
{
    private static readonly string[] Words = [.. "le la de un produit vraiment bon service rapide je recommande à tous mes amis très content merci encore 👍 usine fermer demain".Split(' ')];

    /// <summary>Texts, edits and erasures in any order, in parts: the families are those of the exact join of everything at once.</summary>
    [Theory]
    [InlineData(0.4, 0.9, 12, 8_192)]
    [InlineData(0.5, 0.9, 12, 0, Traits = ["Speed", "Slow"])]
    [InlineData(0.7, 0.9, 12, 0, Traits = ["Speed", "Slow"])]
    [InlineData(0.7, 0.5, 4, 0, Traits = ["Speed", "Slow"])]
    [InlineData(1.0, 0.9, 12, 0, Traits = ["Speed", "Slow"])]
    [InlineData(0.5, 0, 12, 3, Traits = ["Speed", "Slow"])]
    public void Take_AnyOrderOfComings_GivesTheFamiliesOfTheExactJoin(double threshold, double containment, int heldWords, int countingLimit)
    {
        IndexOptions options = new()
        {
            Families = new NearDuplicateOptions { Threshold = threshold, Containment = containment, ContainmentMinimumWords = heldWords, MinimumWords = 2 },
            CountingLimit = countingLimit,
        };
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            using TemporaryFolder folder = new();
            CaseIndex index = new(Path.Combine(folder.Path, "index"), options);
            SmallCase small = new(options);
            Random random = new(seed);
            small.MakeAnew(index);
            for (int part = 0; part < 4; part++)
            {
                int known = small.Version;
                Change(small, random);
                small.Feed(index, known);
                if (!SmallCase.FamiliesOf(index).SequenceEqual(small.ExactFamilies())) return false;
            }
            string[] grown = SmallCase.FamiliesOf(index);
            index.Delete();
            small.MakeAnew(index);
            return SmallCase.FamiliesOf(index).SequenceEqual(grown);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithQuietOnSuccess(true));
    }

    /// <summary>A detection that takes what the index has settled finds the families that it finds from nothing, though it cuts texts by what the whole corpus tells.</summary>
    [Fact]
    public void Settled_BoilerplateThatShowsLater_GivesTheFamiliesOfAJoinFromNothing()
    {
        IndexOptions options = new();
        using TemporaryFolder folder = new();
        CaseIndex index = new(folder.Path, options);
        SmallCase small = new(options);
        Random random = new(7);
        small.MakeAnew(index);
        for (int part = 0; part < 4; part++)
        {
            for (int c = 0; c < 60; c++) small.Add(random.Next(40), Sentence(random) + (part > 1 ? " envoyé depuis mon téléphone portable" : ""));
            small.Feed(index, small.Version);
            TextBatch all = small.Batch(Enumerable.Range(1, small.Count).Select(i => (long)i));
            TokenizedCorpus tokens = TokenizedCorpus.Build(all.Corpus, options.Cutting, 2, CancellationToken.None);
            using IndexReading reading = index.Read()!;
            Assert.Equal(
                Members(TextFamilies.Find(all.Corpus, tokens, options.Families, 2, CancellationToken.None)),
                Members(TextFamilies.Find(all.Corpus, tokens, options.Families, 2, CancellationToken.None, memory: reading.Settled())));
        }
    }

    [Fact]
    public void SimilarTo_RewordedText_FindsItWithHowAndWho()
    {
        using TemporaryFolder folder = new();
        CaseIndex index = new(folder.Path, new IndexOptions());
        SmallCase small = new(new IndexOptions());
        long first = small.Add(1, "Franchement je trouve que cette usine devrait rouvrir dès demain matin");
        small.Add(2, "Rien à voir avec tout cela, le match était très bien hier soir");
        long near = small.Add(3, "Franchement je trouve que cette usine devrait rouvrir dès lundi");
        long holds = small.Add(4, "Bonjour à tous et merci. Franchement je trouve que cette usine devrait rouvrir dès demain matin ! Voilà ce que je pense, moi, de cette histoire qui dure.");
        small.MakeAnew(index);
        using IndexReading reading = index.Read()!;
        IReadOnlyList<SimilarText> found = reading.SimilarTo("FRANCHEMENT, je trouve que cette usine devrait rouvrir dès demain matin 👍", 0.3, 10, CancellationToken.None);
        Assert.Equal([first, near, holds], found.Select(f => f.Comment).ToArray());
        Assert.Equal((SimilarityKind.Exact, 1.0), (found[0].Kind, found[0].Similarity));
        Assert.Equal(7 / 10.0, found[1].Similarity, 6);
        Assert.Empty(reading.SimilarTo("ok", 0.3, 10, CancellationToken.None));
    }

    // The bug: an index that was being made looked damaged to the next who searched, and was deleted under the writer.
    [Fact]
    public void MakeAnew_ByManyAtOnce_LeavesNobodyABrokenIndex()
    {
        IndexOptions options = new();
        SmallCase small = new(options);
        Random random = new(3);
        for (int c = 0; c < 400; c++) small.Add(c % 30, Sentence(random));
        TextBatch all = small.Batch(Enumerable.Range(1, small.Count).Select(i => (long)i));
        for (int round = 0; round < 5; round++)
        {
            using TemporaryFolder folder = new();
            string place = Path.Combine(folder.Path, "case", "index");
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
            {
                // As each request has its own.
                CaseIndex index = new(place, options);
                try
                {
                    if (index.Look().Mark != small.Mark) index.MakeAnew(all, small.Mark, 1, CancellationToken.None);
                }
                catch (UserFacingException held) when (held.Message.Contains("another process", StringComparison.Ordinal))
                {
                    // Whoever waited for too long is told so.
                }
                using IndexReading? reading = index.Read();
            });
            Assert.Equal((IndexCondition.Sound, small.Mark), new CaseIndex(place, options).Look());
            Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(new CaseIndex(place, options)));
        }
    }

    [Fact]
    public void Take_CopyOfAKnownText_IsNamedAsOne()
    {
        using TemporaryFolder folder = new();
        CaseIndex index = new(folder.Path, new IndexOptions());
        SmallCase small = new(new IndexOptions());
        small.Add(1, "le deuxième message que voici sera repris demain par d'autres");
        small.MakeAnew(index);
        long copy = small.Add(2, "Le deuxième message que voici sera repris demain par d'autres !");
        small.Add(3, "encore autre chose à dire ici ce matin");
        IndexGrowth growth = small.Feed(index, 0);
        Assert.Equal([copy], growth.Copies);
        Assert.Equal((2, 1), (growth.Comments, growth.NewTexts));
        using IndexReading reading = index.Read()!;
        SharedText shared = Assert.Single(reading.SharedSince(1, null, 10));
        Assert.Equal((1, 1, 1), (shared.Count, shared.Accounts, shared.Before));
    }

    private static void Change(SmallCase small, Random random)
    {
        for (int step = 0; step < 25; step++)
        {
            int what = random.Next(10);
            if (small.Count == 0 || what < 7) small.Add(random.Next(6), Sentence(random));
            else if (what < 9) small.Edit(random.Next(small.Count) + 1, Sentence(random));
            else if (random.Next(4) == 0) small.Erase(random.Next(6));
        }
    }

    // A few sentences, varied, lengthened and repeated, so that families of every shape come about.
    private static string Sentence(Random random)
    {
        Random fixedOne = new(random.Next(5));
        List<string> words = [.. Enumerable.Range(0, fixedOne.Next(1, 30)).Select(_ => Words[fixedOne.Next(Words.Length)])];
        for (int change = random.Next(6); change > 0; change--)
        {
            int at = random.Next(words.Count + 1);
            if (random.Next(2) == 0 || at == words.Count) words.Insert(at, Words[random.Next(Words.Length)]);
            else words.RemoveAt(at);
        }
        if (random.Next(5) == 0) words.AddRange(Enumerable.Range(0, 12).Select(_ => Words[random.Next(Words.Length)]));
        return string.Join(' ', words);
    }

    private static string[] Members(TextFamilies families) =>
        [.. Enumerable.Range(0, families.FamilyCount).Select(f => string.Join(',', families.MembersOf(f).ToArray()))];
}
