using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Export;

/// <summary>
/// Writes comments as JSONL in the field order of the contract: one object a line, absent fields left out, UTF-8, lines ended by <c>\n</c>.
/// Fields of <see cref="Comment.Extra"/> follow the known ones. The stream stays open; call <see cref="Flush"/> or dispose at the end.
/// </summary>
public sealed class CommentJsonLines : IDisposable
{
    private const int FlushAt = 1 << 16;
    private const string DateFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    // Markup characters stay readable: this is a file format, and pages encode for themselves. Control characters,
    // line separators and undefined code points are escaped by this encoder too.
    private static readonly JsonWriterOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // What a source was allowed to write may be written again.
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="stream"/>, which stays open.</summary>
    public CommentJsonLines(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, Format);
    }

    /// <summary>How many lines were written.</summary>
    public long Count { get; private set; }

    /// <summary>Writes <paramref name="comment"/> as one line.</summary>
    public void Write(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        _json.WriteStartObject();
        WriteWho(comment);
        WriteWhat(comment);
        if (comment.Label is { } label) WriteLabel(label);
        if (comment.Extra is { } extra) WriteExtra(extra);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        _json.Reset();
        Count++;
        if (_buffer.WrittenCount >= FlushAt) WriteOut();
    }

    /// <summary>Hands everything written so far to the stream, and flushes it.</summary>
    public void Flush()
    {
        WriteOut();
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        WriteOut();
        _json.Dispose();
    }

    private void WriteOut()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteWho(Comment comment)
    {
        WriteText("platform"u8, comment.Platform);
        WriteText("site"u8, comment.Site);
        WriteText("thread"u8, comment.Thread);
        WriteText("comment_id"u8, comment.CommentId);
        WriteText("parent"u8, comment.Parent);
        WriteText("account"u8, comment.Account);
        WriteText("account_name"u8, comment.AccountName);
        WriteTime("account_created"u8, comment.AccountCreated, dateAlone: true);
        WriteText("avatar"u8, comment.Avatar);
        WriteText("bio"u8, comment.Bio);
    }

    private void WriteWhat(Comment comment)
    {
        WriteText("text"u8, comment.Text);
        WriteText("object"u8, comment.Object);
        WriteText("repost"u8, comment.Repost);
        WriteText("links"u8, comment.Links);
        WriteTime("created_utc"u8, comment.PostedAt, dateAlone: false);
        _json.WriteString("precision"u8, Word(comment.PostedAt.Precision));
        // The wall clock of a place unknown is no UTC, whatever the field is called.
        if (comment.PostedAt is { IsKnown: true, IsLocal: true } && comment.Extra?.Contains("\"time_zone\"", StringComparison.Ordinal) != true)
            _json.WriteString("time_zone"u8, "unknown"u8);
        WriteText("url"u8, comment.Url);
        WriteText("lang"u8, comment.Language);
    }

    private void WriteText(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    // The time of a sign-up has no precision field of its own: one known to the day alone is written as a date.
    private void WriteTime(ReadOnlySpan<byte> name, PostedAt time, bool dateAlone)
    {
        if (time.ToDateTimeOffset() is not { } instant) return;
        string format = dateAlone && time.Precision is (TimePrecision.Day or TimePrecision.Month) ? DateFormat : InstantFormat;
        Span<char> text = stackalloc char[20];
        instant.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
        _json.WriteString(name, text[..length]);
    }

    private void WriteLabel(CommentLabel label)
    {
        _json.WriteStartObject("label"u8);
        _json.WriteNumber("y"u8, label.Coordinated ? 1 : 0);
        WriteText("cluster"u8, label.Cluster);
        _json.WriteEndObject();
    }

    private void WriteExtra(string extra)
    {
        using JsonDocument document = JsonDocument.Parse(extra, Lenient);
        if (document.RootElement.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty field in document.RootElement.EnumerateObject()) field.WriteTo(_json);
    }

    private static ReadOnlySpan<byte> Word(TimePrecision precision) => precision switch
    {
        TimePrecision.Second => "second"u8,
        TimePrecision.Minute => "minute"u8,
        TimePrecision.Hour => "hour"u8,
        TimePrecision.Day => "day"u8,
        TimePrecision.Month => "month"u8,
        _ => "unknown"u8,
    };
}
