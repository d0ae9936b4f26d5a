using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Linking;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>
/// Whether records that look alike are comments: several marks must agree, each of most records. They have an author that is marked as one,
/// a time, words of somebody's own, and a word for what they are; and they lead to nothing else. Lists of articles, events, goods, members
/// and files fail at least one of these.
/// </summary>
internal static partial class Agreement
{
    private const double Most = 0.6;
    private const double Nearly = 0.9;
    private const int Levels = 4;
    private static readonly Selector Anchor = Selector.Parse("a[href]");
    private static readonly Selector Control = Selector.Parse("a, button, label, summary");

    /// <summary>Whether the marks agree.</summary>
    /// <param name="page">The page.</param>
    /// <param name="records">The records in page order.</param>
    /// <param name="authors">The author's element in each; -1 where there is none.</param>
    /// <param name="comments">What was read from them.</param>
    public static bool Holds(PageView page, IReadOnlyList<PostRange> records, IReadOnlyList<int> authors, IReadOnlyList<ExtractedComment> comments)
    {
        if (comments.Count == 0 || Share(comments, HasWords, page) < Most || Share(comments, (comment, _) => comment.Account is not null, page) < Most) return false;
        if (Share(comments, (comment, _) => comment.PostedAt.IsKnown, page) < Most / 2) return false;
        bool named = IsNamed(page, records);
        if (LeadsElsewhere(page, records, evenReviews: !named)) return false;
        bool marked = authors.Count(author => author >= 0 && AuthorFinder.IsMarked(page.Tree, author)) >= Most * records.Count;
        bool beside = authors.All(author => author < 0);
        bool spoken = IsAnswerable(page, records) || page.Text.Contains("DiscussionForumPosting", StringComparison.Ordinal);
        if (marked || beside || named) return spoken || named || records.Any(record => record.Outer is not null) || ThreadForms.Of(page.Page.Address) is not null;
        return spoken && Share(comments, (comment, _) => comment.Account is not null && comment.PostedAt.IsKnown && HasWords(comment, page), page) >= Nearly;
    }

    private static double Share(IReadOnlyList<ExtractedComment> comments, Func<ExtractedComment, PageView, bool> has, PageView page) =>
        comments.Count(comment => has(comment, page)) / (double)comments.Count;

    // Counts, dates and single labels are no words.
    private static bool HasWords(ExtractedComment comment, PageView page)
    {
        if (comment.Quotes.Count > 0) return true;
        int letters = comment.Text.Count(char.IsLetter);
        if (letters == 0) return comment.Text.Length > 0 && !comment.Text.Any(char.IsDigit);
        ParsedDate date = page.Times.ReadText(comment.Text.AsSpan(0, Math.Min(comment.Text.Length, 60)));
        return letters > 2 * comment.Text.Count(char.IsDigit) && (!date.IsKnown || date.Length * 2 < comment.Text.Length);
    }

    // The records, or what is around them, say what they are: "comment", "avis", "reply".
    private static bool IsNamed(PageView page, IReadOnlyList<PostRange> records)
    {
        PageTree tree = page.Tree;
        int above = records[0].Node;
        for (int level = 0; level < Levels && above > 0 && tree.Name(above) is not "body"; level++, above = tree.Parent(above))
            if (Kind().IsMatch($"{tree.Class(above)} {tree.Attribute(above, "id")} {tree.Attribute(above, "itemprop")} {tree.Attribute(above, "data-testid")}")) return true;
        return false;
    }

    // What can be answered, quoted or reported was said by somebody.
    private static bool IsAnswerable(PageView page, IReadOnlyList<PostRange> records) =>
        records.Count(record => record.Own(Control).Any(control => Answer().IsMatch(InlineText.Inline(page.Tree, control, 40)))) >= Most * records.Count;

    // Each record has a link of its own, with a title or to a comment, to another page; reviews may have pages of their own.
    private static bool LeadsElsewhere(PageView page, IReadOnlyList<PostRange> records, bool evenReviews)
    {
        Dictionary<string, HashSet<string>> titled = new(StringComparer.Ordinal);
        HashSet<int> elsewhere = [];
        for (int i = 0; i < records.Count; i++)
            foreach (int link in records[i].Own(Anchor))
            {
                if (page.Resolve(page.Tree.Attribute(link, "href")) is not { } target || !AnchorSurvey.SameSite(target, page.Page.Address)) continue;
                if (IsView(target, page.Page.Address) || AuthorFinder.IsProfile(target.PathAndQuery)) continue;
                if (CommentFragment().IsMatch(target.Fragment)) elsewhere.Add(i);
                else if (evenReviews && Title(page, link) is { } title)
                {
                    string shape = ElementShape.PathOf(page.Tree, link);
                    if (!titled.TryGetValue(shape, out HashSet<string>? titles)) titled[shape] = titles = new(StringComparer.Ordinal);
                    titles.Add(title);
                }
            }
        return elsewhere.Count >= Most * records.Count || titled.Values.Any(titles => titles.Count >= Math.Max(2, Most * records.Count));
    }

    // The page itself, perhaps at one of its comments.
    private static bool IsView(Uri target, Uri self) =>
        ThreadLinkFinder.SameThread(target, self) || (target.AbsolutePath == self.AbsolutePath && self.Query.Length == 0 && ThreadForms.Of(target) is null);

    // A permanent link may show the date.
    private static string? Title(PageView page, int link) =>
        InlineText.Inline(page.Tree, link, 80) is { Length: >= 10 } title && !page.Times.ReadText(title).IsKnown ? title : null;

    [GeneratedRegex("""(?:^|[\s_-])(?:comments?|commentaires?|comentarios?|commenti|kommentare?n?|komentar\w*|reply|replies|r[eé]ponses?|antwort\w*|respuestas?|risposte|reacties?|reactions?|avis|reviews?|recensi\w+|rezension\w*|bewertung\w*|opiniones?|opinions?|beoordeling\w*|feedbacks?|testimonials?|t[eé]moignages?|guestbook\w*|livre-?d-?or|message[_-]?(?:list|body|item)?s?|forum-?posts?|posts?-?(?:list|body|item|content)|discussions?|cmt|cmnt|ugc)(?:$|[\s_-]|\d)|comment(?:s|List|Item|Body|Entry|Wrap|Box|Block|Node|Thread)|review(?:s|List|Item|Body|Card)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex("""^\W*(?:reply|replies|répondre|réponse|repondre|antworten|responder|rispondi|odpowiedz|antwoorden|beantwoorden|svara|svar|ответить|yanıtla|رد|返信|回复|回覆|quote|citer|zitieren|citar|cita|цитировать|report|signaler|melden|denunciar|segnala|flag|alerter|pomóż)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex("""^#(?:comment|c|div-comment|msg|post|reply|avis)-?\d""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentFragment();
}
