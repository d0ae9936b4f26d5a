using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Repeats;

/// <summary>
/// Everything that two accounts or more posted: texts, templates, addresses, pictures, objects. No threshold of significance stands before it. The work is linear in the comments and
/// what they hold.
/// </summary>
public static class RepeatedThings
{
    // A wording is shown, not read to its end; the comments have all of it.
    private const int LongestText = 1_000;

    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp"];

    /// <summary>Lists them: by kind, those of most accounts first. The result is the same for any number of threads.</summary>
    /// <param name="corpus">The comments.</param>
    /// <param name="tokens">Their words and links.</param>
    /// <param name="families">Their families of nearly equal texts.</param>
    /// <param name="templates">Their templates.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<RepeatedThing> Find(
        CommentCorpus corpus, TokenizedCorpus tokens, TextFamilies families, TextTemplates templates, CancellationToken cancellation)
    {
        RepeatCounter counter = new(corpus);
        IEnumerable<RepeatedThing?> found =
        [
            .. Texts(corpus, families, templates, counter, cancellation),
            .. templates.Templates.Select(t => counter.Count(RepeatKind.Template, t.Comments.ToArray(), () => Cut(t.Text))),
            .. Links(corpus, tokens, counter, cancellation),
            .. Objects(corpus, counter, cancellation),
        ];
        return [.. found.OfType<RepeatedThing>().OrderBy(t => t.Kind).ThenByDescending(t => t.Accounts).ThenBy(t => t.Comments[0])];
    }

    // A family whose texts all fill one template is said by the template.
    private static IEnumerable<RepeatedThing?> Texts(CommentCorpus corpus, TextFamilies families, TextTemplates templates, RepeatCounter counter, CancellationToken cancellation)
    {
        for (int family = 0; family < families.FamilyCount; family++)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] members = families.MembersOf(family).ToArray();
            int template = templates.TemplateOf(members[0]);
            if (template >= 0 && members.All(c => templates.TemplateOf(c) == template)) continue;
            int centre = families.CentreOf(family);
            yield return counter.Count(RepeatKind.Text, members, () => Cut(corpus.TextOf(centre)));
        }
    }

    private static IEnumerable<RepeatedThing?> Links(CommentCorpus corpus, TokenizedCorpus tokens, RepeatCounter counter, CancellationToken cancellation)
    {
        foreach ((int link, int[] comments) in Grouped(corpus.CommentCount, tokens.LinkCount, tokens.LinksOf))
        {
            cancellation.ThrowIfCancellationRequested();
            string address = tokens.LinkText(link);
            yield return counter.Count(IsPicture(address) ? RepeatKind.Picture : RepeatKind.Link, comments, () => address);
        }
    }

    // An object that is an address is among the links.
    private static IEnumerable<RepeatedThing?> Objects(CommentCorpus corpus, RepeatCounter counter, CancellationToken cancellation)
    {
        int[] objectOf = corpus.ObjectOf.ToArray();
        foreach ((int thing, int[] comments) in Grouped(corpus.CommentCount, corpus.Objects.Count, c => objectOf[c] < 0 ? default : objectOf.AsSpan(c, 1)))
        {
            cancellation.ThrowIfCancellationRequested();
            string name = corpus.Objects.GetString(thing);
            if (!name.Contains("://", StringComparison.Ordinal)) yield return counter.Count(RepeatKind.Object, comments, () => Cut(name));
        }
    }

    // The comments of each thing that several have, each comment once.
    private static IEnumerable<(int Thing, int[] Comments)> Grouped(int comments, int things, ThingsOf thingsOf)
    {
        int[] start = new int[things + 1];
        for (int c = 0; c < comments; c++)
            foreach (int thing in thingsOf(c)) start[thing + 1]++;
        for (int t = 0; t < things; t++) start[t + 1] += start[t];
        int[] items = new int[start[things]], fill = (int[])start.Clone();
        for (int c = 0; c < comments; c++)
            foreach (int thing in thingsOf(c)) items[fill[thing]++] = c;
        for (int t = 0; t < things; t++)
            if (start[t + 1] - start[t] > 1) yield return (t, [.. items[start[t]..start[t + 1]].Distinct()]);
    }

    private static bool IsPicture(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        ReadOnlySpan<char> path = end < 0 ? address : address.AsSpan(0, end);
        foreach (string ending in PictureEndings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText) return text;
        int end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end] + "…";
    }

    private delegate ReadOnlySpan<int> ThingsOf(int comment);
}
