using CoordDetect.Core.Text;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>
/// Both accounts wrote a rare run of five words or more, inside comments that are otherwise different. Passages that overlap in a comment are one
/// object, so that a stock phrase re-used in twenty comments is one thing that twenty comments share, not 190.
/// </summary>
public sealed class SharedPassageSignal(PassageOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "shared-passage";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Wording;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        IReadOnlyList<SharedPassage> passages = SharedPassages.Find(
            context.Tokens, context.Families, context.Language, options, context.Threads, context.Cancellation);
        List<PassageObject> objects = PassageObjects.Group(passages, options.MinimumWords);
        int[] start = new int[objects.Count + 1];
        List<int> comments = [];
        for (int o = 0; o < objects.Count; o++)
        {
            comments.AddRange(WithCopies(context, objects[o].Comments));
            start[o + 1] = comments.Count;
        }
        int[] members = [.. comments];
        return new ObjectTrace(objects.Count, start, members, o => Describe(context, objects[o]))
        {
            Bits = [.. objects.Select(o => o.Bits)],
            LoneComments = LoneComments(context, members),
            Shadow = [.. Enumerable.Range(0, context.Corpus.CommentCount).Select(context.Families.FamilyOf)],
            PopularityCap = PopularityLimit.Of(Enumerable.Range(0, objects.Count).Select(o => start[o + 1] - start[o]), context.Corpus.AccountCount),
        };
    }

    // Passages are found once for each distinct text; every copy of it holds them too.
    private static IEnumerable<int> WithCopies(SignalContext context, IEnumerable<int> comments) =>
        comments.SelectMany(c => context.Families.CopiesOf(c).ToArray()).Distinct().Order();

    private static List<int> LoneComments(SignalContext context, int[] members)
    {
        HashSet<int> holding = [.. members];
        List<int> lone = [];
        for (int c = 0; c < context.Corpus.CommentCount; c++)
            if (!holding.Contains(c) && context.Tokens.WordsOf(c).Length > 0) lone.Add(c);
        return lone;
    }

    private static string Describe(SignalContext context, PassageObject passage)
    {
        ReadOnlySpan<int> words = context.Tokens.WordsOf(passage.Comment);
        List<string> run = [];
        int seen = 0;
        foreach (int word in words)
        {
            // Positions count words without pictograms.
            if (context.Tokens.IsSymbol(word)) continue;
            if (seen >= passage.Start && seen < passage.Start + passage.Length) run.Add(context.Tokens.WordText(word));
            seen++;
        }
        return Excerpt.Of("… " + string.Join(' ', run) + " …");
    }
}
