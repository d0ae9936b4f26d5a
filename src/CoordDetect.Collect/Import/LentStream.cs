namespace CoordDetect.Collect.Import;

/// <summary>A stream that is lent to a reader: closing it leaves the lender's open.</summary>
internal sealed class LentStream(Stream inner) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);
}
