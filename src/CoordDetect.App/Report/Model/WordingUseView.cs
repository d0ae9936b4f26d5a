using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>One comment that uses a shared wording.</summary>
/// <param name="Index">The comment in its corpus.</param>
/// <param name="Account">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Url">Where it can be read: an absolute http or https address, or null.</param>
/// <param name="Fillings">How it fills each slot, in order.</param>
public sealed record WordingUseView(int Index, AccountView Account, PostedAt At, string? Url, IReadOnlyList<string> Fillings);
