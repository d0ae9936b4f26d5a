using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Families;

public sealed class RewordedGroupsTests
{
    private const string Original = "la nouvelle limonade au gingembre de Valmorin est vraiment la plus fraîche que nous ayons goûtée cet été au marché";
    private const string Reworded = "la nouvelle limonade au gingembre de Valmorin reste vraiment la plus fraîche que nous ayons bue cet été au marché";

    [Fact]
    public void Find_RewordedText_IsTiedWithAllItsCopies()
    {
        RewordedGroups reworded = Find([Original, "tout autre chose, dit par quelqu'un qui ne connaît ni la limonade ni le marché", Reworded, Original]);
        Assert.Equal([0, 2, 3], Assert.Single(reworded.Groups));
    }

    [Fact]
    public void Find_CopiesAlone_AreAFamilyAndNoGroup() => Assert.Empty(Find([Original, Original, Original]).Groups);

    [Fact]
    public void Find_FewWords_AreNotHalfTheSame() =>
        Assert.Empty(Find(["merci beaucoup pour ce partage", "merci beaucoup pour ce conseil"]).Groups);

    /// <summary>The copies, rewordings and translations that VIGINUM made: which pairs of one original end in one group, and none of two.</summary>
    [Fact]
    public void Find_D3lta_TiesCopyPastaAndNothingAcrossOriginals()
    {
        JsonElement[] rows = [.. Corpora.ReadReal("d3lta")];
        CommentCorpus corpus = Corpora.Real("d3lta");
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None);
        TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions(), 2, CancellationToken.None);
        IReadOnlyList<SharedPassage> passages = SharedPassages.Find(tokens, families, templates, language, new PassageOptions(), 2, CancellationToken.None);
        RewordedGroups reworded = RewordedGroups.Find(corpus, tokens, families, passages, new RewordedOptions(), 2, CancellationToken.None);
        int[] group = [.. Enumerable.Range(0, corpus.CommentCount)];
        for (int f = 0; f < families.FamilyCount; f++) Unite(group, families.MembersOf(f).ToArray());
        foreach (TextTemplate template in templates.Templates) Unite(group, template.Comments);
        foreach (IReadOnlyList<int> members in reworded.Groups) Unite(group, members);
        (Dictionary<string, int> found, Dictionary<string, int> all, int across) = Count(rows, group);
        foreach (string kind in all.Keys) TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {found[kind]} of {all[kind]}");
        Assert.Equal(0, across);
        Assert.True(found["copy-pasta"] >= 3_900, $"{found["copy-pasta"]} pairs of copies");
        Assert.True(found["rewording"] >= 0.2 * all["rewording"], $"{found["rewording"]} pairs of rewordings");
    }

    private static (Dictionary<string, int> Found, Dictionary<string, int> All, int Across) Count(JsonElement[] rows, int[] group)
    {
        string[] cluster = [.. rows.Select(r => r.GetProperty("label").GetProperty("cluster").GetString()!)];
        string[] kind = [.. rows.Select(r => r.GetProperty("dup_type").GetString()!)];
        Dictionary<string, int> found = [], all = [];
        int across = 0;
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = a + 1; b < rows.Length; b++)
            {
                int together = group[a] == group[b] ? 1 : 0;
                if (cluster[a] != cluster[b])
                {
                    across += together;
                    continue;
                }
                all[kind[a]] = all.GetValueOrDefault(kind[a]) + 1;
                found[kind[a]] = found.GetValueOrDefault(kind[a]) + together;
            }
        }
        return (found, all, across);
    }

    private static void Unite(int[] group, IReadOnlyList<int> members)
    {
        foreach (int member in members)
        {
            (int from, int to) = (group[member], group[members[0]]);
            for (int c = 0; from != to && c < group.Length; c++)
                if (group[c] == from) group[c] = to;
        }
    }

    private static RewordedGroups Find(string[] texts)
    {
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        return RewordedGroups.Find(corpus, tokens, families, [], new RewordedOptions(), 2, CancellationToken.None);
    }
}
