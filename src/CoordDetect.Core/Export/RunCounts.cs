using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>How much a run looked at and found.</summary>
public sealed record RunCounts
{
    /// <summary>Accounts of the corpus.</summary>
    public required int Accounts { get; init; }

    /// <summary>Comments of the corpus.</summary>
    public required int Comments { get; init; }

    /// <summary>Threads of the corpus.</summary>
    public required int Threads { get; init; }

    /// <summary>Sites of the corpus.</summary>
    public required int Sites { get; init; }

    /// <summary>Comments without a usable time: they take no part in timing.</summary>
    public required int CommentsWithoutTime { get; init; }

    /// <summary>The earliest comment with a usable time.</summary>
    public required PostedAt First { get; init; }

    /// <summary>The latest comment with a usable time.</summary>
    public required PostedAt Last { get; init; }

    /// <summary>Pairs of accounts that were tested.</summary>
    public required long PairsTested { get; init; }

    /// <summary>Edges.</summary>
    public required int Edges { get; init; }

    /// <summary>Coincidences behind the edges.</summary>
    public required int Coincidences { get; init; }

    /// <summary>Findings at each confidence, in the order of the scale from <see cref="Confidence.Inconclusive"/>.</summary>
    public required IReadOnlyList<int> FindingsByConfidence { get; init; }

    /// <summary>Accounts in findings, sources left out; who is in two is one account.</summary>
    public required int AccountsInFindings { get; init; }

    /// <summary>All findings.</summary>
    public int Findings => FindingsByConfidence.Sum();

    /// <summary>Counts what <paramref name="result"/> holds.</summary>
    public static RunCounts Of(DetectionResult result)
    {
        CommentCorpus corpus = result.Corpus;
        (PostedAt first, PostedAt last, int unknown) = Period(corpus);
        return new RunCounts
        {
            Accounts = corpus.AccountCount,
            Comments = corpus.CommentCount,
            Threads = corpus.ThreadCount,
            Sites = corpus.SiteCount,
            CommentsWithoutTime = unknown,
            First = first,
            Last = last,
            PairsTested = result.PairsTested,
            Edges = result.Edges.Count,
            Coincidences = result.Evidence.Count,
            FindingsByConfidence = [.. Enum.GetValues<Confidence>().Select(c => result.Findings.Count(f => f.Confidence == c))],
            AccountsInFindings = result.Findings.SelectMany(f => f.Members).Where(m => m.Role != MemberRole.Source).Select(m => m.Account).Distinct().Count(),
        };
    }

    private static (PostedAt First, PostedAt Last, int Unknown) Period(CommentCorpus corpus)
    {
        PostedAt first = PostedAt.Unknown, last = PostedAt.Unknown;
        int unknown = 0;
        for (int comment = 0; comment < corpus.CommentCount; comment++)
        {
            PostedAt at = corpus.PostedAtOf(comment);
            if (!at.IsKnown) unknown++;
            else
            {
                if (!first.IsKnown || at.UnixSeconds < first.UnixSeconds) first = at;
                if (!last.IsKnown || at.UnixSeconds > last.UnixSeconds) last = at;
            }
        }
        return (first, last, unknown);
    }
}
