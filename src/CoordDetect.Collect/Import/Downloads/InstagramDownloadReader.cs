using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Downloads;

/// <summary>
/// Reads the comments in what Instagram gives to the owner of an account (<c>post_comments_1.json</c>, <c>reels_comments.json</c>): a list, or one in an object
/// under <c>comments_media_comments</c> and the like. The labels are in the owner's language, and every letter beyond ASCII is broken.
/// </summary>
internal sealed class InstagramDownloadReader : IExportReader
{
    private const string Map = "string_map_data";
    private const string List = "string_list_data";
    private const string Wrapped = "comments_";

    // The label of the comment itself, and of whose post it stands below; what is neither is the time.
    private static readonly FrozenSet<string> Comment = FrozenSet.ToFrozenSet(
        ["comment", "commentaire", "kommentar", "comentario", "comentário", "commento", "opmerking", "reactie", "komentarz", "комментарий", "коментар", "yorum", "komentář", "comentariu",
            "hozzászólás", "kommentti", "σχόλιο", "komentar", "bình luận", "تعليق", "التعليق", "תגובה", "评论", "留言", "コメント", "댓글"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Owner =
        ["owner", "propriétaire", "besitzer", "inhaber", "eigentümer", "propietari", "proprietari", "proprietári", "eigenaar", "właściciel", "владелец", "власник", "sahib", "vlastník", "ägare", "ejer", "eier"];

    /// <inheritdoc/>
    public string Id => "instagram-download";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head)
    {
        if (!head.IsJson || !(head.Holds(Map) || head.Holds(List))) return false;
        foreach (string path in head.Outline)
        {
            string[] parts = path.Split('.');
            int map = Array.FindIndex(parts, part => part is Map or List);
            if (map == 1 && parts[0].StartsWith(Wrapped, StringComparison.Ordinal)) return true;
            if (map == 0 && parts.Length > 1 && IsComment(parts[1])) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        JsonElement export = JsonExport.Open(stream);
        List<OwnComment> comments = [];
        int number = 0;
        foreach (JsonElement entry in Entries(export))
        {
            cancellation.ThrowIfCancellationRequested();
            string where = string.Create(CultureInfo.InvariantCulture, $"item {++number}");
            if (One(entry) is { } comment) comments.Add(comment);
            else log.LeaveOut("no text", where);
        }
        return OwnComment.All(comments, "instagram", owner: null);
    }

    private static IEnumerable<JsonElement> Entries(JsonElement export) => export.ValueKind == JsonValueKind.Array
        ? JsonValues.Items(export)
        : JsonValues.Properties(export).Where(list => list.Name.StartsWith(Wrapped, StringComparison.Ordinal)).SelectMany(list => JsonValues.Items(list.Value));

    private static OwnComment? One(JsonElement entry)
    {
        string? text = null, below = JsonValues.Text(entry, "title") is { Length: > 0 } title ? ExportFields.Mended(title) : null;
        PostedAt time = PostedAt.Unknown;
        foreach ((string label, JsonElement value) in Fields(entry))
        {
            string? said = JsonValues.Text(value, "value") is { Length: > 0 } broken ? ExportFields.Mended(broken) : null;
            if (JsonValues.Text(value, "timestamp") is { Length: > 0 } stamp and not "0") time = ExportFields.Time(stamp);
            if (IsOwner(label)) below = said ?? below;
            else if (text is null || IsComment(label)) text = said ?? text;
            else below ??= said;
        }
        return text is null ? null : new OwnComment(text, time, below);
    }

    private static IEnumerable<(string Label, JsonElement Value)> Fields(JsonElement entry)
    {
        JsonElement map = JsonValues.At(entry, Map);
        return map.ValueKind == JsonValueKind.Object
            ? JsonValues.Properties(map)
            : JsonValues.Items(JsonValues.At(entry, List)).Select(value => ("", value));
    }

    private static bool IsComment(string label) => Comment.Contains(ExportFields.Mended(label));

    private static bool IsOwner(string label)
    {
        string mended = ExportFields.Mended(label);
        return Owner.Any(word => mended.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
