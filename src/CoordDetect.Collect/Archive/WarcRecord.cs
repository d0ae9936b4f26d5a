namespace CoordDetect.Collect.Archive;

/// <summary>One record of a WARC file: its named fields in order and its block, with what was wrong with it.</summary>
public sealed record WarcRecord
{
    /// <summary>The format's version line, such as <c>WARC/1.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The named fields in the order of the file.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The block: for a response, the HTTP message.</summary>
    public required ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>What was wrong with the record and could be lived with.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary><c>WARC-Type</c>: response, request, revisit, warcinfo, resource, metadata, conversion, continuation; empty where missing.</summary>
    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The record's identifier, without angle brackets; empty where missing.</summary>
    public string Id => (this["WARC-Record-ID"] ?? "").Trim('<', '>');

    /// <summary>The address that the record is about; null where there is none.</summary>
    public string? TargetUri => this["WARC-Target-URI"]?.Trim('<', '>');

    /// <summary>The value of a field (names compare without case), or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string key, string value) in Fields)
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            return null;
        }
    }

    /// <summary><c>WARC-Date</c> as an instant, or null where it is missing or malformed.</summary>
    public DateTimeOffset? Date => WarcDate.Parse(this["WARC-Date"]);
}
