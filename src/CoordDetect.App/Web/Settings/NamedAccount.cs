using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Settings;

/// <summary>The account that a person means, as people write one: by its name or displayed name, with @, with its site, by the address of its page, or by its number.</summary>
internal static partial class NamedAccount
{
    private const int Most = 500;
    private const int Named = 6;

    /// <summary>The id of the account.</summary>
    /// <exception cref="UserFacingException">There is none of that name, or there are several.</exception>
    public static async Task<long> FindAsync(ICase found, string written, TextTable texts, CancellationToken cancellation)
    {
        string text = written.Trim();
        if (text.Length == 0) throw new UserFacingException(texts["web.erase.no-account"]);
        if (Address().Match(text) is { Success: true } address) return long.Parse(address.Groups[1].Value, CultureInfo.InvariantCulture);
        Match part = WithSite().Match(text);
        string site = part.Groups[2].Success ? part.Groups[2].Value : part.Groups[3].Value;
        List<StoredAccount> fits = await NamedAsync(found, text, null, cancellation);
        if (fits.Count == 0 && part.Success) fits = await NamedAsync(found, part.Groups[1].Value, site, cancellation);
        // A number is a name where somebody is called so, and else the number of an account.
        if (fits.Count == 0 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && await found.Comments.AccountAsync(id, cancellation) is not null) return id;
        return fits.Count switch
        {
            0 => throw new UserFacingException(texts.Say("web.erase.unknown", ("name", DisplayText.Name(text)))),
            1 => fits[0].Id,
            _ => throw new UserFacingException(texts.Say("web.erase.several", ("n", fits.Count), ("name", DisplayText.Name(text)),
                ("choices", string.Join(", ", fits.Take(Named).Select(a => $"{DisplayText.Name(a.Profile.Handle)} ({DisplayText.Name(a.Profile.Site)})"))))),
        };
    }

    private static async Task<List<StoredAccount>> NamedAsync(ICase found, string written, string? site, CancellationToken cancellation)
    {
        string bare = Sign().Replace(written.Trim(), "");
        List<StoredAccount> fits = [];
        foreach (string name in new[] { written.Trim(), bare }.Distinct(StringComparer.Ordinal).Where(n => n.Length > 0))
            fits.AddRange((await found.Comments.AccountsNamedAsync(name, Most, cancellation)).Where(a => (Same(a.Profile.Handle, name) || Same(a.Profile.Name, name) || Same(Sign().Replace(a.Profile.Handle, ""), bare)) && (site is null || SameSite(a.Profile.Site, site))));
        return [.. fits.DistinctBy(a => a.Id).OrderBy(a => a.Id)];
    }

    private static bool Same(string? known, string written) =>
        known is not null && CultureInfo.InvariantCulture.CompareInfo.Compare(known.Trim(), written, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth) == 0;

    private static bool SameSite(string known, string written) => Bare(known) == Bare(written);

    private static string Bare(string site) => Front().Replace(site.Trim().ToLowerInvariant(), "").TrimEnd('/');

    [GeneratedRegex(@"/accounts/(\d{1,18})/?(?:[?#].*)?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(.+?)\s*(?:\((?:sur\s+|on\s+)?([^()]+)\)|\s(?:sur|on|at|–|-)\s+(\S+))$")]
    private static partial Regex WithSite();

    [GeneratedRegex("^(?:@|/?u/|/?user/)", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex("^(?:https?://)?(?:www\\.|m\\.)?")]
    private static partial Regex Front();
}
