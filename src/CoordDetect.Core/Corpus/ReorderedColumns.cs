using System.Runtime.InteropServices;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// The columns of a corpus with the comments in another order. Accounts, threads, sites and objects are numbered anew, by first appearance: everything that
/// follows from numbers follows from the order then, and from nothing else. Words are shared with the columns that they come from, not copied.
/// </summary>
internal sealed class ReorderedColumns(CorpusColumns from, int[] order)
{
    /// <summary>The columns, with comment i being what was comment <paramref name="order"/>[i].</summary>
    /// <param name="from">Sealed columns.</param>
    /// <param name="order">A permutation of the comments.</param>
    public static CorpusColumns Of(CorpusColumns from, int[] order) => new ReorderedColumns(from, order).Columns();

    private CorpusColumns Columns()
    {
        Renumbering threads = Renumbering.ByAppearance(order.Select(c => from.ThreadOf[c]), from.Threads.Count);
        Renumbering sites = Renumbering.ByAppearance(threads.Old.Select(from.Threads.ScopeOf), from.Sites.Count);
        Renumbering accounts = Renumbering.ByAppearance(order.Select(c => from.AccountOf[c]), from.Accounts.Count);
        Renumbering objects = Named(from.ObjectOf, from.Objects), reposts = Named(from.RepostOf, from.Reposts);
        Renumbering clusters = Named(from.ClusterOf, from.Clusters), parents = Named(from.ParentKeyOf, from.ParentKeys);
        return new CorpusColumns(DuplicateIds.Keep)
        {
            Platforms = from.Platforms,
            Sites = from.Sites.InOrder(sites.Old, sites.New),
            Threads = from.Threads.InOrder(threads.Old, site => sites.New[site]),
            Accounts = from.Accounts.InOrder(accounts.Old, scope => scope < 0 ? scope : sites.New[scope]),
            Objects = from.Objects.InOrder(objects.Old, scope => scope),
            Reposts = from.Reposts.InOrder(reposts.Old, scope => scope),
            Clusters = from.Clusters.InOrder(clusters.Old, scope => scope),
            ParentKeys = from.ParentKeys.InOrder(parents.Old, thread => threads.New[thread]),
            AccountOf = Renamed(from.AccountOf, accounts),
            ThreadOf = Renamed(from.ThreadOf, threads),
            TimeOf = Picked(from.TimeOf),
            PrecisionOf = Picked(from.PrecisionOf),
            IsLocal = Picked(from.IsLocal),
            ObjectOf = Renamed(from.ObjectOf, objects),
            RepostOf = Renamed(from.RepostOf, reposts),
            ParentKeyOf = Renamed(from.ParentKeyOf, parents),
            LabelOf = Picked(from.LabelOf),
            ClusterOf = Renamed(from.ClusterOf, clusters),
            Texts = from.Texts.InOrder(order),
            Links = from.Links.InOrder(order),
            Urls = from.Urls.InOrder(order),
            Languages = from.Languages.InOrder(order),
            AccountSite = FirstSites(accounts, sites),
            AccountCreated = [.. accounts.Old.Select(a => from.AccountCreated[a])],
            AccountIsUnknown = [.. accounts.Old.Select(a => from.AccountIsUnknown[a])],
            Profile = Array.ConvertAll(from.Profile, part => part.InOrder(accounts.Old)),
            ParentOf = Parents(),
            CommentIds = from.CommentIds.InOrder(order),
            Conflicts = from.Conflicts,
        };
    }

    private Renumbering Named(List<int> column, Utf8Interner names) => Renumbering.ByAppearance(order.Select(c => column[c]), names.Count);

    private List<int> Renamed(List<int> column, Renumbering numbers) => [.. order.Select(c => column[c] < 0 ? -1 : numbers.New[column[c]])];

    private List<T> Picked<T>(List<T> column)
    {
        List<T> picked = [];
        CollectionsMarshal.SetCount(picked, order.Length);
        Span<T> values = CollectionsMarshal.AsSpan(picked);
        for (int i = 0; i < values.Length; i++) values[i] = column[order[i]];
        return picked;
    }

    private List<int> FirstSites(Renumbering accounts, Renumbering sites)
    {
        int[] first = new int[accounts.Old.Length];
        for (int i = order.Length - 1; i >= 0; i--)
            first[accounts.New[from.AccountOf[order[i]]]] = sites.New[from.Threads.ScopeOf(from.ThreadOf[order[i]])];
        return [.. first];
    }

    private int[] Parents()
    {
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++) places[order[i]] = i;
        return Array.ConvertAll(order, c => from.ParentOf[c] < 0 ? -1 : places[from.ParentOf[c]]);
    }

    /// <summary>New numbers for old ones.</summary>
    /// <param name="Old">The old number of each new one.</param>
    /// <param name="New">The new number of each old one.</param>
    private sealed record Renumbering(int[] Old, int[] New)
    {
        /// <summary>Numbers by first appearance; what never appears comes last. Numbers below zero stand for nothing.</summary>
        public static Renumbering ByAppearance(IEnumerable<int> appearing, int count)
        {
            int[] renamed = new int[count];
            Array.Fill(renamed, -1);
            List<int> old = new(count);
            foreach (int number in appearing.Concat(Enumerable.Range(0, count)))
            {
                if (number < 0 || renamed[number] >= 0) continue;
                renamed[number] = old.Count;
                old.Add(number);
            }
            return new Renumbering([.. old], renamed);
        }
    }
}
