using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.DemoSites;

/// <summary>What a demo site is asked for.</summary>
/// <param name="Origin">Scheme, name and port under which it was asked: addresses in its pages begin with it.</param>
/// <param name="Path">The path, decoded, beginning with a slash.</param>
/// <param name="Query">The query.</param>
internal sealed record DemoRequest(string Origin, string Path, IQueryCollection Query)
{
    /// <summary>A number of the query, or what stands for it where it is missing or none.</summary>
    public int Number(string name, int missing) =>
        int.TryParse(Query[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : missing;
}
