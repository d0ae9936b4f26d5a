using System.Text.RegularExpressions;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// Tells guests of one name apart. Where anybody may write any name, two comments under one name are of two people when the digests of
/// their mail addresses differ (which pictures of Gravatar carry), or, where no digest is known, their own sites do. The first to be met
/// keeps the name; each further one gets it with a mark behind.
/// </summary>
internal sealed partial class GuestNames
{
    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly Dictionary<(string? Site, string Name), List<Guest>> _byName = [];

    /// <summary>The comment, under the account of its own author.</summary>
    public Comment Tell(Comment comment) => comment with { Account = Account(comment) };

    /// <summary>Learns a comment that is in the case already.</summary>
    public void Learn(Comment comment)
    {
        int mark = comment.Account.LastIndexOf(" #", StringComparison.Ordinal);
        string name = mark > 0 && IsMark(comment.Account.AsSpan(mark + 2)) ? comment.Account[..mark] : comment.Account;
        if (MarksOf(comment) is { } marks && Known((comment.Site, name)).All(guest => guest.Account != comment.Account)) _byName[(comment.Site, name)].Add(new Guest(marks.Digest, marks.Own, comment.Account));
    }

    private string Account(Comment comment)
    {
        if (MarksOf(comment) is not { } marks) return comment.Account;
        List<Guest> known = Known((comment.Site, comment.Account));
        if (known.Find(guest => guest.MayBe(marks.Digest, marks.Own)) is { } same) return same.Account;
        string account = known.Count == 0 ? comment.Account : $"{comment.Account} #{Archive.AddressKey.Of(marks.Digest ?? marks.Own!).ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[..8]}";
        known.Add(new Guest(marks.Digest, marks.Own, account));
        return account;
    }

    private List<Guest> Known((string?, string) key)
    {
        if (!_byName.TryGetValue(key, out List<Guest>? known)) _byName[key] = known = [];
        return known;
    }

    private static bool IsMark(ReadOnlySpan<char> text) => text.Length == 8 && text.IndexOfAnyExcept(Hexadecimal) < 0;

    // Members have names of their own; where everybody is a guest, pages show nothing but the name and what went with it.
    private static (string? Digest, string? Own)? MarksOf(Comment comment)
    {
        if (comment.Extra is not { } extra || !Free().IsMatch(extra)) return null;
        string? digest = AuthorDigest().Match(extra) is { Success: true } given ? given.Groups[1].Value : comment.Avatar is { } avatar && Gravatar().Match(avatar) is { Success: true } match ? match.Groups[1].Value : null;
        string? own = AccountUrl().Match(extra) is { Success: true } link ? link.Groups[1].Value : null;
        return digest is null && own is null ? null : (digest, own);
    }

    private sealed record Guest(string? Digest, string? Own, string Account)
    {
        public bool MayBe(string? digest, string? own) => digest is not null && Digest is not null ? digest == Digest : own is null || Own is null || own == Own;
    }

    [GeneratedRegex("\"extractor\":\"(?:wordpress|wordpress-api|blogger|blogger-list|dotclear|isso|isso-api|overblog|spip|feed|artalk|artalk-api|waline|waline-api|twikoo|twikoo-api)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Free();

    [GeneratedRegex("/avatar/([0-9a-f]{32,64})(?![0-9a-f])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gravatar();

    [GeneratedRegex("\"author_digest\":\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorDigest();

    [GeneratedRegex("\"account_url\":\"(?:https?:)?(?://)?(?:www\\.)?([^\"]+?)/?\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AccountUrl();
}
