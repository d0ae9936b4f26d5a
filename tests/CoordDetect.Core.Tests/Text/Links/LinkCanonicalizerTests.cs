using CoordDetect.Core.Text.Links;

namespace CoordDetect.Core.Tests.Text.Links;

public sealed class LinkCanonicalizerTests
{
    [Theory]
    [InlineData("gazette.example/2024/story-12",
        "https://www.gazette.example/2024/story-12", "HTTP://GAZETTE.example:80/2024/story-12/", "http://m.gazette.example/2024/story-12?utm_source=a&utm_medium=b",
        "https://www.gazette.example/2024/story-12/amp/", "https://www.gazette.example/amp/2024/story-12", "https://amp.gazette.example/2024/story-12",
        "https://www.gazette.example/2024/story-12?amp=1", "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/2024/story-12/amp/?usqp=mq331AQ",
        "https://cdn.ampproject.org/v/s/www.gazette.example/2024/story-12?amp_js_v=0.1", "https://www.google.fr/amp/s/www.gazette.example/2024/story-12%3famp",
        "https://www.bing-amp.com/c/s/www.gazette.example/2024/story-12", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.gazette.example%2F2024%2Fstory-12%3Ffbclid%3DIwAR0&h=AT0x&s=1",
        "https://lm.facebook.com/l.php?u=https%3A%2F%2Fwww.gazette.example%2F2024%2Fstory-12&h=AT1", "https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.gazette.example%2F2024%2Fstory-12&usg=x",
        "https://www.google.com/url?q=https://www.gazette.example/2024/story-12&sa=D", "https://www.youtube.com/redirect?event=comments&q=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12",
        "https://vk.com/away.php?to=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12&post=1", "https://t.umblr.com/redirect?z=http%3A%2F%2Fgazette.example%2F2024%2Fstory-12&t=Nzc",
        "https://l.instagram.com/?u=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12&e=AT", "https://out.reddit.com/t3_x?url=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12&token=A",
        "http://disq.us/url?url=http%3A%2F%2Fgazette.example%2F2024%2Fstory-12%3AQx3fG7kLm0pQx3fG7kLm0pA&cuid=12", "https://href.li/?https://gazette.example/2024/story-12",
        "https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12", "https://forum.example/proxy.php?link=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12&hash=9",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgazette.example%2F2024%2Fstory-12&data=05", "https://urldefense.com/v3/__https://gazette.example/2024/story-12__;!!A!b$",
        "https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fgazette.example%252F2024%252Fstory-12", "https://gazette.example/2024/story-12&fbclid=IwAR1",
        "https://gazette.example/2024/story-12?&amp;fbclid=IwAR1", "https://gazette.example/2024/story%2D12#comments", "https://gazette.example/2024/./a/../story-12.", "//gazette.example//2024/story-12",
        "[à lire](https://gazette.example/2024/story-12)", "<https://gazette.example/2024/story-12>", "[1](https://gazette.example/2024/story-12 \"titre\")", "gazette.example/2024/story-12;jsessionid=AB12",
        "https://gazette.example/2024/story-12/index.html", "https://user:pw@gazette.example./2024/story-12", "https://gazette.example/2024/story-12.amp", "https://gazette.example:443/2024/story-12?fbclid=1&gclid=2")]
    [InlineData("société-éclair.example/avis/été", "https://xn--socit-clair-ebbbb.example/avis/%C3%A9t%C3%A9", "https://SOCIÉTÉ-éclair.example/avis/e\u0301te\u0301/", "société-éclair.example/avis/%c3%a9t%c3%a9")]
    [InlineData("youtube.com/watch?v=dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ?si=abc", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s", "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/embed/dQw4w9WgXcQ?start=3", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "https://music.youtube.com/watch?v=dQw4w9WgXcQ&list=RD",
        "youtube.com/live/dQw4w9WgXcQ", "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare", "http://youtube.com/v/dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ&amp;feature=youtu.be")]
    [InlineData("x.com/i/status/1600000000000000001", "https://twitter.com/lea_jardin/status/1600000000000000001?s=20", "https://x.com/lea_jardin/status/1600000000000000001/photo/1",
        "https://mobile.twitter.com/Lea_Jardin/status/1600000000000000001", "https://nitter.net/lea_jardin/status/1600000000000000001#m", "https://twitter.com/i/web/status/1600000000000000001",
        "https://fxtwitter.com/lea_jardin/status/1600000000000000001", "https://twitter.com/lea_jardin/statuses/1600000000000000001")]
    [InlineData("x.com/lea_jardin", "https://twitter.com/Lea_Jardin", "https://x.com/lea_jardin?ref_src=twsrc", "http://www.twitter.com/lea_jardin/")]
    [InlineData("instagram.com/p/CxYz_1", "https://www.instagram.com/p/CxYz_1/?igshid=a", "https://instagram.com/reel/CxYz_1", "https://www.instagram.com/lea/p/CxYz_1/", "https://instagr.am/p/CxYz_1")]
    [InlineData("tiktok.com/video/7100000000000000001", "https://www.tiktok.com/@lea.jardin/video/7100000000000000001?is_copy_url=1&lang=fr", "https://m.tiktok.com/v/7100000000000000001.html", "https://www.tiktok.com/embed/v2/7100000000000000001")]
    [InlineData("facebook.com/groups/12/posts/34", "https://www.facebook.com/groups/12/permalink/34/?mibextid=x", "https://m.facebook.com/groups/12/posts/34", "https://fr-fr.facebook.com/groups/12?multi_permalinks=34")]
    [InlineData("facebook.com/10/posts/501", "https://www.facebook.com/permalink.php?story_fbid=501&id=10", "https://m.facebook.com/story.php?id=10&story_fbid=501&refid=17", "https://web.facebook.com/10/posts/501?__cft__[0]=AZX&__tn__=%2CO")]
    [InlineData("t.me/jardin/12", "https://t.me/Jardin/12?single", "https://t.me/s/jardin/12", "https://telegram.me/jardin/12")]
    [InlineData("reddit.com/comments/abc12", "https://www.reddit.com/r/jardin/comments/abc12/un_titre/", "https://old.reddit.com/r/jardin/comments/abc12/", "https://redd.it/abc12", "https://np.reddit.com/comments/abc12")]
    [InlineData("fr.wikipedia.org/wiki/Potager_(jardin)", "https://fr.m.wikipedia.org/wiki/Potager_(jardin)", "https://fr.wikipedia.org/wiki/Potager_%28jardin%29#Histoire", "(https://fr.wikipedia.org/wiki/Potager_(jardin)).")]
    [InlineData("potager.blogspot.com/2024/a.html", "http://potager.blogspot.fr/2024/a.html?m=1", "https://potager.blogspot.com/2024/a.html")]
    [InlineData("boutique.example/p?a=x%20y&b=2", "https://boutique.example/p?b=2&a=x+y", "https://boutique.example/p?a=x%20y&b=2&a=x%20y", "https://boutique.example/p?utm_id=1&b=2&a=x%20y&")]
    public void Canonicalize_SpellingsOfOneAddress_AreOne(string address, params string[] spellings)
    {
        foreach (string spelling in spellings) Assert.Equal((spelling, address), (spelling, LinkCanonicalizer.Canonicalize(spelling)));
        Assert.Equal(address, LinkCanonicalizer.Canonicalize(address));
    }

