using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Finds which kind of element names the author in a set of records: short, in most of them, and hinted at by class, link or place.</summary>
internal static partial class AuthorFinder
{
    private const double LeastShare = 0.6;

    /// <summary>The author's element in each record; -1 where there is none.</summary>
    public static int[] Find(PageView page, IReadOnlyList<PostRange> records, IReadOnlyList<int> dates)
    {
        Dictionary<string, Candidate> candidates = new(StringComparer.Ordinal);
        for (int i = 0; i < records.Count; i++) Collect(page, records[i], i, dates[i], candidates);
        Candidate? best = candidates.Values
            .Where(candidate => candidate.Elements.Count >= LeastShare * records.Count)
            .OrderByDescending(candidate => candidate.Score(records.Count)).ThenBy(candidate => candidate.First).FirstOrDefault();
        int[] found = new int[records.Count];
        Array.Fill(found, -1);
        if (best is null || best.Score(records.Count) < 2) return found;
        foreach ((int record, int element) in best.Elements) found[record] = Linked(page.Tree, element);
        return found;
    }

    /// <summary>Whether an element says, by its class or by where it leads, that it names an author.</summary>
    public static bool IsMarked(PageTree tree, int element) => tree.Name(element) is not ("h1" or "h2" or "h3") && Hint(tree, element) >= 2;

    /// <summary>Whether an address has the form of somebody's profile.</summary>
    public static bool IsProfile(string address) => ProfileLink().IsMatch(address);

    // A line that holds the name and a badge: the name is what leads to the profile.
    private static int Linked(PageTree tree, int element)
    {
        for (int node = element + 1; node < tree.End(element); node++)
            if (tree.Name(node) == "a" && tree.Attribute(node, "href") is { } href && ProfileLink().IsMatch(href) && IsName(InlineText.Inline(tree, node, 80))) return node;
        return element;
    }

    private static void Collect(PageView page, PostRange record, int index, int date, Dictionary<string, Candidate> candidates)
    {
        PageTree tree = page.Tree;
        HashSet<int> nested = [.. record.NestedNodes];
        int place = 0;
        for (int node = record.Node; node < record.End; node++)
        {
            if (nested.Contains(node) && node != record.Node)
            {
                node = tree.End(node) - 1;
                continue;
            }
            if (tree.IsText(node) || (date >= 0 && tree.IsWithin(node, date)) || tree.End(node) - node > 12) continue;
            string text = InlineText.Inline(tree, node, 80);
            if (!IsName(text)) continue;
            string shape = ElementShape.PathOf(tree, node);
            if (!candidates.TryGetValue(shape, out Candidate? candidate))
                candidates[shape] = candidate = new Candidate(node, Hint(tree, node));
            candidate.Elements.TryAdd(index, node);
            candidate.Names.Add(text);
            candidate.Places += Math.Min(place++, 30);
        }
    }

    private static bool IsName(string text) =>
        text.Length is > 1 and <= 50 && text.Any(char.IsLetterOrDigit) && text.Count(c => c == ' ') <= 4 && !text.Contains("://", StringComparison.Ordinal);

    private static double Hint(PageTree tree, int node)
    {
        double hint = 0;
        string marks = (tree.Class(node) ?? "") + " " + (tree.Attribute(node, "itemprop") ?? "") + " " + (tree.Attribute(node, "rel") ?? "") + " " + (tree.Attribute(node, "data-testid") ?? "");
        string outer = tree.Class(tree.Parent(node)) ?? "";
        if (AuthorWord().IsMatch(marks)) hint += 3;
        else if (AuthorWord().IsMatch(outer)) hint += 2;
        string? href = tree.Attribute(node, "href") ?? tree.Attribute(tree.Parent(node), "href");
        if (href is not null && ProfileLink().IsMatch(href)) hint += 3;
        else if (tree.Name(node) is "a" or "b" or "strong" or "cite") hint += 0.5;
        if (OtherWord().IsMatch(marks)) hint -= 3;
        return hint;
    }

    private sealed class Candidate(int first, double hint)
    {
        public int First { get; } = first;

        public Dictionary<int, int> Elements { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public int Places { get; set; }

        // Many different names, early in the record; a label that is always the same is no name.
        public double Score(int records)
        {
            double share = Elements.Count / (double)records;
            double variety = Names.Count == 1 && records > 2 ? -4 : Math.Min(1, 2.0 * Names.Count / records);
            double numeric = Names.Count(name => !name.Any(char.IsLetter)) > Names.Count / 2 ? -3 : 0;
            return hint + 2 * share + variety + numeric - 0.05 * Places / Math.Max(1, Elements.Count);
        }
    }

    [GeneratedRegex("author|user|nick|poster|member|pseudo|auteur|autor|\\bname\\b|byline|commenter|fn\\b|handle", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorWord();

    [GeneratedRegex("/(?:u|user|users|member|members|profile|profiles|profil|people|author|autor|auteur|membre|usuario|utente)s?[/?.=-]|[?&](?:u|uid|user|userid|member)=|member\\.php|/@|/~", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProfileLink();

    [GeneratedRegex("date|time|count|title|rank|badge|role|level|location|reply|quote|like|share|menu|button|btn|number|avatar", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherWord();
}
