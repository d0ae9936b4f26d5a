namespace CoordDetect.Collect.Fetching.Http;

/// <summary>
/// The body as it comes over the wire: keeps a copy, and stops at the limits of size, silence, time and pace.
/// A decompressor reads through it, so a limit ends the download at once.
/// </summary>
internal sealed class WireTap(Stream wire, FetchLimits limits, TimeProvider clock, CancellationTokenSource deadline) : Stream
{
    private readonly long _begin = clock.GetTimestamp();
    private readonly MemoryStream _copy = new();
    private int _replayed;
    private bool _replaying;

    public long? CutAt { get; init; }

    /// <summary>Whether reading stopped at <see cref="CutAt"/>.</summary>
    public bool WasCut { get; private set; }

    public ReadOnlyMemory<byte> Copy => _copy.GetBuffer().AsMemory(0, (int)_copy.Length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads up to two bytes ahead, which are read again afterwards.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellation)
    {
        byte[] two = new byte[2];
        int got = await this.ReadAtLeastAsync(two, 2, throwOnEndOfStream: false, cancellation);
        _replaying = true;
        return two.AsMemory(0, got);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_replaying && _replayed < _copy.Length)
        {
            int again = Math.Min(buffer.Length, (int)_copy.Length - _replayed);
            Copy.Slice(_replayed, again).CopyTo(buffer);
            _replayed += again;
            return again;
        }
        _replaying = false;
        if (CutAt <= _copy.Length)
        {
            WasCut = true;
            return 0;
        }
        TimeSpan left = limits.Total - clock.GetElapsedTime(_begin);
        if (left <= TimeSpan.Zero) throw new LimitReachedException(new FetchOutcome.TimedOut("total"));
        deadline.CancelAfter(left < limits.Silence ? left : limits.Silence);
        int read = await wire.ReadAsync(buffer, cancellationToken);
        _copy.Write(buffer.Span[..read]);
        Judge(read);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) wire.Dispose();
        base.Dispose(disposing);
    }

    private void Judge(int read)
    {
        if (_copy.Length > limits.WireBytes && CutAt is null) throw new LimitReachedException(new FetchOutcome.TooLarge("wire"));
        TimeSpan elapsed = clock.GetElapsedTime(_begin);
        if (read > 0 && elapsed > limits.Silence && _copy.Length < limits.BytesPerSecond * elapsed.TotalSeconds)
            throw new LimitReachedException(new FetchOutcome.TimedOut("drip"));
    }
}
