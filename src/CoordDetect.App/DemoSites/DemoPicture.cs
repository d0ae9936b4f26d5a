using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.App.DemoSites;

/// <summary>Draws the pictures of accounts: a face of two colours that follow from the address, or a silhouette for those without one.</summary>
internal static class DemoPicture
{
    /// <summary>The picture at a path.</summary>
    public static DemoAnswer At(string path)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        bool silhouette = path.StartsWith("/avatar/", StringComparison.Ordinal);
        int hue = silhouette ? 210 : digest[0] * 360 / 256;
        string back = silhouette ? "#d5dbe1" : Colour(hue, 55, 78), front = silhouette ? "#f7f9fb" : Colour((hue + 150 + digest[1] % 60) % 360, 50, 42);
        int head = silhouette ? 17 : 13 + (digest[2] % 7);
        string svg = string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><rect width="96" height="96" fill="{back}"/><circle cx="48" cy="38" r="{head}" fill="{front}"/><path d="M{14 + (digest[3] % 8)} 96 a34 36 0 0 1 {68 - (2 * (digest[3] % 8))} 0 z" fill="{front}"/></svg>
            """);
        return DemoAnswer.Text("image/svg+xml", svg);
    }

    private static string Colour(int hue, int saturation, int light) => string.Create(CultureInfo.InvariantCulture, $"hsl({hue} {saturation}% {light}%)");
}
