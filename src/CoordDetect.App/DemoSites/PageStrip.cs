namespace CoordDetect.App.DemoSites;

/// <summary>Which pages a pager shows: the first, the last, and those around the current one.</summary>
/// <param name="Current">The page that is shown, from 1.</param>
/// <param name="Total">How many there are, at least 1.</param>
public sealed record PageStrip(int Current, int Total)
{
    private const int Around = 2;

    /// <summary>The strip for a list; a page that is not there becomes null.</summary>
    public static PageStrip? Of(int page, int items, int size)
    {
        int total = Math.Max(1, (items + size - 1) / size);
        return page >= 1 && page <= total ? new PageStrip(page, total) : null;
    }

    /// <summary>Whether there is more than one page.</summary>
    public bool IsNeeded => Total > 1;

    /// <summary>The page before, or null.</summary>
    public int? Previous => Current > 1 ? Current - 1 : null;

    /// <summary>The page after, or null.</summary>
    public int? Next => Current < Total ? Current + 1 : null;

    /// <summary>The pages in order; null stands for those left out.</summary>
    public IEnumerable<int?> Shown()
    {
        int last = 0;
        for (int page = 1; page <= Total; page++)
        {
            if (page > 1 && page < Total && Math.Abs(page - Current) > Around) continue;
            if (page > last + 1) yield return null;
            yield return last = page;
        }
    }

    /// <summary>The part of a list that stands on the current page.</summary>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> items, int size) => [.. items.Skip((Current - 1) * size).Take(size)];
}
