using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Access;
using CoordDetect.Storage.Cases;

namespace CoordDetect.App.Web.Layout;

/// <summary>What stands around every page.</summary>
public sealed record PageFrame
{
    /// <summary>The texts of the reader's language.</summary>
    public required TextTable Texts { get; init; }

    /// <summary>Who reads.</summary>
    public required Visitor Visitor { get; init; }

    /// <summary>The token that every form sends back.</summary>
    public required string FormToken { get; init; }

    /// <summary>The address of the page, path and query.</summary>
    public required string Address { get; init; }

    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The case that it belongs to, or null.</summary>
    public CaseRecord? Case { get; init; }

    /// <summary>Which entry of the navigation it belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>What was just done, as a key of the texts, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>A script of ours that makes the page livelier, or null; every page works without.</summary>
    public string? Script { get; init; }

    /// <summary>The address of something in the case, encoded by its parts.</summary>
    public string In(params object[] path) => CaseAddress.Of(Case!.Name, path);
}
