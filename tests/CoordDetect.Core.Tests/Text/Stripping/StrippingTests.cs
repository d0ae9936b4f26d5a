using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Stripping;

/// <summary>What is cut off before wording is compared, because its author did not write it there: and what is not.</summary>
public sealed class StrippingTests
{
    private const string Parent = "le maire a annoncé hier que la piscine fermera pendant tout le mois de juin";

    [Fact]
    public void Build_ReplyThatRepeatsItsParent_KeepsItsOwnWords() =>
        Assert.Equal("et qui paiera donc", WordsOfReply("la piscine fermera pendant tout le mois de juin et qui paiera donc", answers: true));

    [Fact]
    public void Build_SameWordsWithoutBeingAReply_AreKept() =>
        Assert.StartsWith("la piscine fermera", WordsOfReply("la piscine fermera pendant tout le mois de juin et qui paiera donc", answers: false), StringComparison.Ordinal);

    [Fact]
    public void Build_ReplyThatIsNothingButItsParent_IsACopyAndKept() =>
        Assert.Equal(Corpora.WordsOf(Parent), WordsOfReply(Parent, answers: true));

    [Fact]
    public void Build_WordsOfTheAppUnderManyAccounts_AreLeftOut()
    {
        TokenizedCorpus tokens = Corpora.Tokenize(Corpora.FromTexts(Enumerable.Range(0, 100)
            .Select(i => i % 2 == 0 ? $"un avis{i} tout à fait personnel{i} envoyé depuis mon téléphone" : $"un autre mot{i} sans rien de plus ici{i} voilà")));
        Assert.Equal("un avis4 tout a fait personnel4", Words(tokens, 4).Replace('à', 'a'));
        Assert.EndsWith("voilà", Words(tokens, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TextOfAShareButton_LeavesItsLinkAlone()
    {
        TokenizedCorpus tokens = Corpora.Tokenize(Corpora.FromTexts(Enumerable.Range(0, 100)
            .Select(i => i % 2 == 0 ? $"j'ai aimé une vidéo titre{i / 10} très long{i / 10} https://videos.example/{i / 10}" : $"un autre mot{i} sans rien de plus ici{i} voilà")));
        Assert.Equal("", Words(tokens, 4));
        Assert.Equal(1, tokens.LinksOf(4).Length);
    }

    [Fact]
    public void Build_SamePhraseOfAFewAccounts_IsKept()
    {
        TokenizedCorpus tokens = Corpora.Tokenize(Corpora.FromTexts(Enumerable.Range(0, 100)
            .Select(i => i < 20 ? $"un avis{i} tout à fait personnel{i} goûtez la limonade bleue" : $"un autre mot{i} sans rien de plus ici{i} voilà{i}")));
        Assert.EndsWith("goûtez la limonade bleue", Words(tokens, 4).Replace("gouter", "goûtez", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string WordsOfReply(string reply, bool answers)
    {
        CorpusBuilder builder = new();
        builder.Add(new Comment { Thread = "t", CommentId = "1", Account = "a", Text = Parent, PostedAt = PostedAt.FromUnixSeconds(100) });
        builder.Add(new Comment { Thread = "t", CommentId = "2", Account = "b", Text = reply, Parent = answers ? "1" : null, PostedAt = PostedAt.FromUnixSeconds(200) });
        return Words(Corpora.Tokenize(builder.Build()), 1);
    }

    private static string Words(TokenizedCorpus tokens, int comment) => string.Join(' ', tokens.WordsOf(comment).ToArray().Select(tokens.WordText));
}
