using System.Text;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments;

/// <summary>Tells which comments lie in a <see cref="CommentScope"/>, one look each.</summary>
internal sealed class ScopeFilter
{
    private readonly HashSet<string>? _sites;
    private readonly IReadOnlySet<long>? _found;
    private readonly long _from;
    private readonly long _until;
    private readonly bool _hasPeriod;

    /// <summary>The comments of a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="found">The ids of the comments that its search finds; null where it has none.</param>
    public ScopeFilter(CommentScope scope, IReadOnlySet<long>? found)
    {
        _sites = scope.Sites.Count == 0 ? null : [.. scope.Sites];
        _found = found;
        _hasPeriod = scope.From is not null || scope.Until is not null;
        _from = scope.From is { } from ? SecondsOf(from) : UnixTime.Unknown + 1;
        _until = scope.Until is { } until && until < DateOnly.MaxValue ? SecondsOf(until.AddDays(1)) : long.MaxValue;
    }

    /// <summary>Whether a comment lies in it; <paramref name="posted"/> in Unix seconds.</summary>
    public bool Holds(long comment, long posted, byte[] site) =>
        (!_hasPeriod || (posted != UnixTime.Unknown && posted >= _from && posted < _until))
        && (_found is null || _found.Contains(comment))
        && (_sites is null || _sites.Contains(Encoding.UTF8.GetString(site)));

    private static long SecondsOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
}
