using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;

namespace CoordDetect.Collect.Cases;

/// <summary>Writes comments as JSONL to a stream, each once. It remembers 16 bytes a comment; the stream stays open.</summary>
public sealed class CommentLines(Stream stream) : IDisposable
{
    private readonly HashSet<UInt128> _seen = [];
    private readonly CommentJsonLines _lines = new(stream);

    /// <summary>Writes a comment; false where it is written already.</summary>
    public bool Add(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!_seen.Add(CommentKey.Of(comment))) return false;
        _lines.Write(comment);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}
