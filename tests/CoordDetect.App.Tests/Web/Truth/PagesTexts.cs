using CoordDetect.App.Tests.Web.Api;
using CoordDetect.App.Tests.Web.Custody;
using CoordDetect.App.Tests.Web.Hosting;
using CoordDetect.App.Tests.Web.Jobs;
using CoordDetect.App.Tests.Web.Privacy;
using CoordDetect.App.Tests.Web.Review;
using CoordDetect.App.Tests.Web.Runs;
using CoordDetect.App.Tests.Web.Sources;
using CoordDetect.App.Tests.Web.Truth.Doing;
using CoordDetect.App.Tests.Work.Alert;
using CoordDetect.App.Tests.Work.Watch;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The texts of all other pages: those on which people do things.</summary>
internal static class PagesTexts
{
    public static PageTexts All { get; } = new()
    {
        Claimed = DoingClaims.Keys,
        Labels = DoingLabels.Keys,
        // Said on a page whatever the case: what it says is done there, and tried where it must not go.
        Elsewhere = new Dictionary<string, string>
        {
            ["web.action."] = nameof(AuditedTests) + "." + nameof(AuditedTests.Visits_ThatSeeSearchExportOrChange_AreInTheLogWithTheAddress),
            ["web.stage."] = nameof(DoingTests) + "." + nameof(DoingTests.Actions_ThatAreWrittenIntoTheLog_HaveTexts),
            ["web.refused."] = nameof(RefusedWordsTests),
            ["web.jobs.hangfire"] = nameof(HangfireDashboardTests),
            ["web.api.what"] = nameof(TokenScenes),
            ["web.api.how"] = nameof(TokenScenes),
            ["web.api.runs"] = nameof(TokenScenes),
            ["web.api.findings"] = nameof(TokenScenes),
            ["web.api.ties"] = nameof(TokenScenes),
            ["web.users.note"] = nameof(RoleScenes),
            ["web.role."] = nameof(RoleScenes),
            ["web.users.disabled"] = nameof(SignInScenes),
            ["web.cases.purpose.hint"] = nameof(CaseScenes),
            ["web.sources.url.what"] = nameof(PreviewScenes),
            ["web.sources.file.what"] = nameof(ImportScenes),
            ["web.erase.what"] = nameof(SettingsScenes),
            ["web.delete.what"] = nameof(RemovalTests) + "." + nameof(RemovalTests.Delete_Case_LeavesNoByteOfIt),
            ["web.watch.what"] = nameof(WatchedTimeTests),
            ["web.watch.schedule.what"] = nameof(ScheduleTests),
            ["web.custody.say.part"] = nameof(CustodyWordsTests) + "." + nameof(CustodyWordsTests.Link_OfEveryKind_IsASentence),
            ["web.problem.no-token"] = nameof(ApiTests) + "." + nameof(ApiTests.Token_AndCookie_OpenEachItsOwn),
            ["web.problem.too-large.what"] = nameof(AccessTests) + "." + nameof(AccessTests.Form_OfManyMegabytes_IsRefusedBeforeItIsRead),
            ["web.problem.host"] = nameof(ProxyTests),
            ["web.done.judged"] = nameof(ReviewPagesTests),
            ["web.done.judged-many"] = nameof(ReviewPagesTests),
            ["web.done.judged-all"] = nameof(ReviewPagesTests),
            ["web.official.what"] = nameof(OfficialRunTests),
            ["alert.colophon"] = nameof(AlertDeliveryTests) + "." + nameof(AlertDeliveryTests.Tell_ByMail_GoesToWhoIsEnteredForTheCaseAndNobodyElse),
            ["alert.subject"] = nameof(AlertDeliveryTests) + "." + nameof(AlertDeliveryTests.Tell_ByMail_ReachesTheServerWhole),
        },
    };
}
