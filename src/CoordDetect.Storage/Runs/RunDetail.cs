using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Runs;

/// <summary>What the custody chain says of a run.</summary>
internal sealed record RunDetail(long Run, string Version, string CorpusSha256, int Findings, CommentScope? Scope);
