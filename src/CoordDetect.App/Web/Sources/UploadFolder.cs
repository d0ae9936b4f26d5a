using System.Security.Cryptography;
using CoordDetect.Core;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Sources;

/// <summary>Where uploaded files wait to be imported. Their names on disk are ours.</summary>
internal sealed class UploadFolder(string dataFolder)
{
    private const int IdLength = 32;
    private const int LongestKind = 8;
    private readonly string _folder = Path.Combine(dataFolder, "uploads");

    /// <summary>Keeps an upload and returns its id.</summary>
    public async Task<string> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)) + Kind(file.FileName);
        using FileStream target = new(PathOf(id), FileMode.CreateNew, FileAccess.Write);
        await file.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
        return id;
    }

    // What follows the first dots of its name says what it is: ".jsonl.gz".
    private static string Kind(string name)
    {
        string[] parts = Path.GetFileName(name).ToLowerInvariant().Split('.');
        return string.Concat(parts.Skip(1).TakeLast(2).Where(p => p.Length is > 0 and < LongestKind && p.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))).Select(p => "." + p));
    }

    /// <summary>The file of an upload.</summary>
    /// <exception cref="UserFacingException">The id is none.</exception>
    public string PathOf(string id) => id.Length is >= IdLength and <= IdLength + (2 * LongestKind) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '.')
        ? Path.Combine(_folder, id)
        : throw new UserFacingException("There is no such upload: choose the file again.");
}