    [Theory]
    [InlineData("https://a.example/?id=1", "https://a.example/?id=2")]
    [InlineData("https://a.example/p", "https://a.example/P")]
    [InlineData("https://a.example/p%2Fq", "https://a.example/p/q")]
    [InlineData("https://a.example/p%3Fq", "https://a.example/p?q")]
    [InlineData("https://a.example/p?x=1%262", "https://a.example/p?x=1&2")]
    [InlineData("https://a.example/p?x=100%25", "https://a.example/p?x=100")]
    [InlineData("https://a.example/#/un", "https://a.example/#/deux")]
    [InlineData("https://a.example:8080/p", "https://a.example/p")]
    [InlineData("https://m.blogspot.com/p", "https://blogspot.com/p")]
    [InlineData("https://m.me/lea", "https://me/lea")]
    [InlineData("https://mobile.operateur.example/", "https://operateur.example/")]
    [InlineData("https://shop.example/amp", "https://shop.example/")]
    [InlineData("https://forum.example/viewtopic.php?t=1", "https://forum.example/viewtopic.php?t=2")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcq")]
    [InlineData("https://www.youtube.com/@lea", "https://www.youtube.com/@max")]
    [InlineData("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/playlist?list=PL2")]
    [InlineData("https://x.com/lea/status/16", "https://x.com/lea/status/17")]
    [InlineData("https://bit.ly/Ab1", "https://bit.ly/ab1")]
    [InlineData("https://www.google.com/search?q=https://a.example/x", "https://a.example/x")]
    [InlineData("https://login.example/login?url=https://a.example/x", "https://a.example/x")]
    [InlineData("https://a.example/r&d", "https://a.example/r")]
    [InlineData("https://www.reddit.com/r/x/comments/abc/t/c1", "https://www.reddit.com/r/x/comments/abc/t/c2")]
    public void Canonicalize_DifferentPages_StayDifferent(string one, string other) =>
        Assert.NotEqual(LinkCanonicalizer.Canonicalize(one), LinkCanonicalizer.Canonicalize(other));

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("localhost/x")]
    [InlineData("http://a..b/")]
    [InlineData("not a link")]
    [InlineData("javascript:alert(1)")]
    public void Canonicalize_WhatIsNoLink_IsNull(string text) => Assert.Null(LinkCanonicalizer.Canonicalize(text));

    [Fact]
    public void Canonicalize_RedirectingPageThatLeadsNowhere_StaysItself() =>
        Assert.Equal("google.com/url?q=%2Fsearch", LinkCanonicalizer.Canonicalize("https://www.google.com/url?q=%2Fsearch") is { } kept ? kept.Replace("q=/", "q=%2F", StringComparison.Ordinal) : null);

    [Fact]
    public void Canonicalize_InvisibleAndDirectionalCharacters_AreEncoded() =>
        Assert.Equal("a.example/x%E2%80%AEy%20", LinkCanonicalizer.Canonicalize("https://a.example/x%E2%80%AEy%20/"));
}
