namespace CoordDetect.Core.Signals.Wording;

/// <summary>
/// Two comments fall in one text family: the same text, or nearly. A family's surprise is that of the wording which its members share with its
/// centre; families of set phrases ("merci beaucoup !") are left out.
/// </summary>
public sealed class SameText(SameTextOptions options) : ISignal
{
    // The centre against so many members, spread over the family, bounds the cost of a family of 200,000.
    private const int MembersCompared = 16;

    private const int RunsAllowed = 2;

    /// <summary>What fewer words say is shouted in chorus.</summary>
    internal const int ShoutWords = 12;

    /// <inheritdoc/>
    public string Id => "same-text";

    /// <inheritdoc/>
    public int Version => 3;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Wording;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        int[] kept = KeptFamilies(context, out double[] bits);
        (int[] start, int[] comments) = Members(context, kept);
        List<int> lone = LoneComments(context, kept);
        return new ObjectTrace(kept.Length, start, comments, f => Describe(context, kept[f]))
        {
            Bits = bits,
            PickedUp = Array.ConvertAll(kept, f => context.Tokens.WordsOf(context.Families.CentreOf(f)).Length < ShoutWords),
            LoneComments = lone,
            LoneTexts = lone.FindAll(c => context.Tokens.WordsOf(c).Length >= ShoutWords),
            PopularityCap = PopularityLimit.Of(Enumerable.Range(0, kept.Length).Select(f => start[f + 1] - start[f]), context.Corpus.AccountCount),
        };
    }

    // Of each family the comments whose author is known, ascending.
    private static (int[] Start, int[] Comments) Members(SignalContext context, int[] kept)
    {
        int[] start = new int[kept.Length + 1];
        List<int> comments = [];
        for (int f = 0; f < kept.Length; f++)
        {
            foreach (int comment in context.Families.MembersOf(kept[f]))
                if (context.Corpus.HasKnownAuthor(comment)) comments.Add(comment);
            comments.Sort(start[f], comments.Count - start[f], null);
            start[f + 1] = comments.Count;
        }
        return (start, [.. comments]);
    }

    private int[] KeptFamilies(SignalContext context, out double[] bits)
    {
        List<int> kept = [];
        List<double> keptBits = [];
        for (int family = 0; family < context.Families.FamilyCount; family++)
        {
            double shared = BitsOf(context, family);
            if (shared < options.MinimumBits) continue;
            kept.Add(family);
            keptBits.Add(Math.Max(0, shared - AlignmentBits(context, family)));
        }
        bits = [.. keptBits];
        return [.. kept];
    }

    // Two texts of n words can meet in n² places, and what they share mostly stands in one or two runs: chance has that many tries. The same bits say more of a
    // short text than of a long one.
    private static double AlignmentBits(SignalContext context, int family) =>
        RunsAllowed * 2 * Math.Log2(Math.Max(1, context.Tokens.WordsOf(context.Families.CentreOf(family)).Length));

    // What three quarters of the members share with the centre at least. Families are chains, and one odd end of a chain must not make the words of a hundred copies worthless.
    private static double BitsOf(SignalContext context, int family)
    {
        ReadOnlySpan<int> members = context.Families.MembersOf(family);
        int centre = context.Families.CentreOf(family);
        List<double> shared = [];
        int step = Math.Max(1, members.Length / MembersCompared);
        for (int i = 0; i < members.Length; i += step)
            if (members[i] != centre) shared.Add(context.Language.SharedBits(centre, members[i]));
        shared.Sort();
        return shared.Count == 0 ? 0 : shared[shared.Count / 4];
    }

    private static List<int> LoneComments(SignalContext context, int[] kept)
    {
        HashSet<int> inKept = [.. kept];
        List<int> lone = [];
        for (int c = 0; c < context.Corpus.CommentCount; c++)
        {
            int family = context.Families.FamilyOf(c);
            if (!context.Corpus.HasKnownAuthor(c)) continue;
            if ((family < 0 || !inKept.Contains(family)) && context.Tokens.WordsOf(c).Length > 0) lone.Add(c);
        }
        return lone;
    }

    private static string Describe(SignalContext context, int family) =>
        Excerpt.Of(context.Corpus.TextOf(context.Families.CentreOf(family)));
}
