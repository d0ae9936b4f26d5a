using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Passages;

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
    public void Find_TextsOfOneTemplate_ShareNoPassageBesides()
    {
        string[] goods = ["pommes", "poires", "cerises", "prunes", "figues", "noix"];
        string[] texts =
        [
            .. Filler(),
            .. goods.Select((g, i) => $"numéro{i} avis{i} je commande toujours mes {g} chez Dupont dans la ville{i} et je recommande ce magasin à tous voisin{i} cousin{i}"),
        ];
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None);
        TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions { MinimumBitsPerText = 5 }, 2, CancellationToken.None);
        Assert.NotEmpty(templates.Templates);
        PassageOptions options = new() { MinimumBits = 10 };
        Assert.NotEmpty(SharedPassages.Find(tokens, families, null, language, options, 2, CancellationToken.None));
        Assert.Empty(SharedPassages.Find(tokens, families, templates, language, options, 2, CancellationToken.None));
    }

    private static (CommentCorpus Corpus, IReadOnlyList<SharedPassage> Passages) Find(string[] texts)
    {
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None);
        return (corpus, SharedPassages.Find(tokens, families, null, language, new PassageOptions(), 2, CancellationToken.None));
    }

    private static IEnumerable<string> Filler()
    {
        Random random = new(11);
        for (int i = 0; i < 200; i++) yield return string.Join(' ', Enumerable.Range(0, 15).Select(_ => $"mot{random.Next(300)}"));
    }
}
