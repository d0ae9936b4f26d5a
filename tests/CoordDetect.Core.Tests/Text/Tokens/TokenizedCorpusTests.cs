using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Tokens;

public sealed class TokenizedCorpusTests
{
    [Theory]
    [InlineData("Merci BEAUCOUP !", "merci beaucoup")]
    [InlineData("L'eau qu'on boit aujourd’hui", "l eau qu on boit aujourdhui")]
    [InlineData("dell’acqua, un'amica", "dell acqua un amica")]
    [InlineData("don't", "dont")]
    [InlineData("ﬁn Ａpple ½", "fin apple 1 2")]
    [InlineData("Straße cœur", "strasse coeur")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("z\u0336a\u0336l\u0336g\u0336o\u0336", "zalgo")]
    [InlineData("mer\u200Bci\u00AD beau\u202Ecoup", "merci beaucoup")]
    [InlineData("𝐇𝐞𝐥𝐥𝐨 ⓦⓞⓡⓛⓓ", "hello world")]
    [InlineData("f.r,e*e gr_at!is", "free gratis")]
    [InlineData("bien... oui—non", "bien oui non")]
    [InlineData("bravo👏🏽👏 🇫🇷", "bravo 👏 👏 🇫🇷")]
    [InlineData("我喜欢这个", "我喜 喜欢 欢这 这个")]
    [InlineData("สวัสดี", "สว วั ัส สด ดี")]
    [InlineData("好", "好")]
    public void WordsOf_Text_FoldsIt(string text, string expected) => Assert.Equal(expected, Corpora.WordsOf(text));

    [Theory]
    [InlineData("раypal")]
    [InlineData("pаypаl")]
    [InlineData("payрal")]
    [InlineData("ΡΑYPAL")]
    public void WordsOf_LatinWordWithForeignLookAlikes_IsTheLatinWord(string text) => Assert.Equal("paypal", Corpora.WordsOf(text));

    [Fact]
    public void WordsOf_RussianWordWithLatinLookAlikes_IsTheRussianWord() =>
        Assert.Equal(Corpora.WordsOf("президент"), Corpora.WordsOf("пpeзидeнт"));

    [Fact]
    public void WordsOf_RussianText_StaysRussian() =>
        Assert.Equal("мне очень важно не только это", Corpora.WordsOf("Mне очень вaжно He только это"));

    [Fact]
    public void LinksOf_SpellingsOfOneLink_AreOneLink()
    {
        TokenizedCorpus tokens = Corpora.Tokenize(
            "voir https://www.Example.com/a/?utm_source=x&b=2&a=1#top.",
            "(http://example.com:80/a?a=1&b=2)",
            "example.com/a?fbclid=abc&b=2&a=1 !");
        Assert.Equal(1, tokens.LinkCount);
        Assert.Equal("example.com/a?a=1&b=2", tokens.LinkText(0));
        Assert.Equal("example.com", tokens.DomainText(tokens.DomainOfLink(0)));
        Assert.Equal("voir", tokens.WordText(tokens.WordsOf(0)[0]));
        Assert.True(tokens.WordsOf(1).IsEmpty);
    }

    [Fact]
    public void LinksOf_ListedLinksAndObject_AreTaken()
    {
        CorpusBuilder builder = new();
        builder.Add(new Comment { CommentId = "1", Account = "a", Links = "https://a.org/x https://b.co.uk/y", Object = "http://a.org/x" });
        TokenizedCorpus tokens = Corpora.Tokenize(builder.Build());
        Assert.Equal(["a.org/x", "b.co.uk/y"], tokens.LinksOf(0).ToArray().Select(tokens.LinkText));
        Assert.Equal("b.co.uk", tokens.DomainText(tokens.DomainOfLink(tokens.LinksOf(0)[1])));
    }

    [Fact]
    public void HashtagsAndMentions_InText_AreApartFromWords()
    {
        TokenizedCorpus tokens = Corpora.Tokenize("Salut @Jean_D. regarde #Retraites2023 ! mail: x@y.fr");
        Assert.Equal(["jean_d"], tokens.MentionsOf(0).ToArray().Select(tokens.MentionText));
        Assert.Equal(["retraites2023"], tokens.HashtagsOf(0).ToArray().Select(tokens.HashtagText));
        Assert.Equal(["salut", "regarde", "mail", "x"], tokens.WordsOf(0).ToArray().Select(tokens.WordText));
    }

