using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction;

/// <summary>Completes the winning result: positions, addresses, what opens the thread, parents that exist.</summary>
internal static class CommentFinisher
{
    /// <summary>The comments of the winner, completed.</summary>
    public static IReadOnlyList<ExtractedComment> Finish(ScoredResult best, IReadOnlyList<ScoredResult> ranked, PageLinks links, PageView view)
    {
        Dictionary<string, ExtractedComment> elsewhere = Elsewhere(best, ranked);
        bool opensThread = best.Extractor is Markup.MarkupExtractor { OpensThread: true } && links.Previous is null && !best.Comments.Any(comment => comment.Kind == CommentKind.Post);
        string page = view.Page.Address.AbsoluteUri;
        string? zone = view.Clock?.Name ?? (view.Dates.SiteOffset is null ? null : "page notice");
        List<ExtractedComment> finished = new(best.Comments.Count);
        foreach (ExtractedComment comment in Opened(best, ranked))
        {
            if (Placeholders.Stands(comment)) continue;
            ExtractedComment full = comment with
            {
                Position = finished.Count,
                Extractor = best.Extractor.Id,
                ExtractorVersion = best.Extractor.Version,
                Url = comment.Url ?? page,
                ZoneFrom = comment.ZoneKnown && comment.PostedAt.Precision < Core.Corpus.TimePrecision.Day ? zone : null,
                Kind = opensThread && finished.Count == 0 && comment.Kind == CommentKind.Comment ? CommentKind.Post : comment.Kind,
            };
            if (full.CommentId is { } id && elsewhere.TryGetValue(id, out ExtractedComment? other)) full = Fill(full, other);
            finished.Add(full);
        }
        return WithoutParents(finished);
    }

    private static List<ExtractedComment> WithoutParents(List<ExtractedComment> comments)
    {
        Dictionary<string, ExtractedComment> byId = new(StringComparer.Ordinal);
        foreach (ExtractedComment comment in comments)
            if (comment.CommentId is { } id) byId.TryAdd(id, comment);
        return [.. comments.Select(comment => ParentQuotes.KeepApart(comment, comment.Parent is { } parent ? byId.GetValueOrDefault(parent) : null))];
    }

    // An opening post that only another result has stands first.
    private static IEnumerable<ExtractedComment> Opened(ScoredResult best, IReadOnlyList<ScoredResult> ranked)
    {
        if (best.Comments.Any(comment => comment.Kind == CommentKind.Post)) return best.Comments;
        HashSet<string> known = [.. best.Comments.Select(comment => Beginning(comment.Text))];
        string all = string.Join(' ', known);
        ExtractedComment? opener = ranked.Skip(1).SelectMany(other => other.Comments)
            .FirstOrDefault(comment => comment.Kind == CommentKind.Post && Beginning(comment.Text) is { Length: > 8 } start && !all.Contains(start, StringComparison.Ordinal));
        // Structured data may give the first comment under its headline.
        if (opener is not null && best.Comments.Any(comment => comment.AccountName == opener.AccountName && comment.PostedAt == opener.PostedAt && comment.PostedAt.IsKnown)) opener = null;
        return opener is null ? best.Comments : best.Comments.Prepend(opener);
    }

    private static string Beginning(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(40)).ToLowerInvariant();

    // What the winner lacks, another result may have for the same comment.
    private static Dictionary<string, ExtractedComment> Elsewhere(ScoredResult best, IReadOnlyList<ScoredResult> ranked)
    {
        Dictionary<string, ExtractedComment> byId = new(StringComparer.Ordinal);
        foreach (ScoredResult other in ranked.Skip(1))
        {
            if (other.Extractor == best.Extractor) continue;
            foreach (ExtractedComment comment in other.Comments)
                if (comment.CommentId is { } id) byId.TryAdd(id, comment);
        }
        return byId;
    }

    private static ExtractedComment Fill(ExtractedComment comment, ExtractedComment other) => comment with
    {
        Parent = comment.Parent ?? other.Parent,
        Account = comment.Account ?? other.Account,
        AccountName = comment.AccountName ?? other.AccountName,
        AccountUrl = comment.AccountUrl ?? other.AccountUrl,
        PostedAt = comment.PostedAt.IsKnown ? comment.PostedAt : other.PostedAt,
        ZoneKnown = comment.PostedAt.IsKnown ? comment.ZoneKnown : other.ZoneKnown,
    };
}
