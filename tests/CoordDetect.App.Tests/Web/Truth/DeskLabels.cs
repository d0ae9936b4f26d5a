namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Headings, columns, labels and buttons of the pages on which people read what was found, and what those ask or advise: they claim nothing of a case.</summary>
internal static class DeskLabels
{
    public static string[] All { get; } =
    [
        "web.skip", "web.sign-out", "web.save", "web.filter", "web.when", "web.by", "web.text", "web.thread", "web.contents", "web.nav.",
        "web.pager.", "web.overview.threads", "web.overview.site", "web.overview.findings", "web.overview.where", "web.finding.name",
        "web.findings.finding", "web.findings.confidence", "web.findings.signals", "web.findings.signal", "web.findings.change",
        "web.findings.verdict", "web.findings.at-least", "web.findings.any", "web.findings.unjudged", "web.findings.changed",
        "web.findings.quiet", "web.verdict.heading", "web.verdict.yours", "web.verdict.choose", "web.verdict.reason", "web.verdict.give",
        "web.verdict.confirmed", "web.verdict.likely", "web.verdict.unclear", "web.verdict.notcoordinated", "web.verdict.legitimategroup",
        "web.review.bar", "web.review.order", "web.review.order.surest", "web.review.order.new", "web.review.order.grown",
        "web.review.order.largest", "web.review.show-all", "web.review.bulk", "web.review.choose", "web.review.what",
        "web.review.looking", "web.review.keys", "web.review.keys-list", "web.review.none-chosen", "web.list.heading", "web.list.get",
        "web.list.format", "web.list.format.", "web.list.pseudonyms", "web.miss.name", "web.miss.comments-in-case",
        "web.miss.no-accusation", "web.repeats.list", "web.repeats.sort", "web.repeats.sort.", "web.repeats.kind", "web.repeats.least",
        "web.repeats.words", "web.repeats.only", "web.repeat.text", "web.repeat.template", "web.repeat.link", "web.repeat.picture",
        "web.repeat.object", "web.repeat.accounts", "web.repeat.here", "web.repeat.first", "web.comment.heading", "web.comment.id",
        "web.comment.first-seen", "web.comment.address", "web.account.created", "web.account.clock", "web.archived.heading",
        "web.archived.page", "web.archived.payload", "web.archived.chain", "web.archived.record", "web.archived.back", "web.search.label",
        "web.search.go", "web.search.save", "web.search.name", "web.search.remove", "web.search.how", "web.similar.heading",
        "web.similar.more", "web.similar.paste", "web.similar.go", "web.tied.heading", "web.tied.from", "web.tied.to", "web.tied.go",
        "web.tied.comment", "web.compare.heading", "web.compare.before", "web.compare.after", "web.compare.before-n",
        "web.compare.after-n", "web.compare.go", "web.compare.confidence", "web.compare.stayed", "web.compare.joined", "web.compare.left",
        "web.edge.heading", "web.history.", "web.notes.", "web.evidence.in-case", "web.export.heading", "web.export.workbook",
        "web.export.accounts", "web.export.pseudonyms", "web.export.draft", "web.network.strongest", "web.network.files",
        "web.network.finding", "web.network.legend", "web.network.legend.line", "web.network.legend.none", "web.network.least",
        "web.network.picture", "web.network.weight", "web.network.find", "web.network.closer", "web.network.farther", "web.network.all",
        "web.network.loading", "web.network.from", "web.network.until", "web.network.tied", "web.network.choose", "web.network.ties", "web.pack.files", "web.pack.report", "web.draft.title", "web.colophon",
        "web.draft.examples", "web.draft.end", "web.draft.end-short", "web.pack.check", "web.term.search.hint",
        "web.export.letter", "web.letter.language", "web.letter.unnamed", "web.letter.note", "web.letter.date", "web.letter.subject",
        "web.letter.opening", "web.letter.observed", "web.letter.chance", "web.letter.accounts", "web.letter.comments",
        "web.letter.please", "web.letter.keep", "web.letter.sign-ups", "web.letter.answer", "web.letter.closing",
        "web.draft.signals", "web.draft.alternatives", "web.draft.accounts", "web.run.start", "web.new-run.heading", "web.new-run.link", "web.new-run.like",
        "web.term.comments", "web.term.search", "web.term.from", "web.term.until", "web.term.sites", "web.term.method", "web.term.q",
        "web.term.threshold", "web.term.window", "web.term.shuffles", "web.term.further", "web.term.families", "web.term.set",
        "web.term.is", "web.term.no-day", "web.option.",
    ];
}
