using CoordDetect.Core;
using Microsoft.AspNetCore.Http;
using System.Security.Cryptography;

namespace CoordDetect.App.Web.Sources;

/// <summary>Where uploaded files wait to be imported. Their names on disk are ours.</summary>
internal sealed class UploadFolder(string dataFolder)
{
    private const int IdLength = 32;
    private readonly string _folder = Path.Combine(dataFolder, "uploads");

    /// <summary>Keeps an upload and returns its id.</summary>
    public async Task<string> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        using FileStream target = new(PathOf(id), FileMode.CreateNew, FileAccess.Write);
        await file.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
        return id;
    }

    /// <summary>The file of an upload.</summary>
    /// <exception cref="UserFacingException">The id is none.</exception>
    public string PathOf(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(_folder, id)
        : throw new UserFacingException("There is no such upload: choose the file again.");
}
