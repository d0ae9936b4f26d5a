using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Model;

/// <summary>A finding, made ready to be shown.</summary>
public sealed record FindingView
{
    /// <summary>The finding itself.</summary>
    public required Finding Finding { get; init; }

    /// <summary>How many shuffled runs there were.</summary>
    public required int ShuffledRuns { get; init; }

    /// <summary>How many accounts it has, sources left out.</summary>
    public required int Accounts { get; init; }

    /// <summary>On how many sites these accounts are.</summary>
    public required int Sites { get; init; }

    /// <summary>How many coincidences there are between its accounts.</summary>
    public required int Coincidences { get; init; }

    /// <summary>How many comments of its accounts the pictures leave out, because only the newest of each were read; 0 where all were.</summary>
    public required int CommentsNotRead { get; init; }

    /// <summary>The members to show, by role, then by score.</summary>
    public required IReadOnlyList<MemberView> Members { get; init; }

    /// <summary>The accounts that posted first and were copied.</summary>
    public required IReadOnlyList<MemberView> Sources { get; init; }

    /// <summary>How many members and sources are not shown.</summary>
    public required int AccountsLeftOut { get; init; }

    /// <summary>The evidence to show.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>The wordings to show that its accounts share.</summary>
    public required IReadOnlyList<WordingView> Wordings { get; init; }

    /// <summary>How its accounts are tied, or null where there is nothing to tell.</summary>
    public TiesView? Ties { get; init; }

    /// <summary>Who posted when, or null where no time is known.</summary>
    public required Timeline? Timeline { get; init; }

    /// <summary>The hours of the week, or null where too few times are known.</summary>
    public required WeekPicture? Week { get; init; }

    /// <summary>Who is tied to whom, or null where it is left out.</summary>
    public required NetworkPicture? Network { get; init; }
}
