using Microsoft.Extensions.Primitives;

namespace CoordDetect.App.Web.Sources;

/// <summary>A file that was uploaded and waits.</summary>
/// <param name="Id">The id of the upload.</param>
/// <param name="Name">The name that it had.</param>
public sealed record UploadedFile(string Id, string Name)
{
    /// <summary>How many files are taken at a time.</summary>
    public const int Most = 50;

    /// <summary>As one value of a form or an address: no id has a slash.</summary>
    public string Value => $"{Id}/{Name}";

    /// <summary>Those of a form or an address.</summary>
    public static IReadOnlyList<UploadedFile> Of(StringValues values) =>
        [.. values.OfType<string>().Where(v => v.Contains('/', StringComparison.Ordinal)).Select(v => v.Split('/', 2)).Select(v => new UploadedFile(v[0], v[1])).DistinctBy(f => f.Id).Take(Most)];
}
