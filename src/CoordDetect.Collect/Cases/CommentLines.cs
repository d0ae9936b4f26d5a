using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;

namespace CoordDetect.Collect.Cases;

/// <summary>Writes comments as JSONL to a stream, each once; the stream stays open.</summary>
public sealed class CommentLines(Stream stream) : IDisposable
{
    private readonly KnownComments _known = new();
    private readonly CommentJsonLines _lines = new(stream);

    /// <summary>The identifier that the comment written last got because its own belongs to another one, too; null where it kept its own.</summary>
    public string? Renamed => _known.Renamed;

    /// <summary>Writes a comment; false where it is written already.</summary>
    public bool Add(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (_known.Take(comment, editsAreNone: false) is not { } kept) return false;
        _lines.Write(kept);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}
