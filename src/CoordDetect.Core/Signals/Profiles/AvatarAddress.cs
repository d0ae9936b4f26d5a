namespace CoordDetect.Core.Signals.Profiles;

/// <summary>Reduces the address of a picture to what names the picture: scheme, size and version are not part of that.</summary>
internal static class AvatarAddress
{
    private static readonly HashSet<string> Sizes = new(StringComparer.OrdinalIgnoreCase) { "s", "size", "sz", "w", "h", "width", "height", "d", "r", "v", "t", "ver" };

    public static string? Key(string? avatar)
    {
        if (string.IsNullOrWhiteSpace(avatar)) return null;
        string address = avatar.Trim();
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) address = address[(scheme + 3)..];
        else if (address.StartsWith("//", StringComparison.Ordinal)) address = address[2..];
        int fragment = address.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0) address = address[..fragment];
        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return address;
        string[] kept = [.. address[(query + 1)..].Split('&').Where(p => p.Length > 0 && !Sizes.Contains(p.Split('=')[0]))];
        return kept.Length == 0 ? address[..query] : $"{address[..query]}?{string.Join('&', kept)}";
    }
}
