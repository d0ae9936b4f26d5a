using System.Text;
using CoordDetect.Collect.Fetching.Robots;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Robots;

public sealed class RobotsTxtTests
{
    [Theory]
    // RFC 9309, 5.1 and 5.2.
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/publications/x.html", true)]
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a/b.gif", false)]
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a/b.gif?x", true)]
    [InlineData("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", true)]
    [InlineData("User-Agent: coorddetect\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    // The longest match wins; an allow rule wins a tie.
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /", "/page", true)]
    [InlineData("User-agent: *\nAllow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("User-agent: *\nAllow: /$\nDisallow: /", "/", true)]
    [InlineData("User-agent: *\nAllow: /$\nDisallow: /", "/page.htm", false)]
    // Groups of one name are merged, and a named group makes the star group silent.
    [InlineData("User-agent: coorddetect\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: CoordDetect/1.0\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: coorddetect\nDisallow: /a\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: x\nUser-agent: coorddetect\nSitemap: http://a/s.xml\nDisallow: /b", "/b", false)]
    // Encodings.
    [InlineData("User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", false)]
    [InlineData("User-agent: *\nDisallow: /%62%61r", "/bar", false)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html", true)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)]
    // Leniency.
    [InlineData("\uFEFFUSER-AGENT : *\r\n  disallow : /x # why\r\nnonsense\r\n", "/x/y", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\rDisallow: /x\r", "/x", false)]
    [InlineData("<html><body>Not found</body></html>", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: x", "/x", false)]
    public void Forbids_OneFile_SaysWhatTheStandardSays(string file, string path, bool allowed)
    {
        RobotsRule? rule = RobotsTxt.Parse(Encoding.UTF8.GetBytes(file)).For("coorddetect").Forbids(new Uri("https://example.org" + path));
        Assert.Equal(allowed, rule is null);
    }

    [Fact]
    public void Parse_HundredMegabytes_ReadsTheFirst500KiB()
    {
        byte[] file = new byte[2 << 20];
        Array.Fill(file, (byte)'\n');
        Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /early\n").CopyTo(file, 0);
        Encoding.UTF8.GetBytes("\nDisallow: /late\n").CopyTo(file, RobotsTxt.MaxBytes - 5);
        RobotsPolicy policy = RobotsTxt.Parse(file).For("coorddetect");
        Assert.NotNull(policy.Forbids(new Uri("http://a/early")));
        Assert.Null(policy.Forbids(new Uri("http://a/late")));
    }

    [Fact]
    public void For_CrawlDelay_IsTheLongestOfItsGroups()
    {
        RobotsTxt file = RobotsTxt.Parse("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a\nUser-agent: *\nCrawl-delay: 1\nSitemap: https://a/s.xml"u8);
        Assert.Equal(TimeSpan.FromSeconds(2.5), file.For("coorddetect").CrawlDelay);
        Assert.Equal(["https://a/s.xml"], file.Sitemaps);
    }

    [Fact]
    public void Matches_AnyPatternAndPath_AgreesWithTheObviousMatcher()
    {
        Gen<string> text = Gen.Elements('a', 'b', '/', '*').ArrayOf().Select(c => new string(c));
        Prop.ForAll(text.Zip(text).Zip(Gen.Elements(true, false)).ToArbitrary(), t =>
        {
            string path = "/" + t.Item1.Item1.Replace("*", "", StringComparison.Ordinal);
            string pattern = "/" + t.Item1.Item2 + (t.Item2 ? "$" : "");
            return new RobotsRule(true, pattern, 1).Matches(path) == Obvious(pattern, path);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Forbids_PatternsMadeToBeSlow_AnswersAtOnce()
    {
        string file = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b$\n", 250));
        RobotsPolicy policy = RobotsTxt.Parse(Encoding.UTF8.GetBytes(file)).For("coorddetect");
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(policy.Forbids(new Uri("http://a/" + new string('a', 1_900))));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
    }

    private static bool Obvious(string pattern, string path)
    {
        if (pattern.Length == 0) return true;
        if (pattern == "$") return path.Length == 0;
        if (pattern[0] == '*') return Enumerable.Range(0, path.Length + 1).Any(i => Obvious(pattern[1..], path[i..]));
        return path.Length > 0 && path[0] == pattern[0] && Obvious(pattern[1..], path[1..]);
    }
}
