using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text;
using Xunit;

namespace CoordDetect.Core.Tests.Text;

public sealed class SharedPassagesTests
{
    [Fact]
    public void Find_RunInsideDifferentComments_IsMaximalWithPlaces()
    {
        (CommentCorpus corpus, IReadOnlyList<SharedPassage> passages) = Find(
        [
            .. Filler(),
            "hier soir nous avons parlé du pont suspendu de Valmorin qui grince sous la pluie froide et puis chacun est rentré chez soi tranquillement",
            "selon mon oncle personne ne répare le pont suspendu de Valmorin qui grince sous la pluie froide depuis trente ans déjà dit il",
        ]);
        int a = corpus.CommentCount - 2;
        SharedPassage passage = Assert.Single(passages);
        Assert.Equal((a, 6, a + 1, 7, 10), (passage.CommentA, passage.StartA, passage.CommentB, passage.StartB, passage.Length));
        Assert.True(passage.Bits > 60);
    }

    [Fact]
    public void Find_SetPhrase_IsNoPassage()
    {
        IEnumerable<string> agreeing = Enumerable.Range(0, 30).Select(i => $"sujet{i} encore, je suis tout à fait d'accord avec vous sur autre{i} et bien{i} plus{i}");
        Assert.Empty(Find([.. Filler(), .. agreeing]).Passages);
    }

    [Fact]
    public void Find_CopyPastaOfD3lta_FamiliesTemplatesAndPassagesFindMost()
    {
        JsonElement[] rows = [.. Corpora.ReadReal("d3lta")];
        CommentCorpus corpus = Corpora.Real("d3lta");
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None);
        TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions(), 2, CancellationToken.None);
        int[] group = [.. Enumerable.Range(0, corpus.CommentCount)];
        void Unite(int a, int b)
        {
            (int from, int to) = (group[b], group[a]);
            for (int c = 0; from != to && c < group.Length; c++)
                if (group[c] == from) group[c] = to;
        }
        for (int f = 0; f < families.FamilyCount; f++)
            foreach (int member in families.MembersOf(f)) Unite(families.MembersOf(f)[0], member);
        foreach (TextTemplate template in templates.Templates)
            foreach (int member in template.Comments) Unite(template.Comments[0], member);
        foreach (SharedPassage p in SharedPassages.Find(tokens, families, language, new PassageOptions(), 2, CancellationToken.None)) Unite(p.CommentA, p.CommentB);
        Dictionary<string, int> found = [], all = [];
        int across = 0;
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = a + 1; b < rows.Length; b++)
            {
                bool together = group[a] == group[b];
                if (Cluster(rows[a]) != Cluster(rows[b])) across += together ? 1 : 0;
                else if (Kind(rows[a]) == Kind(rows[b]))
                {
                    all[Kind(rows[a])] = all.GetValueOrDefault(Kind(rows[a])) + 1;
                    found[Kind(rows[a])] = found.GetValueOrDefault(Kind(rows[a])) + (together ? 1 : 0);
                }
            }
        }
        foreach (string kind in all.Keys) TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {found[kind]} of {all[kind]}");
        TestContext.Current.TestOutputHelper!.WriteLine($"across {across}");
        // The corpus has ten languages and ten texts a cluster, so that even set phrases of the smaller ones look rare.
        Assert.InRange(across, 0, 5);
        Assert.True(found["copy-pasta"] >= 0.83 * all["copy-pasta"]);
    }

    private static string Cluster(JsonElement row) => row.GetProperty("label").GetProperty("cluster").GetString()!;

    private static string Kind(JsonElement row) => row.GetProperty("dup_type").GetString()!;

    private static (CommentCorpus Corpus, IReadOnlyList<SharedPassage> Passages) Find(string[] texts)
    {
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None);
        return (corpus, SharedPassages.Find(tokens, families, language, new PassageOptions(), 2, CancellationToken.None));
    }

    private static IEnumerable<string> Filler()
    {
        Random random = new(11);
        for (int i = 0; i < 200; i++) yield return string.Join(' ', Enumerable.Range(0, 15).Select(_ => $"mot{random.Next(300)}"));
    }
}
