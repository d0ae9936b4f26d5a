using System.Text.Json;
using CoordDetect.Collect.Cases;

namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>A case in a folder of its own that is gone after the test.</summary>
internal sealed class CaseInTemp : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-case-").FullName;

    public CaseInTemp() => Folder = CaseFolder.Of(_data, "test");

    public CaseFolder Folder { get; }

    /// <summary>The identifiers of the comments, as they stand in the file.</summary>
    public List<string> CommentIds => [.. File.ReadLines(Folder.Comments).Select(l => JsonDocument.Parse(l).RootElement).Select(c => $"{c.GetProperty("site")}/{c.GetProperty("comment_id")}")];

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
