using System.Net;

namespace CoordDetect.Collect.Archive;

/// <summary>One request and the response to it, as they are kept in evidence.</summary>
public sealed record HttpExchange
{
    /// <summary>The address that was asked.</summary>
    public required Uri Uri { get; init; }

    /// <summary>When the response began, to the millisecond.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The request line and headers, ended by an empty line, and what was posted, if anything.</summary>
    public required ReadOnlyMemory<byte> Request { get; init; }

    /// <summary>The status line and headers of the response, ended by an empty line.</summary>
    public required ReadOnlyMemory<byte> ResponseHead { get; init; }

    /// <summary>The body without transfer coding but with its content coding, as the server sent it.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The media type as the server named it; null where it named none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>ETag</c> of the response.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the response, as written.</summary>
    public string? LastModified { get; init; }

    /// <summary>The address of the server.</summary>
    public IPAddress? Server { get; init; }

    /// <summary>The address that stands for the thread that the page belongs to; null where it belongs to none.</summary>
    public string? Thread { get; init; }

    /// <summary>Why the body is not whole (<c>length</c>, <c>time</c>, <c>disconnect</c>), or null where it is.</summary>
    public string? Truncated { get; init; }
}
