namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Headings, columns, fields, buttons and kinds of the pages on which people do things: they name what stands beside them and claim nothing of it.</summary>
internal static class DoingLabels
{
    public static string[] Keys { get; } =
    [
        "web.problem.missing", "web.problem.forbidden", "web.problem.refused", "web.problem.stale", "web.problem.failed",
        "web.problem.too-large", "web.problem.store-full", "web.problem.store-readonly", "web.problem.store-busy",
        "web.problem.store-damaged", "web.problem.store-unreachable", "web.cases.unusable", "web.problem.back", "web.signin.heading",
        "web.signin.name", "web.signin.password", "web.signin.go", "web.users.heading", "web.users.role", "web.users.new-password",
        "web.users.add", "web.api.heading", "web.api.made", "web.api.tokens", "web.api.name", "web.api.until", "web.api.used",
        "web.api.remove", "web.api.add", "web.api.operations", "web.api.description", "web.api.address", "web.api.answers",
        "web.api.cases", "web.api.case", "web.api.finding", "web.api.members", "web.api.misses", "web.api.repeats", "web.api.comments",
        "web.api.comment", "web.api.account", "web.api.account-comments", "web.audit.heading", "web.audit.action", "web.audit.case",
        "web.audit.target", "web.audit.address", "web.cases.heading", "web.cases.case", "web.cases.last-run", "web.cases.retain",
        "web.cases.new", "web.cases.name", "web.cases.name.hint", "web.cases.title", "web.cases.purpose", "web.cases.languages",
        "web.cases.create", "web.cases.collected", "web.cases.collected.begin", "web.sources.url", "web.sources.address",
        "web.sources.preview", "web.sources.file", "web.sources.choose", "web.sources.upload", "web.sources.folder.take",
        "web.sources.list", "web.sources.kind", "web.sources.last", "web.sources.imports", "web.sources.input", "web.sources.added",
        "web.sources.edited", "web.sources.known", "web.sources.ended", "web.source.file", "web.source.crawl", "web.source.folder",
        "web.preview.heading", "web.preview.comments", "web.preview.next", "web.preview.limit", "web.preview.same-thread",
        "web.preview.crawl", "web.import.heading", "web.import.many", "web.import.file", "web.import.recognised",
        "web.import.first-comment", "web.import.look-closer", "web.import.all", "web.import.columns", "web.import.column",
        "web.import.example", "web.import.holds", "web.import.holds-of", "web.import.by-itself", "web.import.look", "web.import.go",
        "web.import.times", "web.import.as-of", "web.import.order", "web.import.order.by-itself", "web.import.order.dmy",
        "web.import.order.mdy", "web.import.order.ymd", "web.import.format", "web.import.zone", "web.field.comment_id",
        "web.field.account", "web.field.account_name", "web.field.account_created", "web.field.thread", "web.field.site",
        "web.field.parent", "web.field.text", "web.field.object", "web.field.created_utc", "web.field.url", "web.field.lang",
        "web.job.import", "web.job.crawl", "web.job.folder", "web.job.detect", "web.job.repeats", "web.job.audit", "web.job.retention",
        "web.job.setaside", "web.job.again", "web.jobs.heading", "web.jobs.of-case", "web.jobs.job", "web.jobs.state",
        "web.jobs.outcome", "web.jobs.do", "web.jobs.show", "web.jobs.show.all", "web.jobs.show.open", "web.jobs.show.trouble",
        "web.job.watch", "web.job.alert", "web.watch.addresses", "web.watch.schedule", "web.watch.last", "web.watch.next",
        "web.watch.add", "web.watch.pages", "web.watch.until", "web.watch.same-thread", "web.watch.go", "web.watch.act.now",
        "web.watch.act.pause", "web.watch.act.resume", "web.watch.act.remove", "web.receivers.heading", "web.receivers.kind",
        "web.receivers.mail", "web.receivers.webhook", "web.receivers.language", "web.receivers.when", "web.receivers.at-once",
        "web.receivers.daily", "web.receivers.secret", "web.receivers.add", "web.receivers.test", "web.feed.heading", "web.feed.link",
        "web.feed.make", "web.feed.renew", "web.alerts.heading", "web.job.cancel", "web.job.to-findings", "web.official.heading",
        "web.official.handle", "web.official.add", "web.official.remove", "web.custody.heading", "web.custody.kind",
        "web.custody.detail", "web.custody.begun", "web.custody.imported", "web.custody.detected", "web.custody.exported",
        "web.custody.erased", "web.custody.changed", "web.custody.judged", "web.erase.heading", "web.erase.account", "web.erase.go",
        "web.delete.heading", "web.delete.name", "web.delete.go",
    ];
}
