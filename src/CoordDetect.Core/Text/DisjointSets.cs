namespace CoordDetect.Core.Text;

/// <summary>
/// Disjoint sets that several threads may unite at once (Anderson and Woll 1991). The root of a set is its smallest member,
/// so the outcome does not depend on the order of the unions.
/// </summary>
public sealed class DisjointSets
{
    private readonly int[] _parent;

    /// <summary>So many items, each in a set of its own.</summary>
    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (int i = 0; i < count; i++) _parent[i] = i;
    }

    /// <summary>Goes on from sets that are known, with further items each in a set of its own. The known sets are copied.</summary>
    public DisjointSets(DisjointSets known, int further)
        : this(known._parent.Length + further) => known._parent.CopyTo(_parent, 0);

    /// <summary>The smallest member of the set of <paramref name="item"/>, as far as it is united by now.</summary>
    public int Find(int item)
    {
        while (true)
        {
            int parent = Volatile.Read(ref _parent[item]);
            if (parent == item) return item;
            int grandparent = Volatile.Read(ref _parent[parent]);
            // Halving the path; that another thread may have done so already does no harm.
            if (grandparent != parent) Interlocked.CompareExchange(ref _parent[item], grandparent, parent);
            item = grandparent;
        }
    }

    /// <summary>Makes one set of the sets of two items.</summary>
    public void Unite(int a, int b)
    {
        while (true)
        {
            (a, b) = (Find(a), Find(b));
            if (a == b) return;
            if (a > b) (a, b) = (b, a);
            if (Interlocked.CompareExchange(ref _parent[b], a, b) == b) return;
        }
    }

    /// <summary>Whether two items are known to be in one set.</summary>
    public bool AreUnited(int a, int b) => Find(a) == Find(b);
}
