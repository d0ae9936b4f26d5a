using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals.Style;
using CoordDetect.Core.Tests.Text;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Signals.Style;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("And the Dog  said: don't!!", "¶And the Χ␠χ: don't!!¶")]
    [InlineData("L’homme et la dame , 25 ans", "¶L’χ et la χ , ## χ¶")]
    [InlineData("the end\n\nand http://a.example/x the", "¶the χ¶and λ the¶")]
    [InlineData("the\u00a0!", "¶the\u00a0!¶")]
    public void Of_Text_KeepsSmallWordsAndTypingAndMasksSubjects(string text, string expected) =>
        Assert.Equal(expected.Replace('␠', MaskedText.Spaces), Masked([("a", text)], 0, "and", "the", "don't", "l", "et", "la"));

    [Fact]
    public void Of_MarkedQuote_LeavesItOut() =>
        Assert.DoesNotContain("the the", Masked([("a", "[quote]the the the the[/quote] and and")], 0, "the", "and"), StringComparison.Ordinal);

    [Fact]
    public void Of_WordsOfSomebodyElse_LeavesThemOut()
    {
        string said = "the one who says that there is nothing and the other who knows that the sun shines on all of us";
        string answer = $"{said}\n\nand I say to you my dear friend that it is not so at all because I was there myself on that day and saw it";
        string masked = Masked([("a", said), ("b", answer)], 1, "the", "and", "that", "i");
        Assert.DoesNotContain("the ", masked, StringComparison.Ordinal);
        Assert.Contains("I χ χ ", masked, StringComparison.Ordinal);
    }

    private static string Masked((string Account, string Text)[] comments, int which, params string[] kept)
    {
        CorpusBuilder builder = new();
        for (int i = 0; i < comments.Length; i++)
            builder.Add(new Comment { CommentId = $"c{i}", Account = comments[i].Account, Thread = "t", Text = comments[i].Text, PostedAt = PostedAt.FromUnixSeconds(i) });
        CommentCorpus corpus = builder.Build();
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        HashSet<int> ids = [.. kept.Select(k => tokens.FindWord(k.Replace("'", "", StringComparison.Ordinal))).Where(id => id >= 0)];
        return new MaskedText(corpus, tokens).Of(which, ids).ToString();
    }
}
