using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>
/// People without an account, who are known by a name that others use as well: what else is told of them (their e-mail address, their site,
/// their picture) tells them apart. None of it can be read off the handle: it ends with a digest.
/// </summary>
internal static class Guests
{
    /// <summary>The handle of a guest.</summary>
    /// <param name="name">The name that they gave; empty for none.</param>
    /// <param name="email">Their e-mail address, or null.</param>
    /// <param name="site">Their site or picture, or null.</param>
    /// <param name="address">Where they wrote from, or null: it says who wrote under a name, and alone it names nobody.</param>
    public static string Handle(string name, string? email, string? site, string? address)
    {
        if (!string.IsNullOrWhiteSpace(email)) return GuestMark.Handle(name, email);
        if (!string.IsNullOrWhiteSpace(site)) return GuestMark.Handle(name, site);
        // Nobody stays nobody: a household, a company or a whole network share an address.
        if (Nobody.IsNamed(name)) return name;
        return string.IsNullOrWhiteSpace(address) ? $"{name} ~" : GuestMark.Handle(name, address);
    }

    /// <summary>The comment with an account that stands for its guest; unchanged where nothing else is told, or its account is more than a name.</summary>
    public static Comment Of(Comment comment, string? mark) =>
        string.IsNullOrWhiteSpace(mark) || (comment.AccountName is not null && comment.Account != comment.AccountName) ? comment : comment with { Account = GuestMark.Handle(comment.Account, mark) };
}
