using CoordDetect.App.Tests.Indexing;
using CoordDetect.App.Tests.Web.Findings;
using CoordDetect.App.Tests.Web.Network;
using CoordDetect.App.Tests.Web.Review;
using CoordDetect.App.Tests.Web.Runs;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The texts of the pages on which people read what was found.</summary>
internal static class DeskTexts
{
    public static PageTexts All { get; } = new()
    {
        Claimed = [.. Claimed()],
        Families = [.. ListClaims.Families.Keys],
        Labels = DeskLabels.All,
        Elsewhere = new Dictionary<string, string>
        {
            ["web.term.q.hint"] = nameof(SearchTruthTests.Hint_OfANumber_SaysWhichAreTaken),
            ["web.term.threshold.hint"] = nameof(SearchTruthTests.Hint_OfANumber_SaysWhichAreTaken),
            ["web.term.window.hint"] = nameof(SearchTruthTests.Hint_OfANumber_SaysWhichAreTaken),
            ["web.term.shuffles.hint"] = nameof(SearchTruthTests.Hint_OfANumber_SaysWhichAreTaken),
            ["web.new-run.what"] = nameof(RunFormTests) + "." + nameof(RunFormTests.Run_OfWhatASearchFinds_ShowsWhatWasSetAndLeavesTheCaseAlone),
            ["web.new-run.part"] = nameof(RunFormTests) + "." + nameof(RunFormTests.Run_OfWhatASearchFinds_ShowsWhatWasSetAndLeavesTheCaseAlone),
            ["web.export.note"] = nameof(ReviewPagesTests) + "." + nameof(ReviewPagesTests.Lists_ForTools_HoldMembersOnlyAndAreWrittenDown),
            ["web.list.caution"] = nameof(ReviewPagesTests) + "." + nameof(ReviewPagesTests.Lists_ForTools_HoldMembersOnlyAndAreWrittenDown),
            ["web.export.pack"] = nameof(EvidencePackTests) + "." + nameof(EvidencePackTests.Pack_NamesItsFiles_HoldsThemAndNoOthers),
            ["web.network.undated"] = nameof(ExplorerPeriodTests) + "." + nameof(ExplorerPeriodTests.Sliders_MovedByKeyboard_LeaveTheTiesOfThePeriod),
            ["web.network.timeless"] = nameof(ExplorerPeriodTests) + "." + nameof(ExplorerPeriodTests.Sliders_WithoutAnyDay_SayThatThereIsNone),
            ["web.network.tied.nobody"] = nameof(NetworkTiesTests) + "." + nameof(NetworkTiesTests.Question_ThatLeavesOpenWhoIsMeant_IsAskedBack),
            ["web.network.tied.several"] = nameof(NetworkTiesTests) + "." + nameof(NetworkTiesTests.Question_ThatLeavesOpenWhoIsMeant_IsAskedBack),
            ["web.network.tied.same"] = nameof(NetworkTiesTests) + "." + nameof(NetworkTiesTests.Question_ThatLeavesOpenWhoIsMeant_IsAskedBack),
            ["web.search.forms"] = nameof(SearchFormsTests),
            ["web.list.what"] = nameof(VerdictListTests),
            ["web.network.nobody"] = nameof(ExplorerPeriodTests) + "." + nameof(ExplorerPeriodTests.Picture_CountsFindsAndColours_AsIsSaidOfIt),
            ["web.network.many"] = nameof(ExplorerPeriodTests) + "." + nameof(ExplorerPeriodTests.Picture_CountsFindsAndColours_AsIsSaidOfIt),
            ["web.network.counts"] = nameof(ExplorerPeriodTests) + "." + nameof(ExplorerPeriodTests.Picture_CountsFindsAndColours_AsIsSaidOfIt),
        },
    };

    // Some are held on several pages.
    private static IEnumerable<string> Claimed() => Own().Where(k => k.StartsWith("web.", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> Own() =>
    [
        .. OverviewClaims.All.Keys, .. ListClaims.List.Keys, .. ListClaims.Compare.Keys, .. ReviewClaims.Queue.Keys, .. ReviewClaims.Page.Keys, .. ReadingClaims.Thread.Keys,
        .. ReadingClaims.Comment.Keys, .. ReadingClaims.Account.Keys, .. RepeatClaims.List.Keys, .. RepeatClaims.Facts.Keys, .. RepeatClaims.Page.Keys, "web.repeats.listed", "web.repeats.many", "web.comment.repeats",
        .. TakenAwayClaims.Draft.Keys, .. TakenAwayClaims.Readme.Keys, .. LetterTruthTests.Claimed, .. SimilarTruthTests.Claimed, .. SearchTruthTests.Claimed, .. TieTruthTests.Claimed, .. MissTruthTests.Claimed,
        .. ScopeTruthTests.Claimed, .. RunFormTruthTests.Claimed, .. NetworkTruthTests.Claimed, .. RepeatClaims.Picture.Keys, .. RepeatClaims.Findings.Keys, .. TakenAwayClaims.Cut.Keys,
    ];
}
