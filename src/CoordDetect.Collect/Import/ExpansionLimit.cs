namespace CoordDetect.Collect.Import;

/// <summary>
/// Decompressed bytes of a file that is held in memory whole, which end in an error where they are far more than their file: real exports shrink
/// to a fifth or a tenth, a file made to fill the memory to a thousandth.
/// </summary>
internal sealed class ExpansionLimit(Stream inner, DigestStream compressed) : ReadOnlyStream
{
    private const long Free = 64L << 20;
    private const int MostTimes = 20;
    private long _bytes;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _bytes += read;
        if (_bytes > Free && _bytes > MostTimes * compressed.Bytes)
            throw new InvalidDataException($"The file unpacks to more than {MostTimes} times its size. If it is what it should be, unpack it and import it unpacked.");
        return read;
    }
}
