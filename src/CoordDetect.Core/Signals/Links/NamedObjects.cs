namespace CoordDetect.Core.Signals.Links;

/// <summary>Makes the trace of objects that have names: links, hashtags.</summary>
internal static class NamedObjects
{
    internal delegate ReadOnlySpan<int> ObjectsOf(int comment);

    public static ObjectTrace Trace(SignalContext context, int objects, ObjectsOf objectsOf, Func<int, string> describe)
    {
        int comments = context.Corpus.CommentCount;
        int[] start = new int[objects + 1];
        for (int c = 0; c < comments; c++)
            foreach (int o in ObjectsBySomebody(c)) start[o + 1]++;
        for (int o = 0; o < objects; o++) start[o + 1] += start[o];
        int[] items = new int[start[objects]], fill = (int[])start.Clone(), shadow = new int[comments];
        for (int c = 0; c < comments; c++)
        {
            foreach (int o in ObjectsBySomebody(c)) items[fill[o]++] = c;
            shadow[c] = context.Families.FamilyOf(c);
        }
        ReadOnlySpan<int> ObjectsBySomebody(int comment) => context.Corpus.HasKnownAuthor(comment) ? objectsOf(comment) : default;
        return new ObjectTrace(objects, start, items, describe)
        {
            Shadow = shadow,
            PopularityCap = PopularityLimit.Of(Enumerable.Range(0, objects).Select(o => start[o + 1] - start[o]), context.Corpus.AccountCount),
        };
    }
}
