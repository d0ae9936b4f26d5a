using CoordDetect.Core.Corpus;

namespace CoordDetect.Evaluation.Hosts;

/// <summary>Comments of people about whom nobody claims anything, on which a campaign is laid.</summary>
internal sealed class Host
{
    private readonly Comment[] _dated;
    private readonly long[] _times;

    public Host(string id, string name, IReadOnlyList<Comment> comments)
    {
        (Id, Name, Comments) = (id, name, comments);
        _dated = [.. comments.Where(c => c.PostedAt.IsKnown).OrderBy(c => c.PostedAt.UnixSeconds).ThenBy(c => c.CommentId, StringComparer.Ordinal)];
        _times = [.. _dated.Select(c => c.PostedAt.UnixSeconds)];
        Handles = [.. comments.Select(c => c.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        TellsSeconds = _times.Any(t => t % 60 != 0);
        if (comments.Select(c => c.Site).Distinct(StringComparer.Ordinal).Skip(1).Any() && !AccountScope.IsPlatformWide(comments[0].Platform))
            throw new ArgumentException("An account that is laid on several sites is one account only where a platform says who is who.", nameof(comments));
    }

    /// <summary>Its name in the floors.</summary>
    public string Id { get; }

    /// <summary>Its name on the page.</summary>
    public string Name { get; }

    /// <summary>Its comments.</summary>
    public IReadOnlyList<Comment> Comments { get; }

    /// <summary>The names of its people, in ordinal order.</summary>
    public IReadOnlyList<string> Handles { get; }

    /// <summary>Whether its clock shows seconds.</summary>
    public bool TellsSeconds { get; }

    /// <summary>When its first and its last comment were posted, in Unix seconds.</summary>
    public (long First, long Last) Span => (_times[0], _times[^1]);

    /// <summary>When half of its comments were posted, in Unix seconds.</summary>
    public long Middle => _times[_times.Length / 2];

    /// <summary>The comments that were posted around a moment, up to <paramref name="each"/> on both sides of it.</summary>
    public ReadOnlySpan<Comment> Around(long moment, int each)
    {
        int at = Array.BinarySearch(_times, moment);
        if (at < 0) at = ~at;
        int from = Math.Max(0, Math.Min(at, _dated.Length - 1) - each);
        return _dated.AsSpan(from, Math.Min(_dated.Length, at + each) - from);
    }
}
