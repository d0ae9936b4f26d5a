using System.Globalization;
using System.Text;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>
/// A draft of a letter to those who run one site of a finding: what was observed, each comment with its address and the digest of its archived page, what chance
/// would give, what else was tried, and what they are asked for. A person signs it, not we; it asks, and accuses nobody.
/// </summary>
internal sealed class HostLetter(DetectionResult result, IReadOnlyList<SiteEvidence> sites, SiteEvidence here, IReadOnlyList<ShelvedResponse?> archived, TextTable texts)
{
    /// <summary>How many comments a letter lists at most: more is for the evidence pack.</summary>
    public const int Most = 200;

    private readonly int _listed = archived.Count;

    private Finding Finding => result.Findings[0];

    /// <summary>The letter.</summary>
    /// <param name="verdict">The verdict in force, or null.</param>
    /// <param name="today">The day that stands on it.</param>
    public string Write(Verdict? verdict, DateTimeOffset today)
    {
        StringBuilder letter = new();
        letter.Append(texts["web.letter.note"]).Append('\n').Append(Judged(verdict)).Append("\n\n");
        letter.Append(texts.Say("web.letter.date", ("day", texts.Format.Day(today)))).Append("\n\n");
        letter.Append(here.Site.Length == 0 ? texts["web.letter.to.unnamed"] : texts.Say("web.letter.to", ("site", DisplayText.Clean(here.Site)))).Append("\n\n");
        letter.Append(texts["web.letter.subject"]).Append("\n\n").Append(texts["web.letter.opening"]).Append("\n\n");
        Head(letter, "web.letter.observed").Append(DraftWords.Observed(result, texts));
        if (sites.Count > 1) letter.Append(texts.Say("web.letter.reach", ("sites", sites.Count), ("n", here.Accounts.Count))).Append('\n');
        letter.Append(DraftWords.Signals(Finding, texts)).Append('\n');
        Head(letter, "web.letter.chance").Append(DraftWords.Chance(result, texts)).Append('\n');
        letter.Append(DraftWords.Explanations(Finding, texts)).Append('\n');
        Accounts(letter);
        Comments(letter);
        Head(letter, "web.letter.please");
        foreach ((int i, string wish) in ((string[])[texts["web.letter.keep"], texts["web.letter.sign-ups"], texts["web.letter.answer"]]).Index())
            letter.Append(CultureInfo.InvariantCulture, $"{i + 1}. {wish}\n");
        return letter.Append('\n').Append(texts["web.draft.end-short"]).Append("\n\n").Append(texts["web.letter.closing"]).Append('\n').ToString();
    }

    private string Judged(Verdict? verdict) => verdict is null
        ? texts["web.letter.unjudged"]
        : texts.Say("web.letter.judged", ("word", texts["web.verdict." + verdict.Kind.ToString().ToLowerInvariant()]), ("by", DisplayText.Name(verdict.By)));

    private StringBuilder Head(StringBuilder letter, string key) => letter.Append(texts[key]).Append('\n');

    private void Accounts(StringBuilder letter)
    {
        Head(letter, "web.letter.accounts");
        foreach ((int account, int comments) in here.Accounts)
            letter.Append(DraftWords.Item(texts, DisplayText.Clean(result.Corpus.AccountAt(account).Handle), texts.Say("web.letter.account", ("n", comments))));
        letter.Append('\n');
    }

    private void Comments(StringBuilder letter)
    {
        Head(letter, "web.letter.comments");
        int missing = archived.Count(a => a is null);
        if (_listed < here.Comments.Count || result.Evidence.Count < Finding.Signals.Sum(s => s.Coincidences)) letter.Append(texts.Say("web.letter.cut", ("n", _listed))).Append('\n');
        if (missing == _listed) letter.Append(texts["web.letter.no-archive"]).Append('\n');
        else if (missing > 0) letter.Append(texts.Say("web.letter.partly", ("n", missing))).Append('\n');
        for (int i = 0; i < _listed; i++) Comment(letter, i + 1, here.Comments[i], archived[i]);
        letter.Append('\n');
    }

    private void Comment(StringBuilder letter, int number, int comment, ShelvedResponse? page)
    {
        CommentCorpus corpus = result.Corpus;
        letter.Append(CultureInfo.InvariantCulture, $"{number}. {DisplayText.Clean(corpus.HandleOf(corpus.AccountOf[comment]))}, {texts.Format.Time(corpus.PostedAtOf(comment))}\n    ");
        letter.Append(corpus.UrlOf(comment) is { } url && IsLink(url) ? DisplayText.Clean(url) : texts.Say("web.letter.no-link", ("id", DisplayText.Clean(corpus.CommentIdOf(comment))))).Append('\n');
        if (page is null) return;
        string when = DateTimeOffset.TryParse(page.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? texts.Format.Time(at) : page.Date;
        letter.Append("    ").Append(texts.Say("web.letter.archived", ("page", DisplayText.Clean(page.Url)), ("when", when), ("digest", page.PayloadDigest ?? page.Chain))).Append('\n');
    }

    private static bool IsLink(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
