using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>The named fields of one record that is about to be written.</summary>
internal sealed class RecordFields
{
    /// <summary>Our field that holds the digest of the record before: a link of the chain.</summary>
    public const string Previous = "CoordDetect-Previous-Record";

    /// <summary>Our field that holds the thread of a page, so that its comments can be found again from the archive alone.</summary>
    public const string Thread = "CoordDetect-Thread";

    private readonly List<KeyValuePair<string, string>> _own = [];

    public required string Date { get; init; }

    public string? TargetUri { get; init; }

    public IPAddress? Server { get; init; }

    public string Type { get; private set; } = "";

    public string? PayloadDigest { get; private set; }

    public bool IsRevisit => Type == "revisit";

    public void Responds(string payload, string? truncated)
    {
        (Type, PayloadDigest) = ("response", payload);
        Add("Content-Type", "application/http;msgtype=response");
        if (truncated is not null) Add("WARC-Truncated", truncated);
    }

    public void Revisits(IndexLine original, bool unmodified)
    {
        (Type, PayloadDigest) = ("revisit", original.PayloadDigest);
        Add("Content-Type", "application/http;msgtype=response");
        Add("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/" + (unmodified ? "server-not-modified" : "identical-payload-digest"));
        Add("WARC-Refers-To", $"<{original.RecordId}>");
        Add("WARC-Refers-To-Target-URI", original.Url);
        Add("WARC-Refers-To-Date", original.Date);
    }

    public void BelongsTo(string thread) => Add(Thread, thread);

    public void Asks(string answer)
    {
        Type = "request";
        Add("Content-Type", "application/http;msgtype=request");
        Add("WARC-Concurrent-To", $"<{answer}>");
    }

    public void Describes(string file)
    {
        Type = "warcinfo";
        Add("Content-Type", "application/warc-fields");
        Add("WARC-Filename", file);
    }

    /// <summary>An identifier that follows from the record and its place in the chain (a UUID of version 8).</summary>
    public string Id(string previous)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{Type}\n{TargetUri}\n{Date}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    /// <summary>All fields in order, save those that depend on the block.</summary>
    public List<KeyValuePair<string, string>> All(string id, string previous)
    {
        List<KeyValuePair<string, string>> all = [new("WARC-Type", Type), new("WARC-Record-ID", $"<{id}>"), new("WARC-Date", Date)];
        if (TargetUri is not null) all.Add(new("WARC-Target-URI", TargetUri));
        if (Server is not null) all.Add(new("WARC-IP-Address", Server.ToString()));
        all.AddRange(_own);
        if (PayloadDigest is not null) all.Add(new("WARC-Payload-Digest", PayloadDigest));
        all.Add(new(Previous, previous));
        return all;
    }

    private void Add(string name, string value) => _own.Add(new(name, value));
}
