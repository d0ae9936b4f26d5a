using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CoordDetect.Collect.Dates;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>A fetched page made ready for extractors: decoded, filtered, parsed once, with what it says about its dates and language.</summary>
internal sealed partial class PageView
{
    /// <summary>Bytes of a body that are looked at; the rest is cut off.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxNodes = 400_000;
    private const int LongestNotice = 400;
    private const int ZoneTail = 24;
    private static readonly System.Buffers.SearchValues<string> ZoneNames = System.Buffers.SearchValues.Create(["utc", "gmt"], StringComparison.OrdinalIgnoreCase);
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false });
    private static readonly Lazy<PageView> Empty = new(MakeBlank);
    private readonly List<string> _warnings = [];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    private string? _shared;

    private PageView(FetchedPage page, string text, PageTree tree) => (Page, Text, Tree) = (page, text, tree);

    /// <summary>An empty page, for fragments of markup that belong to none.</summary>
    public static PageView Blank => Empty.Value;

    /// <summary>What was fetched.</summary>
    public FetchedPage Page { get; private set; }

    /// <summary>The decoded body.</summary>
    public string Text { get; }

    /// <summary>The parsed markup; an empty tree where the page is JSON.</summary>
    public PageTree Tree { get; }

    /// <summary>The parsed JSON, where the page is JSON.</summary>
    public JsonElement? Json { get; private init; }

    /// <summary>The items of the feed, where the page is one.</summary>
    public Feeds.Feed? Feed { get; private init; }

    /// <summary>The address that relative links are resolved against.</summary>
    public Uri Base { get; private set; } = null!;

    /// <summary>The page's language, or null.</summary>
    public string? Language { get; private set; }

    /// <summary>The page's title, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>The title that the page gives its thread or article: the one for sharing, else its own, without a page number; or null.</summary>
    public string? ThreadTitle => (_shared ?? Title) is { } title && PageInTitle().Replace(title, "").Trim() is { Length: > 0 } bare ? bare : null;

    /// <summary>What the page says about its dates.</summary>
    public DateContext Dates { get; private set; } = null!;

    /// <summary>The clock that the page shows, where it tells the zone; or null.</summary>
    public Reading.PageClock? Clock { get; private set; }

    /// <summary>Reads the times of the page.</summary>
    public Reading.TimeReader Times { get; private set; } = null!;

    /// <summary>What went wrong on the way.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Whether some element of the page has this class, or this identifier (written with <c>#</c>).</summary>
    public bool Has(string mark) => _marks.Contains(mark);

    /// <summary>The content of the page's <c>generator</c> tag in lower case; empty where there is none.</summary>
    public string Generator { get; private set; } = "";

    /// <summary>Decodes and parses a page.</summary>
    public static async Task<PageView> OpenAsync(FetchedPage page, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> body = page.Body.Length > MaxBytes ? page.Body[..MaxBytes] : page.Body;
        string text = PageDecoder.Decode(body.Span, page.DeclaredCharset, out string used);
        List<string> warnings = [];
        if (body.Length < page.Body.Length) warnings.Add($"the page has {page.Body.Length} bytes; only the first {MaxBytes} were read");
        if (page.DeclaredCharset is { Length: > 0 } declared && !declared.Equals(used, StringComparison.OrdinalIgnoreCase))
            warnings.Add($"declared as {declared}, read as {used}");
        JsonElement? json = AsJson(page.ContentType, text);
        Feeds.Feed? feed = json is null ? Feeds.FeedReader.TryRead(text) : null;
        string filtered = "";
        if (json is null && feed is null)
        {
            filtered = MarkupFilter.Apply(text, out MarkupFilter filter);
            if (filter.TooDeep > 0) warnings.Add($"{filter.TooDeep} tags nested deeper than {MarkupFilter.MaxDepth} were lifted");
            if (filter.CutOff) warnings.Add("the page has too many tags; its end was left out");
        }
        AngleSharp.Html.Dom.IHtmlDocument document = await Parser.ParseDocumentAsync(filtered, cancellation).ConfigureAwait(false);
        PageTree tree = new(document, MaxNodes);
        if (tree.Truncated) warnings.Add($"the page has more than {MaxNodes} nodes; the rest was left out");
        PageView view = new(page, text, tree) { Json = json, Feed = feed, Language = feed?.Language, Title = feed?.Title };
        view._warnings.AddRange(warnings);
        view.Survey();
        return view;
    }

    /// <summary>A fragment of markup (from JSON or a feed) as a page of its own, with the dates and links of this one.</summary>
    public PageView Fragment(string markup)
    {
        string filtered = MarkupFilter.Apply(markup, out _);
        PageTree tree = new(Parser.ParseDocument(filtered), MaxNodes);
        return new PageView(Page, markup, tree) { Base = Base, Language = Language, Dates = Dates, Times = Times };
    }

    /// <summary>An absolute http or https address without fragment handling; null for anything else.</summary>
    public Uri? Resolve(string? link)
    {
        if (string.IsNullOrWhiteSpace(link)) return null;
        string clean = link.Trim();
        if (clean.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || clean.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return null;
        return Uri.TryCreate(Base, clean, out Uri? absolute) && absolute.Scheme is "http" or "https" ? absolute : null;
    }

    private static PageView MakeBlank()
    {
        FetchedPage page = new(FetchedPage.NoAddress, "text/html", ReadOnlyMemory<byte>.Empty, DateTimeOffset.UnixEpoch);
        PageView view = new(page, "", new PageTree(Parser.ParseDocument(""), MaxNodes));
        view.Survey();
        return view;
    }

    private static JsonElement? AsJson(string contentType, string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '[')) return null;
        return contentType.Contains("html", StringComparison.Ordinal) ? null : Reading.JsonValues.TryParse(text);
    }

    // One walk gathers what many extractors ask for.
    private void Survey()
    {
        Base = Page.Address;
        for (int node = 0; node < Tree.Count; node++)
        {
            if (Tree.IsText(node)) continue;
            if (Tree.Class(node) is { Length: > 0 } classes)
                foreach (Range part in classes.AsSpan().Split(' '))
                    if (classes[part].Length > 0) _marks.Add(classes[part].Trim());
            if (Tree.Attribute(node, "id") is { Length: > 0 } id) _marks.Add("#" + id);
            if (Tree.Attribute(node, "itemtype") is { Length: > 0 } type) _marks.Add("@" + type[(type.LastIndexOf('/') + 1)..]);
            Head(node);
        }
        Dates = new DateContext { FetchedAt = Page.FetchedAt, Language = Language, SiteOffset = SiteOffset(), Order = Page.DateOrder, Moment = Page.Moment };
        Clock = Json is null && Dates.SiteOffset is null ? Reading.PageClock.In(Text, Dates) : null;
        Times = new Reading.TimeReader(Tree, Dates, Clock);
    }

    private void Head(int node)
    {
        switch (Tree.Name(node))
        {
            case "html" or "body":
                Language ??= Tree.Attribute(node, "lang") is { Length: >= 2 and <= 12 } lang ? lang : null;
                break;
            case "base" when Uri.TryCreate(Page.Address, Tree.Attribute(node, "href"), out Uri? declared) && declared.Scheme is "http" or "https":
                Base = declared;
                break;
            case "title" when Title is null:
                Title = Reading.InlineText.Inline(Tree, node) is { Length: > 0 } title ? title : null;
                break;
            case "link" when Tree.Attribute(node, "rel") is "canonical" && Page.Address == FetchedPage.NoAddress && Resolve(Tree.Attribute(node, "href")) is { } canonical:
                Page = Page with { Address = canonical };
                Base = canonical;
                break;
            case "meta" when Tree.Attribute(node, "name") is "generator":
                Generator = (Tree.Attribute(node, "content") ?? "").ToLowerInvariant();
                break;
            case "meta" when Tree.Attribute(node, "property") is "og:title":
                _shared ??= Tree.Attribute(node, "content") is { } shared && Reading.InlineText.Collapse(shared) is { Length: > 0 } one ? one : null;
                break;
            case "meta" when Tree.Attribute(node, "property") is "og:locale" && Language is null:
                Language = Tree.Attribute(node, "content")?.Replace('_', '-');
                break;
        }
    }

    // "All times are GMT +1", "Heures au format UTC+01:00", "Le fuseau horaire est réglé sur UTC+2".
    private TimeSpan? SiteOffset()
    {
        if (Json is not null) return null;
        // Few pages name the zone at all, and the name is found a hundred times faster than the sentence around it.
        for (int at = 0; Text.AsSpan(at).IndexOfAny(ZoneNames) is >= 0 and var next;)
        {
            int zone = at + next;
            Match match = ZoneNotice().Match(Text, Math.Max(0, zone - LongestNotice), Math.Min(Text.Length, zone + ZoneTail) - Math.Max(0, zone - LongestNotice));
            if (match.Success) return OffsetIn(match);
            at = zone + 3;
        }
        return null;
    }

    private static TimeSpan? OffsetIn(Match notice)
    {
        if (!notice.Groups["hours"].Success) return TimeSpan.Zero;
        int hours = int.Parse(notice.Groups["hours"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        int minutes = notice.Groups["minutes"].Success ? int.Parse(notice.Groups["minutes"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59) return null;
        TimeSpan offset = new(hours, minutes, 0);
        return notice.Groups["sign"].Value is "+" ? offset : -offset;
    }

    [GeneratedRegex("""\s*[-–—|•·]\s*(?:page|seite|página|pagina|strona|sayfa|страница)\s*\d+\b(?=\s*(?:$|[-–—|•·]))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageInTitle();

    [GeneratedRegex("""(?:all times are|times? (?:zone )?(?:is|are) (?:currently )?|heures? (?:sont )?au format|fuseau horaire[^<>]{0,40}|alle zeiten sind|zeitzone|tutti gli orari sono|todos los horarios son|horários são|alle tijden zijn|strefa czasowa|часовой пояс:?)\s*(?:<[^>]{0,80}>\s*)*(?:in\s+)?(?:utc|gmt)(?:\s*(?<sign>[+\-−])\s*(?<hours>\d{1,2})(?::(?<minutes>\d\d))?)?(?!\w)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex ZoneNotice();
}