    [Fact]
    public void WordsOf_Quotes_AreLeftOut()
    {
        Assert.Equal("ma réponse", Corpora.WordsOf("> ce que tu dis\n>> et l'autre\nma réponse"));
        Assert.Equal("avant après", Corpora.WordsOf("avant [quote=\"x\"]dedans [quote]plus[/quote] encore[/quote] après"));
        Assert.Equal("oui", Corpora.WordsOf("Marie a écrit :\n> non\noui"));
    }

    [Theory]
    [InlineData("Marie a écrit : « non, jamais de la vie » et moi si", "marie et moi si")]
    [InlineData("John wrote: \"never in my life\" but I would", "john but i would")]
    [InlineData("Anna schrieb: „niemals“ ich schon", "anna ich schon")]
    [InlineData("Il a dit : oui, « peut-être » demain", "il a dit oui peutêtre demain")]
    [InlineData("Marie a écrit : « sans fin", "marie a écrit sans fin")]
    public void WordsOf_QuotationMarksAfterWhoSaidIt_AreLeftOut(string text, string words) => Assert.Equal(words, Corpora.WordsOf(text));

    [Fact]
    public void WordsOf_TailUnderAllCommentsOfAnAccount_IsLeftOut()
    {
        string[] bodies = ["un premier avis", "tout autre chose", "je passe mon tour", "et pourquoi donc", "rien à dire"];
        CommentCorpus corpus = Corpora.From(
        [
            .. bodies.Select((b, i) => ("signeur", (long?)i, $"{b}\n--\nJean, roi des potagers")),
            .. Enumerable.Range(0, 5).Select(i => ("copieur", (long?)i, "le même texte partout et toujours")),
        ]);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        for (int c = 0; c < 5; c++) Assert.Equal(bodies[c], string.Join(' ', tokens.WordsOf(c).ToArray().Select(tokens.WordText)));
        Assert.Equal(6, tokens.WordsOf(7).Length);
    }

    [Fact]
    public void Build_AnyNumberOfThreads_SameColumns()
    {
        Random random = new(7);
        string[] words = [.. Enumerable.Range(0, 500).Select(i => $"w{i}é")];
        CommentCorpus corpus = Corpora.FromTexts(Enumerable.Range(0, 30_000)
            .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => words[random.Next(500)]))));
        TokenizedCorpus one = Corpora.Tokenize(corpus, 1), three = Corpora.Tokenize(corpus, 3);
        Assert.Equal(one.VocabularySize, three.VocabularySize);
        for (int w = 0; w < one.VocabularySize; w++) Assert.Equal(one.WordText(w), three.WordText(w));
        for (int c = 0; c < corpus.CommentCount; c++) Assert.True(one.WordsOf(c).SequenceEqual(three.WordsOf(c)));
    }

    [Fact]
    public void Build_EveryCodePointOnce_DoesNotCrash()
    {
        StringBuilder all = new();
        for (int c = 1; c < 0x110000; c++)
            if (c is < 0xD800 or > 0xDFFF) all.Append(new Rune(c).ToString()).Append(c % 7 == 0 ? " " : "");
        TokenizedCorpus tokens = Corpora.Tokenize(all.ToString(), string.Join(' ', all.ToString().EnumerateRunes()));
        Assert.True(tokens.WordsOf(0).Length > 1_000);
    }

    [Fact]
    public void Build_UnpairedSurrogates_DoesNotCrash() => Assert.Equal("a b", Corpora.WordsOf("a \uD83D b\uDC00"));

    [Fact]
    public void Build_TenMegabytesWithoutSpace_CutsWords()
    {
        TokenizedCorpus tokens = Corpora.Tokenize(new string('x', 10_000_000), string.Concat(Enumerable.Repeat("[quote", 500_000)) + "[/quote]");
        Assert.Equal(10_000_000 / 64, tokens.WordsOf(0).Length);
    }
}
