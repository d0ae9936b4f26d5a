using System.Text.Json.Serialization;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Detect;

/// <summary>The method is to be run on a case, and what it finds saved.</summary>
internal sealed record DetectRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "detect";

    /// <summary>Whether nobody asked for it by hand: new comments made it worth it.</summary>
    public bool ByItself { get; init; }

    /// <summary>What was set for it; null for the defaults.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunTerms? Terms { get; init; }

    /// <summary>The part of the case that is to be looked at; null for all of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CommentScope? Scope { get; init; }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "detect";

    /// <inheritdoc/>
    public override string? Lane => $"detect:{Case}";

    /// <inheritdoc/>
    public override string? Once => ByItself ? $"detect:{Case}" : null;
}
