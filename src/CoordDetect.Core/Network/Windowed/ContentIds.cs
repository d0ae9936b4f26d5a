using System.Runtime.InteropServices;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>Dense ids for the identifiers of comments. A comment without one is a content of its own.</summary>
internal sealed class ContentIds(bool belowThread)
{
    private const int Nameless = int.MinValue;
    private readonly Utf8Interner _contents = new();
    private readonly Utf8Interner _threads = new();

    public int Count => _contents.Count;

    /// <summary>The id of the content of a row; <paramref name="isNew"/> tells whether it comes for the first time.</summary>
    public int Intern(in CommentRow row, out bool isNew)
    {
        if (!row.CommentId.IsEmpty) return _contents.Intern(Scope(row), row.CommentId, out isNew);
        int position = _contents.Count;
        return _contents.Intern(Nameless, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in position)), out isNew);
    }

    // Some sources number comments afresh in each thread; the peers know one numbering only.
    private int Scope(in CommentRow row) =>
        !belowThread || (row.Site.IsEmpty && row.Thread.IsEmpty) ? 0 : 1 + _threads.Intern(_threads.Intern(-1, row.Site), row.Thread);
}
