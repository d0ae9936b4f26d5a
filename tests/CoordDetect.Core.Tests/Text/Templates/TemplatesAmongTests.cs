using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Templates;

public sealed class TemplatesAmongTests
{
    [Fact]
    public void Find_AmongSomeComments_LooksAtNoOther()
    {
        string[] texts = [.. Enumerable.Range(0, 24).Select(i => $"nous demandons au conseil de la ville numéro {i % 12} de garder le vieux kiosque du parc {i % 12} pour tous les enfants du quartier, signé habitant {i % 12}")];
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        int[] odd = [.. Enumerable.Range(0, 24).Where(c => c % 2 == 1)];

        TextTemplates all = TextTemplates.Find(tokens, families, new TemplateOptions(), 2, CancellationToken.None);
        TextTemplates some = TextTemplates.Find(tokens, families, new TemplateOptions(), new WordCosts(tokens), odd, 2, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 24), Assert.Single(all.Templates).Comments);
        Assert.Equal(odd, Assert.Single(some.Templates).Comments);
    }
}
