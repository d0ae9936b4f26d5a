using System.Buffers.Binary;
using Lucene.Net.Store;

namespace CoordDetect.Index.Mapping;

/// <summary>Reads a mapped file from a place of its own; clones read the same file, each from its own place, until the first one is disposed of.</summary>
internal sealed class MappedInput(MappedBytes file) : IndexInput(file.Path)
{
    private const int MostBytesOfNumber = 5;
    private const int MostBytesOfLong = 9;
    private const int BitsAByte = 7;
    private bool _isClone;
    private long _at;

    /// <inheritdoc/>
    public override long Position => _at;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override void Seek(long pos) => _at = pos;

    /// <inheritdoc/>
    public override byte ReadByte() => Take(1)[0];

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len) => Take(len).CopyTo(b.AsSpan(offset, len));

    /// <inheritdoc/>
    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

    /// <inheritdoc/>
    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    /// <inheritdoc/>
    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    // Seven bits a byte, the lowest first; the highest bit says that more follow.
    /// <inheritdoc/>
    public override int ReadVInt32() => (int)ReadVariable(MostBytesOfNumber);

    /// <inheritdoc/>
    public override long ReadVInt64() => ReadVariable(MostBytesOfLong);

    /// <inheritdoc/>
    public override object Clone()
    {
        MappedInput clone = (MappedInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClone) file.Dispose();
    }

    private long ReadVariable(int mostBytes)
    {
        ReadOnlySpan<byte> bytes = file.At(_at, (int)Math.Min(mostBytes, Math.Max(1, file.Length - _at)));
        long number = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            number |= (long)(bytes[i] & 0x7F) << (BitsAByte * i);
            if (bytes[i] >= 0x80) continue;
            _at += i + 1;
            return number;
        }
        throw new InvalidDataException($"{file.Path}: there is no number at byte {_at}.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> bytes = file.At(_at, count);
        _at += count;
        return bytes;
    }
}
