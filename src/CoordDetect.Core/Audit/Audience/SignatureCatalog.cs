using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>Lists the signatures of a list along one order.</summary>
internal static class SignatureCatalog
{
    private const long Day = 86_400;

    // What most have tells nobody apart: it is how this page's followers are.
    private const double MostShare = 0.7;

    /// <summary>
    /// Who was made less than this before following may be a newcomer to the platform: a week in the news brings them by the hundred, and
    /// their profiles are as empty and alike as new ones are.
    /// </summary>
    public const long Newborn = 14 * Day;

    /// <summary>What followers have in common, apart from when they were made.</summary>
    /// <param name="traits">Their traits.</param>
    /// <param name="order">Them in order.</param>
    /// <param name="young">By place: whether somebody may be new to the platform.</param>
    public static IEnumerable<Signature> Alike(FollowerTraits traits, int[] order, bool[] young)
    {
        return Groups(SignatureKind.Stem, traits.Stem, order)
            .Concat(Groups(SignatureKind.Bio, traits.Bio, order))
            .Concat(Groups(SignatureKind.Avatar, traits.Avatar, order))
            .Concat(Groups(SignatureKind.Name, traits.Name, order))
            .Concat(Groups(SignatureKind.Shape, traits.Shape, order))
            .Concat(CountBands.Of(traits).SelectMany(codes => Groups(SignatureKind.Counts, Old(codes, order, young), order)))
            .Concat(Groups(SignatureKind.Empty, Old(Array.ConvertAll(traits.Empty, e => e >= 3 ? 1 : -1), order, young), order));
    }

    /// <summary>By place: whether whoever stands there may have been new to the platform when they came.</summary>
    public static bool[] Young(FollowerList list, FollowOrder order)
    {
        bool[] young = new bool[order.Accounts.Length];
        for (int place = 0; place < young.Length; place++)
        {
            long created = list.Created[order.Accounts[place]];
            young[place] = created != FollowerList.NoTime && order.Bound[place] != FollowerList.NoTime && created > order.Bound[place] - Newborn;
        }
        return young;
    }

    private static int[] Old(int[] codes, int[] order, bool[] young)
    {
        int[] old = [.. codes];
        for (int place = 0; place < order.Length; place++)
            if (young[place]) old[order[place]] = -1;
        return old;
    }

    private static IEnumerable<Signature> Groups(SignatureKind kind, int[] codes, int[] order)
    {
        Dictionary<int, int> sizes = [];
        foreach (int account in order)
            if (codes[account] >= 0) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sizes, codes[account], out _)++;
        Dictionary<int, (int[] Places, int Filled)> groups = [];
        foreach ((int code, int size) in sizes)
            if (size >= RunScan.FewestMembers && size <= MostShare * order.Length) groups[code] = (new int[size], 0);
        for (int place = 0; place < order.Length; place++)
        {
            int code = codes[order[place]];
            if (code < 0 || !groups.TryGetValue(code, out (int[] Places, int Filled) group)) continue;
            group.Places[group.Filled] = place;
            groups[code] = (group.Places, group.Filled + 1);
        }
        return groups.OrderBy(g => g.Key).Select(g => new Signature(kind, g.Key, 0, g.Value.Places, kind == SignatureKind.Counts ? codes : null));
    }
}
