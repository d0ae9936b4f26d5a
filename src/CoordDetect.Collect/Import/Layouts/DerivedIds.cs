using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Identifiers for comments whose export gives none: the same however often it is read; a second comment that says the same is another.</summary>
internal sealed class DerivedIds
{
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>The identifier of who said what, and when.</summary>
    public string Of(string account, string? said, PostedAt time)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{account}\n{said}\n{(time.IsKnown ? time.UnixSeconds : 0)}")));
        string id = "~" + Convert.ToHexStringLower(digest.AsSpan(0, 8));
        int before = _given.GetValueOrDefault(id);
        _given[id] = before + 1;
        return before == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}.{before}");
    }
}
