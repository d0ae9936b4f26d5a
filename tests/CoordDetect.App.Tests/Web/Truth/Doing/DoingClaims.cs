namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>The texts that the scenes hold against what is so.</summary>
internal static class DoingClaims
{
    public static string[] Keys { get; } =
    [
        "web.problem.missing.what", "web.problem.forbidden.what", "web.problem.refused.what", "web.problem.stale.what",
        "web.problem.store-damaged.what", "web.problem.failed.what", "web.problem.store-full.what", "web.problem.store-readonly.what",
        "web.problem.store-busy.what", "web.problem.store-unreachable.what", "web.signin.busy", "web.archived.source", "web.cases.unusable.what", "web.signin.failed", "web.signin.blocked", "web.signin.link-used",
        "web.signin.link-none", "web.signin.note", "web.api.once", "web.api.none", "web.api.never", "web.api.ended",
        "web.api.remove-of", "web.api.needs-user", "web.action.change-settings", "web.action.add-official",
        "web.action.remove-official", "web.action.erase", "web.action.similar", "web.action.note", "web.action.crawl",
        "web.action.folder", "web.action.detect", "web.action.cancel-job", "web.action.retry-job", "web.cases.none", "web.cases.begin",
        "web.cases.no-date", "web.cases.collected.what", "web.sources.folder", "web.sources.none", "web.preview.none",
        "web.preview.unread", "web.preview.found", "web.preview.shown", "web.preview.more", "web.preview.manners", "web.refused.http",
        "web.refused.http-404", "web.refused.redirected", "web.refused.refused-by-robots", "web.refused.refused-address",
        "web.refused.timeout", "web.refused.not-reached", "web.refused.postponed", "web.refused.no-comments", "web.preview.no-address",
        "web.import.no-file", "web.import.empty", "web.import.too-many", "web.import.many.what", "web.import.none-chosen",
        "web.import.first", "web.import.times.hint", "web.import.as-of.hint", "web.job.setaside.why", "web.job.stopping",
        "web.job.retrying", "web.job.not-again", "web.job.attempts", "web.jobs.none", "web.outcome.crawl", "web.outcome.folder",
        "web.outcome.import", "web.outcome.retention", "web.outcome.watch", "web.outcome.alert", "web.watch.none",
        "web.watch.no-schedule", "web.watch.paused", "web.watch.ended", "web.watch.good", "web.watch.trouble", "web.receivers.trouble",
        "web.receivers.no-address", "web.feed.what", "web.alerts.none", "web.done.tested", "web.done.tested-nobody",
        "web.action.watch", "web.action.receiver", "web.action.feed", "alert.test", "alert.finding-new", "alert.finding-grew",
        "alert.finding-confidence", "alert.copies", "alert.burst", "alert.source", "alert.markup", "alert.retention",
        "web.job.waiting", "web.job.running", "web.job.done", "web.job.failed", "web.job.cancelled", "web.job.asked", "web.job.reload",
        "web.stage.reading comments", "web.done.withdrawn", "web.done.saved", "web.done.erased", "web.done.removed",
        "web.done.case-created", "web.done.case-deleted", "web.official.remove-of", "web.official.no-handle", "web.custody.whole",
        "web.custody.broken", "web.custody.say.begun", "web.custody.say.imported", "web.custody.say.input", "web.custody.say.detected",
        "web.custody.say.corpus", "web.custody.say.exported", "web.custody.say.named", "web.custody.say.pseudonyms",
        "web.custody.say.erased", "web.custody.say.reason", "web.custody.say.changed", "web.custody.say.judged",
        "web.custody.say.withdrawn", "web.erase.no-account", "web.erase.unknown", "web.erase.several", "web.delete.busy",
        "web.delete.other-name",
    ];
}
