using CoordDetect.Core.Text.Links;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Text.Links;

public sealed class LinkLawsTests
{
    // Pieces that addresses are made of, and that they are broken by.
    private static readonly string[] Pieces =
    [
        "https://", "http://", "//", "www.", "m.", "amp.", "a.example", "xn--socit-esab.example", "société.example", "youtu.be/", "twitter.com/", "l.facebook.com/l.php?u=", "google.com/url?q=",
        "cdn.ampproject.org/c/s/", "google.com/amp/s/", "/", "/amp", "amp/", "/index.php", "?", "&", "=", "#", "#/", "#!", "%", "%2", "%25", "%2F", "%3a", "%C3%A9", "%e1%bf%af", "%CC%81", "e", "\u0301",
        "é", "x", "1", "id=1", "fbclid=2", "utm_source=y", "&amp;", ".", "..", ":", ":80", ":8080", "@", "(", ")", "[", "]", "](", "…", "*", "!", " ", "+", ";", "\\", "|", "\"", "'", "\u202E", "\u200D",
        "🍎", "\uD83C", "status/12", "r/a/comments/b", "sid=0123456789abcdef0123456789abcdef", ".amp", "http:", "K", "ß", "İ", "．", "u=", "https%3A%2F%2Fb.example%2Fy",
    ];

    private static readonly Gen<string> Links = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<string> Hosted = Links.Select(rest => "https://a.example/" + rest);

    private static readonly (string Name, Func<string, string> Spell)[] Spellings =
    [
        ("upper-case scheme and host", link => "HTTPS://WWW.GAZETTE.EXAMPLE" + link["https://gazette.example".Length..]),
        ("http", link => "http" + link[5..]),
        ("tracking", link => Add(link, "utm_source=news&fbclid=IwAR0")),
        ("mobile", link => link.Replace("//", "//m.", StringComparison.Ordinal)),
        ("fragment", link => link + "#comments"),
        ("default port", link => link.Replace(".example", ".example:443", StringComparison.Ordinal)),
        ("Facebook", link => "https://l.facebook.com/l.php?u=" + Uri.EscapeDataString(link) + "&h=AT0"),
        ("Google", link => "https://www.google.com/url?sa=t&url=" + Uri.EscapeDataString(link)),
        ("VK", link => "https://m.vk.com/away.php?to=" + Uri.EscapeDataString(link)),
        ("YouTube", link => "https://www.youtube.com/redirect?q=" + Uri.EscapeDataString(link) + "&v=x"),
        ("AMP cache", link => "https://gazette-example.cdn.ampproject.org/c/s/" + link[8..]),
        ("Markdown", link => $"[lire]({link})"),
        ("end of a sentence", link => link + "."),
        ("markup", link => link.Replace("&", "&amp;", StringComparison.Ordinal)),
        ("percent-encoding", link => string.Concat(link.Select((c, i) => i > 24 && char.IsAsciiLetter(c) ? $"%{(int)c:x2}" : c.ToString()))),
    ];

    [Fact]
    public void Canonicalize_WhatItGave_IsGivenBack() => Prop.ForAll(Gen.OneOf(Links, Hosted).ToArbitrary(), link =>
        LinkCanonicalizer.Canonicalize(link) is not { } once || LinkCanonicalizer.Canonicalize(once) == once).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));

    [Fact]
    public void Canonicalize_WhatItGave_HasNoSchemeFragmentOrBlank() => Prop.ForAll(Gen.OneOf(Links, Hosted).ToArbitrary(), link =>
        LinkCanonicalizer.Canonicalize(link) is not { } once || !once.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>'))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Canonicalize_AnyTwoSpellingsOneAfterTheOther_AreOneAddress()
    {
        Gen<string> plain = Gen.Choose(1, 99_999).Select(n => $"https://gazette.example/{2000 + (n % 25)}/sujet-{n}?page={n % 7}&vue=liste");
        Gen<(string Name, Func<string, string> Spell)> spelling = Gen.Elements(Spellings.Where(s => s.Name is not "Markdown").ToArray());
        Prop.ForAll(plain.ToArbitrary(), spelling.ToArbitrary(), Gen.Elements(Spellings.Where(s => s.Name is "Facebook" or "Google" or "VK" or "YouTube" or "Markdown" or "end of a sentence").ToArray()).ToArbitrary(),
            (link, first, second) => (LinkCanonicalizer.Canonicalize(second.Spell(first.Spell(link))) == link[8..]).Label($"{first.Name}, then {second.Name}: {LinkCanonicalizer.Canonicalize(second.Spell(first.Spell(link)))}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Canonicalize_DifferentNumbers_AreDifferentAddresses() => Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), Gen.Elements(Spellings).ToArbitrary(),
        (a, b, spelling) => (LinkCanonicalizer.Canonicalize(spelling.Spell($"https://gazette.example/sujet?id={a}")) == LinkCanonicalizer.Canonicalize($"https://gazette.example/sujet?id={b}")) == (a == b))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static string Add(string link, string parameters) => link + (link.Contains('?', StringComparison.Ordinal) ? "&" : "?") + parameters;
}
