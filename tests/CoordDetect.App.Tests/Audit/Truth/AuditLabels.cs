using CoordDetect.App.Tests.Web.Audits;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>Texts of an audit that claim nothing of what was audited.</summary>
internal static class AuditLabels
{
    /// <summary>What an audit answers.</summary>
    public static string[] Questions { get; } = ["audience", "growth", "exchange", "engagement", "topics", "identity", "hostility", "newcomers", "agency"];

    /// <summary>Titles, questions, columns, names of tables, buttons, and what is asked for next; with a dot at the end, all that begin so.</summary>
    public static string[] All { get; } =
    [
        .. Questions.SelectMany(q => (string[])[$"audit.{q}.title", $"audit.{q}.question", $"audit.{q}.next", $"audit.{q}.table.", $"audit.{q}.plot."]),
        "audit.doc.title", "audit.doc.skip", "audit.doc.kicker", "audit.doc.heading", "audit.files.", "audit.kind.", "audit.frame.drawn", "audit.figures.", "audit.other.heading", "audit.outcome.", "audit.next.heading",
        "audit.column.", "audit.yes", "audit.no", "audit.console.page", "audit.reason.", "audit.letter.heading", "audit.letter.lede", "audit.letter.please", "audit.letter.closing",
        "audit.web.heading", "audit.web.lede", "audit.web.one", "audit.web.new", "audit.web.followers", "audit.web.followers.hint", "audit.web.engagement", "audit.web.engagement.hint", "audit.web.comments", "audit.web.reported",
        "audit.web.reported.hint", "audit.web.compare", "audit.web.protect", "audit.web.protect.hint", "audit.web.shown", "audit.web.start", "audit.web.then", "audit.web.now", "audit.web.accounts", "audit.web.reason",
        "audit.web.sure", "audit.web.to-audit", "audit.web.behind", "audit.hand.heading", "audit.hand.seen", "audit.hand.answer", "audit.hand.yes", "audit.hand.no", "audit.hand.unsure", "audit.hand.keep", "audit.hand.posts",
        "audit.hand.followers", "audit.hand.following",
    ];

    /// <summary>Texts that another test holds, both where they are so and where they are not.</summary>
    public static Dictionary<string, string> Elsewhere { get; } = new()
    {
        ["audit.web.answered"] = nameof(AuditPagesTruthTests),
        ["audit.web.changes"] = nameof(AuditPagesTruthTests),
        ["audit.web.changed"] = nameof(AuditPagesTruthTests),
        ["audit.web.drill"] = nameof(AuditPagesTruthTests),
        ["audit.hand.lede"] = nameof(AuditPagesTruthTests),
        ["audit.hand.result"] = nameof(AuditPagesTruthTests),
        ["audit.hand.none"] = nameof(AuditPagesTruthTests),
        ["audit.web.shown.wrong"] = nameof(AuditOfCommentsTests) + "." + nameof(AuditOfCommentsTests.Audit_OfAPageWhoseFollowersAreNoNumber_SaysHowToWriteThem),
    };

    /// <summary>What nothing holds yet against what is so. Nothing is added here.</summary>
    public static string[] StillToDo { get; } =
    [
        "audit.audience.lot.",
    ];
}
