using CoordDetect.App.Export;

namespace CoordDetect.App.Web.Api;

/// <summary>An answer to a program.</summary>
/// <param name="Rows">What was found, a row each.</param>
/// <param name="Next">What to send as <c>after</c> to get the rows behind these; null at the end.</param>
internal sealed record ApiRows(Sheet Rows, string? Next);
