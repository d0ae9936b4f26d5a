using System.Security.Cryptography;
using CoordDetect.Core;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Sources;

/// <summary>Where the uploaded files of a case wait to be imported. Their names on disk are ours.</summary>
internal sealed class UploadFolder
{
    /// <summary>How long an upload waits: who has not imported it by then uploads it again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    private const int IdLength = 32;
    private const int LongestKind = 8;
    private readonly string _folder;

    private UploadFolder(string folder) => _folder = folder;

    /// <summary>The uploads of a case.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="case">The name of the case, which is one.</param>
    public static UploadFolder Of(string dataFolder, string @case) => new(Path.Combine(dataFolder, "uploads", @case));

    /// <summary>Deletes the uploads of every case that have waited too long.</summary>
    public static void Sweep(string dataFolder, DateTimeOffset now)
    {
        DirectoryInfo all = new(Path.Combine(dataFolder, "uploads"));
        if (!all.Exists) return;
        foreach (FileInfo upload in all.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < (now - Patience).UtcDateTime)) upload.Delete();
    }

    /// <summary>Deletes the uploads of the case.</summary>
    public void Clear()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Keeps an upload and returns its id. What cannot be kept whole is not kept.</summary>
    public async Task<string> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)) + Kind(file.FileName);
        try
        {
            using FileStream target = new(PathOf(id), FileMode.CreateNew, FileAccess.Write);
            FaultPoint.Pass("upload");
            await file.CopyToAsync(target, cancellation);
            target.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(PathOf(id));
            throw;
        }
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
