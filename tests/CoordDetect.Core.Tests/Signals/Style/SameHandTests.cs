using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Style;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Tests.Text;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Signals.Style;

public sealed class SameHandTests
{
    private const string Small = "the a of to and in is it you that he was for on are with as I his they be at one have this from or had by not but what some we can out other were all there when";

    [Fact]
    public void Trace_TwoWhoWriteAnotherLanguage_AreComparedWithNobody()
    {
        StyleTrace trace = Trace([.. Writers(30, Small), .. Writers(2, "le la les de des un une et en est il elle que qui dans pour pas sur ce se au plus par avec son tout nous vous mais ou", "fr")]);
        Assert.Equal(30, Assert.Single(trace.Populations).Writers.Length);
    }

    [Fact]
    public void Trace_WritersOfTwoSites_AreComparedOnTheirOwn()
    {
        StyleTrace trace = Trace([.. Writers(25, Small), .. Writers(25, Small, "b").Select(w => w with { Site = "other" })]);
        Assert.Equal([25, 25], trace.Populations.Select(p => p.Writers.Length));
        Assert.Empty(NearestHands.Find(trace, 0.05, CancellationToken.None));
    }

    [Fact]
    public void Trace_WhoWroteLittle_IsLeftOut() => Assert.True(Trace([.. Writers(30, Small).Select(w => w with { Text = w.Text![..200] })]).IsEmpty);

    // Each draws small words at frequencies of its own, and subjects that nobody else has.
    private static IEnumerable<Comment> Writers(int count, string small, string prefix = "a")
    {
        string[] words = small.Split(' ');
        for (int w = 0; w < count; w++)
        {
            SplitMix random = new((ulong)(w + (1_000 * prefix[0])));
            double[] habit = [.. words.Select(_ => 0.2 + random.NextDouble())];
            StringBuilder text = new();
            for (int i = 0; i < 2_600; i++)
            {
                int pick = (int)(random.NextDouble() * words.Length);
                text.Append(random.NextDouble() < habit[pick] * 0.6 ? words[pick] : $"{prefix}{w}x{(int)(random.NextDouble() * 500)}").Append(' ');
            }
            yield return new Comment { CommentId = $"{prefix}{w}", Account = $"{prefix}{w}", Site = "s", Text = text.ToString() };
        }
    }

    private static StyleTrace Trace(IEnumerable<Comment> comments)
    {
        CorpusBuilder builder = new();
        foreach (Comment comment in comments) builder.Add(comment);
        CommentCorpus corpus = builder.Build();
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        return (StyleTrace)new SameHand(new SameHandOptions()).Trace(new SignalContext(corpus, tokens, families, null!));
    }
}
