using System.Buffers.Binary;
using System.Text;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>
/// Writes positions and words in PostgreSQL's binary COPY format, the words as <c>tsvector</c>: made here, so that the server's own notion of a word has
/// no part in it. Words beyond place 16,383 count as standing there, and of the places of one word the first 255 are kept: the limits of the type.
/// </summary>
internal sealed class WordVectors
{
    private const int LastPlace = 16_383;
    private const int MostPlaces = 255;
    private readonly Stream _copy;
    private readonly List<(int Start, int Length, ushort Place)> _words = [];
    private byte[] _row = new byte[1 << 16];
    private byte[] _body = new byte[4096];
    private int _used;

    public WordVectors(Stream copy)
    {
        _copy = copy;
        // The signature, no flags, no header extension.
        _copy.Write("PGCOPY\n"u8);
        _copy.Write([0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <summary>Writes a row: a position, and words with blanks between them followed by the marks.</summary>
    public void Write(long position, ReadOnlySpan<byte> words, string marks)
    {
        if (_body.Length < words.Length + marks.Length) _body = new byte[2 * (words.Length + marks.Length)];
        words.CopyTo(_body);
        int length = words.Length + Encoding.ASCII.GetBytes(marks, _body.AsSpan(words.Length));
        Cut(length);
        _used = 0;
        Int16(2);
        Int32(8);
        BinaryPrimitives.WriteInt64BigEndian(Room(8), position);
        _used += 8;
        int sizeAt = _used;
        Int32(0);
        Vector();
        BinaryPrimitives.WriteInt32BigEndian(_row.AsSpan(sizeAt), _used - sizeAt - 4);
        _copy.Write(_row.AsSpan(0, _used));
    }

    /// <summary>Ends the data.</summary>
    public void End() => _copy.Write([0xFF, 0xFF]);

    private void Cut(int length)
    {
        _words.Clear();
        int place = 1, start = 0;
        for (int i = 0; i <= length; i++)
        {
            if (i < length && _body[i] != (byte)' ') continue;
            // The mark between fields takes a place, so that no phrase reaches across, but is no word.
            if (i > start && !(i == start + 1 && _body[start] == (byte)'_')) _words.Add((start, i - start, (ushort)Math.Min(place, LastPlace)));
            if (i > start) place++;
            start = i + 1;
        }
        // The order of the type: bytes, then length.
        _words.Sort((a, b) =>
        {
            int order = _body.AsSpan(a.Start, a.Length).SequenceCompareTo(_body.AsSpan(b.Start, b.Length));
            return order != 0 ? order : a.Place.CompareTo(b.Place);
        });
    }

    private void Vector()
    {
        int countAt = _used, count = 0;
        Int32(0);
        for (int i = 0; i < _words.Count;)
        {
            ReadOnlySpan<byte> word = _body.AsSpan(_words[i].Start, _words[i].Length);
            word.CopyTo(Room(word.Length + 1));
            _used += word.Length;
            _row[_used++] = 0;
            int placesAt = _used, places = 0, last = 0;
            Int16(0);
            for (; i < _words.Count && _body.AsSpan(_words[i].Start, _words[i].Length).SequenceEqual(word); i++)
            {
                if (places == MostPlaces || _words[i].Place == last) continue;
                Int16((short)(last = _words[i].Place));
                places++;
            }
            BinaryPrimitives.WriteInt16BigEndian(_row.AsSpan(placesAt), (short)places);
            count++;
        }
        BinaryPrimitives.WriteInt32BigEndian(_row.AsSpan(countAt), count);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(2), value);
        _used += 2;
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(4), value);
        _used += 4;
    }

    private Span<byte> Room(int length)
    {
        if (_row.Length - _used < length) Array.Resize(ref _row, 2 * (_row.Length + length));
        return _row.AsSpan(_used);
    }
}
