using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Would two people who write for themselves fill the same template? The p-value of a pair is 2^-(bits that a filling saves against being written by itself) times the comparisons that the two
/// accounts make (minimum description length as a universal test: Grünwald 2007, chapter 14). It depends on the texts alone; who wrote which of them is nothing
/// that it could be wrong about, so copies with other authors have nothing to say here and hold no such pairs. Of the m(m−1)/2 pairs of a template each account is tied to its neighbours in
/// three rings of no meaning: whoever fills it belongs to it, whenever that was, and one letter does not outweigh everything else.
/// </summary>
public sealed class TemplateTest(TemplateTrace trace) : IPairTest
{
    // In each, everybody has two neighbours; three together hang together however they are cut.
    private const int Rings = 3;
    private const ulong OrderSeed = 0x7465_6D70_6C61_7465;

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        Dictionary<ulong, Meeting> meetings = [];
        if (authorship.Seed is not null) return new TemplateMeasurement(trace, meetings, new([], [], []));
        for (int template = 0; template < trace.TemplateCount; template++)
        {
            cancellation.ThrowIfCancellationRequested();
            List<(int Account, int Comment)> firsts = Firsts(authorship, template);
            for (ulong ring = 0; ring < Rings && firsts.Count > 1; ring++)
            {
                (int Account, int Comment)[] order = [.. firsts.OrderBy(f => new SplitMix(OrderSeed + (ring << 32) ^ (ulong)f.Comment).Next()).ThenBy(f => f.Comment)];
                for (int i = 0; i < order.Length; i++) Meet(meetings, template, order[i], order[(i + 1) % order.Length]);
            }
        }
        PairScoreBuilder scores = new();
        foreach ((ulong pair, Meeting meeting) in meetings)
        {
            (int a, int b) = PairScores.Accounts(pair);
            scores.Add(a, b, WordingBound.Log10P(trace.Bits[meeting.Template], authorship, a, b), trace.Slots[meeting.Template].Count);
        }
        return new TemplateMeasurement(trace, meetings, scores.Build());
    }

    // Who fills a letter twice is one who fills it.
    private List<(int Account, int Comment)> Firsts(Authorship authorship, int template)
    {
        HashSet<int> seen = [];
        List<(int Account, int Comment)> firsts = [];
        foreach (int comment in trace.CommentsOf(template))
            if (seen.Add(authorship.AccountOf[comment])) firsts.Add((authorship.AccountOf[comment], comment));
        return firsts;
    }

    // Of several templates that a pair fills, the one that says most.
    private void Meet(Dictionary<ulong, Meeting> meetings, int template, (int Account, int Comment) x, (int Account, int Comment) y)
    {
        ulong pair = PairScores.Key(x.Account, y.Account);
        if (meetings.TryGetValue(pair, out Meeting known) && trace.Bits[known.Template] >= trace.Bits[template]) return;
        meetings[pair] = x.Account < y.Account ? new Meeting(template, x.Comment, y.Comment) : new Meeting(template, y.Comment, x.Comment);
    }

    /// <summary>Two accounts at one template.</summary>
    internal readonly record struct Meeting(int Template, int CommentA, int CommentB);
}
