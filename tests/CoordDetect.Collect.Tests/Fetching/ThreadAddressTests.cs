using System.Text;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>One thread is one thread under all its addresses.</summary>
public sealed class ThreadAddressTests
{
    [Theory]
    [InlineData("/threads/x.12/page-3", "/threads/x.12/")]
    [InlineData("/threads/x.12", "/threads/x.12/")]
    [InlineData("/threads/x.12/post-991", "/threads/x.12/")]
    [InlineData("/threads/x.12/?order=reaction_score", "/threads/x.12/")]
    [InlineData("/index.php?threads/x.12/page-2", "/index.php?threads/x.12/")]
    [InlineData("/viewtopic.php?f=1&t=5&start=20&sid=0123456789abcdef0123456789abcdef", "/viewtopic.php?t=5")]
    [InlineData("/viewtopic.php?t=5&view=unread&hilit=x", "/viewtopic.php?t=5")]
    [InlineData("/viewtopic.php?id=7&p=2", "/viewtopic.php?id=7")]
    [InlineData("/showthread.php?tid=3&pid=33&page=2", "/showthread.php?tid=3")]
    [InlineData("/showthread.php?5-Semis/page2", "/showthread.php?5-Semis")]
    [InlineData("/thread-5-page-2.html", "/thread-5.html")]
    [InlineData("/thread-5-post-33.html", "/thread-5.html")]
    [InlineData("/thread-5-nextnewest.html", "/thread-5-nextnewest.html")]
    [InlineData("/index.php?topic=2.10", "/index.php?topic=2.0")]
    [InlineData("/index.php?topic=2.msg15;topicseen", "/index.php?topic=2.0")]
    [InlineData("/index.php/topic,2.15.html", "/index.php/topic,2.0.html")]
    [InlineData("/t/semis/77/12?page=2", "/t/semis/77")]
    [InlineData("/t/77.json", "/t/77")]
    [InlineData("/t/77/posts.json?post_ids[]=3", "/t/77")]
    [InlineData("/d/12-semis/34", "/d/12-semis")]
    [InlineData("/topic/12/semis/34?lang=fr&sort=newest_to_oldest", "/topic/12/semis")]
    [InlineData("/api/topic/12/semis?page=2", "/topic/12/semis")]
    [InlineData("/topic/12-semis/page/2/?tab=comments", "/topic/12-semis/")]
    [InlineData("/topic/12-semis/?do=findComment&comment=9", "/topic/12-semis/")]
    [InlineData("/t12p15-semis", "/t12-semis")]
    [InlineData("/hfr/Jardin/semis-sujet_12_4.htm", "/hfr/Jardin/semis-sujet_12_1.htm")]
    [InlineData("/forums/42-51-12-7-0-1-0-semis.htm", "/forums/42-51-12-1-0-1-0-semis.htm")]
    [InlineData("/r/jardin/comments/ab12/semis/cd34/?context=3", "/r/jardin/comments/ab12/")]
    [InlineData("/2024/03/semis/comment-page-2/", "/2024/03/semis/")]
    [InlineData("/2024/03/semis/feed/", "/2024/03/semis/")]
    [InlineData("/comments/feed/", "/comments/feed/")]
    [InlineData("/?p=12&cpage=2", "/?p=12")]
    [InlineData("/article12.html?debut_forums=10", "/article12.html")]
    [InlineData("/index.php?title=Discussion:Semis&oldid=9", "/index.php?title=Discussion:Semis")]
    [InlineData("/index.php/Discussion:Semis/Archive_1?useskin=minerva", "/index.php?title=Discussion:Semis/Archive_1")]
    [InlineData("/w/index.php?title=Discussion:Semis&action=view", "/wiki/Discussion:Semis")]
    [InlineData("/wiki/Discussion:Semis?uselang=en", "/wiki/Discussion:Semis")]
    [InlineData("/semis?sort=asc&lang=fr", "/semis")]
    public void Of_AddressOfAThread_IsTheThreads(string page, string thread) =>
        Assert.Equal("https://a.example" + thread, ThreadAddress.Of(new Uri("https://a.example" + page)));

    [Fact]
    public void Of_Thread_IsTheSameAgain() => Assert.All(
        ["/threads/x.12/page-3", "/viewtopic.php?f=1&t=5", "/index.php?topic=2.msg15", "/t/semis/77/12", "/topic/12-semis/page/2/", "/2024/03/semis/comment-page-2/", "/forums/42-51-12-7-0-1-0-semis.htm"],
        page => Assert.Equal(ThreadAddress.Of(new Uri("https://a.example" + page)), ThreadAddress.Of(new Uri(ThreadAddress.Of(new Uri("https://a.example" + page))))));

    [Fact]
    public void Canonical_NamesTheSchemeOfBefore_IsUnderThePagesOwn()
    {
        FetchedPage page = new(new Uri("https://www.a.example/?p=12"), "text/html", Encoding.UTF8.GetBytes("<link rel=canonical href='http://a.example/semis/'>"), default);
        Assert.Equal("https://www.a.example/semis/", ThreadAddress.Canonical(page));
    }

    [Theory]
    [InlineData("/ratethread.php?tid=3&rating=5&my_post_key=a", true)]
    [InlineData("/showthread.php?tid=3&action=nextoldest", true)]
    [InlineData("/posting.php?mode=reply&t=5", true)]
    [InlineData("/viewtopic.php?t=5&view=print", true)]
    [InlineData("/forums/topic/a/?bbp_reply_to=9&_wpnonce=12", true)]
    [InlineData("/index.php?title=Talk:A&oldid=12", true)]
    [InlineData("/index.php?title=Talk:A&diff=prev", true)]
    [InlineData("/posts/9/react?reaction_id=1", true)]
    [InlineData("/comment/reply/node/5/comment/77", true)]
    [InlineData("/threads/x.12/add-reply", true)]
    [InlineData("/wp-login.php?redirect_to=x", true)]
    [InlineData("/thread-5-nextoldest.html", true)]
    [InlineData("/thread-5-page-2.html", false)]
    [InlineData("/viewtopic.php?t=5&start=20", false)]
    [InlineData("/index.php?topic=2.20", false)]
    [InlineData("/index.php?action=view&page=3", false)]
    [InlineData("/2024/03/comment-voter/", false)]
    [InlineData("/avis?page=2&sort=recent", false)]
    public void Is_AddressThatActs_IsTold(string address, bool acts) => Assert.Equal(acts, ActingAddress.Is(new Uri("https://a.example" + address)));
}
