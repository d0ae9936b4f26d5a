using System.Text.Encodings.Web;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// What became of comments after they were first seen: which read otherwise at a later visit, and which were gone from the page that had
/// shown them, with the moment of the visit. The comments themselves stay as first seen; the changes are lines of <c>changes.jsonl</c>.
/// It remembers 40 bytes a comment.
/// </summary>
internal sealed class CommentChanges
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CaseFolder _folder;
    private readonly Dictionary<UInt128, (UInt128 Text, UInt128 Page, string Id)> _known = [];
    private readonly HashSet<UInt128> _met = [], _read = [];
    private readonly HashSet<UInt128> _gone = [];

    /// <summary>Learns what the case holds, with the changes that were seen before.</summary>
    public CommentChanges(CaseFolder folder)
    {
        _folder = folder;
        foreach (JsonElement line in Lines(folder.Comments))
            _known[Key(line)] = (Digest(Field(line, "text")), AddressKey.Of(Field(line, "page") ?? ""), $"{Field(line, "site")}\n{Field(line, "thread")}\n{Field(line, "comment_id")}");
        foreach (JsonElement line in Lines(folder.Changes))
        {
            if (Field(line, "kind") == "gone") _gone.Add(Key(line));
            else if (_known.TryGetValue(Key(line), out (UInt128, UInt128 Page, string Id) known)) _known[Key(line)] = (Digest(Field(line, "text")), known.Page, known.Id);
        }
    }

    /// <summary>How many comments read otherwise than before.</summary>
    public int Edited { get; private set; }

    /// <summary>How many comments are gone from their pages.</summary>
    public int Gone { get; private set; }

    /// <summary>Takes note of a page that was read whole, and of the comments on it; what reads otherwise than before is written down.</summary>
    public void See(Uri page, IReadOnlyList<Comment> comments, string? record, DateTimeOffset seen)
    {
        _read.Add(AddressKey.Of(page.AbsoluteUri));
        foreach (Comment comment in comments)
        {
            UInt128 key = CommentKey.Of(comment);
            _met.Add(key);
            UInt128 text = Digest(comment.Text);
            if (!_known.TryGetValue(key, out (UInt128 Text, UInt128 Page, string Id) known) || known.Text == text) continue;
            _known[key] = (text, known.Page, known.Id);
            Edited++;
            Write("edited", known.Id, seen, comment.Text, record);
        }
    }

    /// <summary>Writes down what was not met though the page that had shown it was read: only at the end of a crawl is it known that no other page shows it.</summary>
    public void End(DateTimeOffset seen)
    {
        foreach ((UInt128 key, (_, UInt128 page, string id)) in _known.OrderBy(one => one.Value.Id, StringComparer.Ordinal))
        {
            if (_met.Contains(key) || !_read.Contains(page) || !_gone.Add(key)) continue;
            Gone++;
            Write("gone", id, seen, null, null);
        }
    }

    private void Write(string kind, string id, DateTimeOffset seen, string? text, string? record)
    {
        string[] parts = id.Split('\n');
        using FileStream file = new(_folder.Changes, FileMode.Append, FileAccess.Write, FileShare.Read);
        using (Utf8JsonWriter json = new(file, Format))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("seen", seen.UtcDateTime);
            json.WriteString("site", parts[0]);
            json.WriteString("thread", parts[1]);
            json.WriteString("comment_id", parts[2]);
            if (text is not null) json.WriteString("text", text);
            if (record is not null) json.WriteString("archive_record", record);
            json.WriteEndObject();
        }
        file.WriteByte((byte)'\n');
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        if (!File.Exists(path)) yield break;
        foreach (string line in File.ReadLines(path))
            if (Extraction.Reading.JsonValues.TryParse(line) is { ValueKind: JsonValueKind.Object } parsed) yield return parsed;
    }

    private static UInt128 Key(JsonElement line) => CommentKey.Of(Field(line, "site"), Field(line, "thread"), Field(line, "comment_id"));

    private static UInt128 Digest(string? text) => AddressKey.Of(text ?? "");

    private static string? Field(JsonElement line, string name) => Extraction.Reading.JsonValues.Text(line, name) is { Length: > 0 } text ? text : null;
}
