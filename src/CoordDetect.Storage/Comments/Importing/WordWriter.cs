using System.Text;
using CoordDetect.Storage.Search.Words;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Writes what a comment says as folded words with blanks between them; the word <c>_</c> stands between text, object and links.</summary>
internal sealed class WordWriter
{
    private readonly WordScan _scan = new();
    private char[] _text = new char[4096];

    /// <summary>Writes the words of up to three fields into a batch, as one field of its own.</summary>
    public void Write(CommentBatch batch, ReadOnlySpan<byte> text, ReadOnlySpan<byte> shared, ReadOnlySpan<byte> links)
    {
        // The batch may move its bytes while words are written: every field is decoded before the first byte is written behind it.
        int first = Decode(text, 0), second = Decode(shared, first), third = Decode(links, first + second);
        bool any = WriteField(batch, _text.AsSpan(0, first), false);
        any |= WriteField(batch, _text.AsSpan(first, second), any);
        WriteField(batch, _text.AsSpan(first + second, third), any);
        batch.EndField();
    }

    private int Decode(ReadOnlySpan<byte> value, int at)
    {
        if (_text.Length < at + value.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, at + value.Length));
        return Encoding.UTF8.GetChars(value, _text.AsSpan(at));
    }

    private bool WriteField(CommentBatch batch, ReadOnlySpan<char> text, bool behindOther)
    {
        if (text.IsEmpty) return false;
        _scan.Read(text);
        if (_scan.Places.Count == 0) return false;
        if (behindOther)
        {
            " _ "u8.CopyTo(batch.Room(3));
            batch.Advance(3);
        }
        Span<char> word = stackalloc char[128];
        for (int i = 0; i < _scan.Places.Count; i++)
        {
            int length = _scan.Copy(i, word);
            Span<byte> room = batch.Room((3 * length) + 1);
            int used = 0;
            if (i > 0) room[used++] = (byte)' ';
            batch.Advance(used + Encoding.UTF8.GetBytes(word[..length], room[used..]));
        }
        return true;
    }
}
