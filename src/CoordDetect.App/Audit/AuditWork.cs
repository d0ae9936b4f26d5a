using CoordDetect.Collect.Audience;
using CoordDetect.Core;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Audit;

/// <summary>What an audit is made from, whoever asks for it: the command line, a page or a job.</summary>
internal sealed record AuditRequest
{
    /// <summary>Files of any kind that an audit reads; each is recognised by its columns.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What the agency reported, day by day, and the profiles that it named.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>Likes, comments and shares.</summary>
    public IReadOnlyList<string> Engagement { get; init; } = [];

    /// <summary>Followers of another page to compare with.</summary>
    public IReadOnlyList<string> Comparison { get; init; } = [];

    /// <summary>Accounts that others might borrow from.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>The comments of a case, which are engagement, too; null where there is none.</summary>
    public (string Case, CommentCorpus Corpus)? Comments { get; init; }

    /// <summary>Accounts that findings of the case name, by handle.</summary>
    public IReadOnlySet<string> Tied { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many followers the page shows, where the list is a part of them.</summary>
    public long? StatedFollowers { get; init; }
}

/// <summary>The audit as a use case: files in, answers out.</summary>
/// <param name="Input">What was looked at.</param>
/// <param name="Result">The answers.</param>
/// <param name="Sources">What became of each file.</param>
/// <param name="Warnings">What a person should know about the files.</param>
internal sealed record AuditWork(AuditInput Input, AuditResult Result, IReadOnlyList<AudienceSource> Sources, IReadOnlyList<string> Warnings)
{
    /// <summary>The version of the program.</summary>
    public static string Version { get; } = typeof(AuditWork).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Reads the files and answers the questions.</summary>
    /// <exception cref="UserFacingException">A file cannot be read.</exception>
    public static AuditWork Run(AuditRequest request, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        AudienceFiles files = new(), comparison = new();
        Read(files, AudienceFiles.InOrder(request.Files), AudienceKind.None, progress, cancellation);
        Read(files, request.Reported, AudienceKind.Report, progress, cancellation);
        Read(files, request.Engagement, AudienceKind.Engagement, progress, cancellation);
        if (request.Comments is { Corpus.CommentCount: > 0 } comments) files.Read(comments.Corpus, comments.Case);
        Read(comparison, AudienceFiles.InOrder(request.Comparison), AudienceKind.None, progress, cancellation);
        if (files.Sources.Count == 0) throw new UserFacingException("There is no input: name a follower list, an export of engagement, or counts over time.");
        if (files.Sources.All(s => s.Taken == 0)) throw new UserFacingException($"{files.Sources[0].Name}: not one of its rows could be used.");
        AuditInput input = files.ToInput() with
        {
            Comparison = comparison.ToInput().Followers,
            Protected = request.Protected,
            Tied = request.Tied,
            StatedFollowers = request.StatedFollowers,
        };
        AuditResult result = AuditRun.Of(input, progress, cancellation);
        return new AuditWork(input, result, [.. files.Sources, .. comparison.Sources], [.. files.Warnings, .. comparison.Warnings]);
    }

    private static void Read(AudienceFiles files, IReadOnlyList<string> paths, AudienceKind role, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        for (int i = 0; i < paths.Count; i++)
        {
            progress?.Report(new StageProgress($"reading {Path.GetFileName(paths[i])}", i, paths.Count));
            files.Read(paths[i], role, cancellation);
        }
    }
}
