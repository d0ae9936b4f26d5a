using CoordDetect.App.Export;

namespace CoordDetect.App.Web.Api;

/// <summary>A field of what is answered; any may be null.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it says, in English.</param>
internal sealed record ApiField(string Name, CellKind Kind, string What);
