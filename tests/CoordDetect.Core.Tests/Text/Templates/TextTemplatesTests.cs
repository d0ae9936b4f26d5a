using System.Diagnostics;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Text.Templates;

public sealed class TextTemplatesTests
{
    [Theory]
    [InlineData("vk-media", 20_000, Traits = ["Speed", "Slow"])]
    [InlineData("forum-debates", 15_000, Traits = ["Speed", "Slow"])]
    [InlineData("reddit-ira", 6_000, Traits = ["Speed", "Slow"])]
    public void Find_MailMergeAmongOrdinaryComments_IsFoundWhole(string others, int count)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        Corpora.AddReal(builder, others, count);
        AssertMailMergeIsFound(builder, count);
    }

    [Theory]
    [InlineData("forum-debates", 15_000, Traits = ["Speed", "Slow"])]
    [InlineData("reddit-ira", 6_000)]
    [InlineData("youtube-spam", 1_900)]
    public void Find_TenLettersAmongOrdinaryComments_AreOneTemplate(string others, int count)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        Corpora.AddReal(builder, others, count);
        Corpora.AddReal(builder, "fcc-mediabridge", 10);
        CommentCorpus corpus = builder.Build();
        int first = corpus.CommentCount - 10;
        (TextTemplates templates, _) = Find(corpus);
        TextTemplate template = templates.Templates.Single(t => t.Comments.Any(c => c >= first));
        Assert.Equal(Enumerable.Range(first, 10), template.Comments);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Find_MailMergeAmongSimulatedComments_IsFoundWhole()
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        int count = 0;
        foreach (Comment comment in Simulator.Generate(new SimulationOptions { Accounts = 4_000, Comments = 20_000, Seed = 5 }))
        {
            builder.Add(comment);
            count++;
        }
        AssertMailMergeIsFound(builder, count);
    }

    // Adds the real mail-merge comments and looks for them: all of them, in templates that hold nothing else, with the slots of the grammar.
    private static void AssertMailMergeIsFound(CorpusBuilder builder, int count)
    {
        Corpora.AddReal(builder, "fcc-mediabridge");
        CommentCorpus corpus = builder.Build();
        (TextTemplates templates, double seconds) = Find(corpus);
        int planted = corpus.CommentCount - count;
        List<TextTemplate> ours = [.. templates.Templates.Where(t => t.Comments.Any(c => c >= count))];
        int found = ours.Sum(t => t.Comments.Count(c => c >= count)), foreign = ours.Sum(t => t.Comments.Count(c => c < count));
        (int recovered, int slots) = Recovered(ours);
        TestContext.Current.TestOutputHelper!.WriteLine($"{found} of {planted} comments, {recovered} of {slots} slots, {seconds:F1} s");
        Assert.True(found >= 0.99 * planted);
        Assert.Equal(0, foreign);
        Assert.True(recovered >= 0.9 * slots);
    }

    [Fact]
    public void Find_MailMergeWithCopies_TellsWhoFilledWhat()
    {
        string[] goods = ["pommes", "poires", "cerises", "prunes"], places = ["Lyon", "Brest", "Nice"];
        List<string> texts = [.. goods.SelectMany(g => places.Select(p => $"Je commande toujours mes {g} chez Dupont à {p} et je recommande ce magasin à tous mes voisins."))];
        texts.Add(texts[0]);
        texts.AddRange(Enumerable.Range(0, 50).Select(i => $"Rien à voir ici numéro {i}, chacun dit ce qu'il veut sur le sujet {i * 7} du jour."[..(30 + (i % 20))]));
        (TextTemplates templates, _) = Find(Corpora.FromTexts(texts));
        TextTemplate template = templates.Templates.Single(t => t.Comments.Contains(0));
        Assert.Equal("je commande toujours mes {…} chez dupont à {…} et je recommande ce magasin à tous mes voisins", template.Text);
        Assert.Equal([.. Enumerable.Range(0, 13)], template.Comments);
        Assert.Equal(12, template.DistinctTexts);
        Assert.Equal(["pommes", "lyon"], template.Fillings[12]);
        Assert.Equal(new SlotFilling("pommes", 4), template.Parts.First(p => p.IsSlot).Fillings[0]);
        Assert.True(template.BitsSaved > 0);
    }

    [Fact]
    public void Find_OrdinaryLanguage_IsNoTemplate()
    {
        (TextTemplates templates, _) = Find(Corpora.Real("reddit-ira", 6_000));
        Assert.Empty(templates.Templates);
    }

    private static (TextTemplates, double Seconds) Find(CommentCorpus corpus)
    {
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        Stopwatch clock = Stopwatch.StartNew();
        return (TextTemplates.Find(tokens, families, new TemplateOptions(), 2, CancellationToken.None), clock.Elapsed.TotalSeconds);
    }

    // A slot of the grammar is recovered where some slot of a template has its options as fillings, but for what a neighbouring
    // fixed word adds to all of them: at least four fifths of the options, and few others.
    private static (int Recovered, int Slots) Recovered(List<TextTemplate> templates)
    {
        JsonElement grammar = JsonDocument.Parse(File.ReadAllText(RealCorpora.Require("corpora/fcc-mediabridge/grammar.json"))).RootElement;
        List<HashSet<string>> found = [.. templates.SelectMany(t => t.Parts).Where(p => p.IsSlot)
            .Select(p => p.Fillings.Where(f => f.Count > 1).Select(f => f.Text).ToHashSet())];
        int slots = 0, recovered = 0;
        string before = "";
        foreach (JsonElement segment in grammar.GetProperty("segments").EnumerateArray())
        {
            // A fixed part that ends inside a word belongs to the words that it begins ("I" and "'d like to").
            string glued = before.Length > 0 && char.IsLetter(before[^1]) ? before.Split(' ')[^1] : "";
            before = segment.GetArrayLength() == 1 ? segment[0].GetString()! : "";
            if (segment.GetArrayLength() == 1) continue;
            slots++;
            HashSet<string> options = [.. segment.EnumerateArray().Select(o => Corpora.WordsOf(glued + o.GetString()!))];
            if (found.Any(f => f.Intersect(options).Count() >= 0.8 * f.Union(options).Count())) recovered++;
        }
        return (recovered, slots);
    }
}
