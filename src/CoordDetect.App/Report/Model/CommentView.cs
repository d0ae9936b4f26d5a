using CoordDetect.App.Report.Diff;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>A comment in evidence.</summary>
/// <param name="Index">The comment in its corpus.</param>
/// <param name="Account">Who wrote it.</param>
/// <param name="Site">Where.</param>
/// <param name="Thread">Below what; empty where the source names nothing.</param>
/// <param name="Id">Its identifier on its site.</param>
/// <param name="At">When.</param>
/// <param name="Url">Where it can be read: an absolute http or https address, or null.</param>
/// <param name="Text">Its words, compared with the comment beside it.</param>
/// <param name="LeftOut">How many characters at its end are not shown.</param>
public sealed record CommentView(
    int Index, AccountView Account, string Site, string Thread, string Id, PostedAt At, string? Url, IReadOnlyList<TextRun> Text, int LeftOut);
