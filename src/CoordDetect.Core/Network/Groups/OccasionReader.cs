using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Text;

namespace CoordDetect.Core.Network.Groups;

/// <summary>Reads the occasions of an authorship from the traces of wording, links and hashtags.</summary>
internal static class OccasionReader
{
    private const int SlotsShown = 3;

    /// <summary>The occasions that two accounts or more took part in.</summary>
    public static Occasions Read(IReadOnlyList<SignalTest> tests, Authorship authorship)
    {
        List<Occasion> found = [];
        Dictionary<int, int> repeats = [];
        foreach (SignalTest test in tests.Where(t => t.Signal.Family is SignalFamily.Wording or SignalFamily.Objects))
        {
            switch (test.Trace)
            {
                // A link's domain is the same occasion over again, and names are called in any conversation.
                case ObjectTrace objects when test.Signal.Id is not ("same-domain" or "same-mention"):
                    AddObjects(found, test.Signal.Id, objects, authorship);
                    if (objects.Bits is not null) AddRepeats(repeats, objects, authorship);
                    break;
                case TemplateTrace templates:
                    AddTemplates(found, test.Signal.Id, templates, authorship);
                    break;
                case PassageTrace passages:
                    AddPassages(found, test.Signal.Id, passages, authorship);
                    break;
            }
        }
        return new Occasions(found, authorship.AccountCount, repeats);
    }

    private static void AddObjects(List<Occasion> found, string signal, ObjectTrace trace, Authorship authorship)
    {
        for (int item = 0; item < trace.ObjectCount; item++)
        {
            bool pickedUp = trace.Bits is null || (trace.PickedUp is { } picked && picked[item]);
            Add(found, new OccasionKind(signal, item, trace.Bits is null ? double.PositiveInfinity : trace.Bits[item], pickedUp, Text(trace, item)), trace.CommentsOf(item), authorship);
        }
    }

    // Of each text the comments in which somebody says it again.
    private static void AddRepeats(Dictionary<int, int> repeats, ObjectTrace texts, Authorship authorship)
    {
        Dictionary<int, int> first = [];
        for (int text = 0; text < texts.ObjectCount; text++)
        {
            first.Clear();
            foreach (int comment in texts.CommentsOf(text))
                if (!first.TryAdd(authorship.AccountOf[comment], comment)) repeats[comment] = first[authorship.AccountOf[comment]];
        }
    }

    private static void AddTemplates(List<Occasion> found, string signal, TemplateTrace trace, Authorship authorship)
    {
        for (int t = 0; t < trace.TemplateCount; t++) Add(found, new OccasionKind(signal, t, trace.Bits[t], IsPickedUp: false, Text(trace, t)), trace.CommentsOf(t), authorship);
    }

    // Pairs of comments that share runs of the same words are one occasion.
    private static void AddPassages(List<Occasion> found, string signal, PassageTrace trace, Authorship authorship)
    {
        DisjointSets together = new(trace.CommentA.Length);
        Dictionary<ulong, int> firstWith = [];
        for (int pair = 0; pair < trace.CommentA.Length; pair++)
            foreach (ulong run in trace.RunsOf(pair))
                if (!firstWith.TryAdd(run, pair)) together.Unite(pair, firstWith[run]);
        foreach (IGrouping<int, int> passage in Enumerable.Range(0, trace.CommentA.Length).GroupBy(together.Find).OrderBy(g => g.Key))
        {
            int[] comments = [.. passage.SelectMany(p => new[] { trace.CommentA[p], trace.CommentB[p] }).Distinct().Order()];
            Add(found, new OccasionKind(signal, passage.Key, passage.Min(p => (double)trace.Bits[p]), IsPickedUp: false, () => trace.Describe(passage.Key)) { IsPassing = true }, comments, authorship);
        }
    }

    private static Func<string> Text(ObjectTrace trace, int item) => () => trace.Describe(item);

    private static Func<string> Text(TemplateTrace trace, int template) => () => string.Join(" · ", trace.Slots[template].Take(SlotsShown));

    // A recorded holder is one holder in a draw, too, however often they repeated themselves.
    private static void Add(List<Occasion> found, OccasionKind kind, ReadOnlySpan<int> comments, Authorship authorship)
    {
        if (comments.Length < 2) return;
        Dictionary<int, int> holderFor = [];
        List<(int Account, int Comment)> posted = new(comments.Length);
        foreach (int comment in comments)
        {
            int recorded = authorship.RecordedOf[comment];
            if (!holderFor.TryGetValue(recorded, out int account)) holderFor[recorded] = account = authorship.AccountOf[comment];
            posted.Add((account, comment));
        }
        Occasion occasion = Occasion.Of(kind, posted);
        if (occasion.Accounts.Length >= 2) found.Add(occasion);
    }
}
