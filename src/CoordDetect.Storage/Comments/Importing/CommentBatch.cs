using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Comments on their way into the database: all their bytes in one buffer, which is used again for the next batch.</summary>
internal sealed class CommentBatch
{
    private const int Fields = (int)BatchField.Extra + 1;
    private readonly List<int> _ends = [];
    private readonly List<RowFacts> _facts = [];
    private readonly Dictionary<int, byte[]> _ownKeys = [];
    private byte[] _bytes = new byte[1 << 20];
    private int _used;

    /// <summary>How many rows are complete.</summary>
    public int Count => _facts.Count;

    /// <summary>The bytes of all rows together.</summary>
    public int Bytes => _used;

    public RowFacts this[int row] => _facts[row];

    public ReadOnlySpan<byte> this[int row, BatchField field] => Memory(row, field).Span;

    public ReadOnlyMemory<byte> Memory(int row, BatchField field)
    {
        if (field == BatchField.Key && _ownKeys.TryGetValue(row, out byte[]? own)) return own;
        int at = (row * Fields) + (int)field;
        int start = at == 0 ? 0 : _ends[at - 1];
        return _bytes.AsMemory(start, _ends[at] - start);
    }

    /// <summary>
    /// Gives a row whose key is that of another comment (keys restart in each file, or belong to the page) one of its own, made of what it says and who says it.
    /// </summary>
    public void MakeKeyOwn(int row, long account) => _ownKeys[row] =
        [.. this[row, BatchField.Key], .. Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~{_facts[row].ContentHash ^ (account * 31):x16}"))];

    /// <summary>Gives a row its key back.</summary>
    public void KeepKey(int row) => _ownKeys.Remove(row);

    /// <summary>Appends the next field of the row that is being made. Bytes that are no UTF-8, and NUL, which PostgreSQL does not take, become U+FFFD.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty && (value.Contains((byte)0) || !Utf8.IsValid(value)))
            value = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value).Replace('\0', '\uFFFD'));
        value.CopyTo(Room(value.Length));
        Advance(value.Length);
        EndField();
    }

    /// <summary>Room at the end for at least that many bytes.</summary>
    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _used < length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + length));
        return _bytes.AsSpan(_used);
    }

    /// <summary>Says how many bytes of the room were filled.</summary>
    private void Advance(int length) => _used += length;

    private void EndField() => _ends.Add(_used);

    public void EndRow(RowFacts facts) => _facts.Add(facts);

    /// <summary>A digest of what the row that is being made says: text, object, repost and links.</summary>
    public long HashContent()
    {
        int first = (Count * Fields) + (int)BatchField.Text;
        int start = _ends[first - 1];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(start, _ends[first + 3] - start), digest);
        // Where one field ends and the next begins is part of the content.
        long hash = BinaryPrimitives.ReadInt64LittleEndian(digest);
        for (int i = 0; i < 3; i++) hash = (hash * 31) + (_ends[first + i] - start);
        return hash;
    }

    /// <summary>Forgets every row; the buffer stays.</summary>
    public void Clear()
    {
        _used = 0;
        _ends.Clear();
        _facts.Clear();
        _ownKeys.Clear();
    }
}
