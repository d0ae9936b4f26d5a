namespace CoordDetect.Collect.Fetching.Http;

/// <summary>What one response may cost.</summary>
public sealed record FetchLimits
{
    /// <summary>Most bytes of a body as it comes over the wire.</summary>
    public long WireBytes { get; init; } = 16 << 20;

    /// <summary>Most bytes of a body once it is decompressed.</summary>
    public long BodyBytes { get; init; } = 32 << 20;

    /// <summary>How many times larger a body may become by decompression, once it is over <see cref="RatioFrom"/>.</summary>
    public double Ratio { get; init; } = 200;

    /// <summary>Below this many decompressed bytes the ratio is not looked at: small pages of blanks compress well.</summary>
    public long RatioFrom { get; init; } = 2 << 20;

    /// <summary>Most kibibytes of response headers.</summary>
    public int HeaderKiB { get; init; } = 64;

    /// <summary>How long a connection may take.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a server may take until its headers are there.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may stay silent inside a body.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a body may take in all.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Bytes a second that a body must bring on average, once <see cref="Silence"/> is over.</summary>
    public double BytesPerSecond { get; init; } = 256;
}
