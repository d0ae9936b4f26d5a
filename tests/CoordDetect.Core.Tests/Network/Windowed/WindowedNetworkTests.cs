using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Windowed;
using static CoordDetect.Core.Tests.Network.Windowed.Networks;

namespace CoordDetect.Core.Tests.Network.Windowed;

public sealed class WindowedNetworkTests
{
    private static readonly WindowedOptions Share60 = new() { Kind = NetworkKind.CoShare, WindowSeconds = 60 };

    [Fact]
    public void Build_WindowEdge_IsInside()
    {
        Assert.Equal(new() { [("a", "b")] = 1 }, Of(Share60, Share("b", 0, "o"), Share("a", 60, "o"), Share("c", 121, "o")));
    }

    [Fact]
    public void Build_NothingIn_IsEmpty() => Assert.Empty(Of(Share60));

    [Fact]
    public void Build_UnknownTimes_TakeNoPartAndAreCounted()
    {
        WindowedNetworkBuilder builder = Builder(Share60, Share("a", 0, "o"), Share("b", long.MaxValue, "o"), Share("c", 1, null));

        Assert.Empty(Edges(builder.Build()));
        Assert.Equal((1L, 1L), (builder.WithoutTime, builder.WithoutKey));
    }

    [Fact]
    public void Build_ClockCoarserThanTheWindow_ProvesNothing()
    {
        Comment day = Share("a", 0, "o") with { PostedAt = new PostedAt(0, TimePrecision.Day) };

        Assert.Empty(Of(Share60, day, Share("b", 0, "o")));
        Assert.Single(Of(Share60 with { WindowSeconds = 86_400 }, day, Share("b", 0, "o")));
    }

    [Fact]
    public void Build_RepeatedRow_CountsOnceUnlessLikeCooRTweet()
    {
        Comment[] rows = [Share("a", 0, "o", id: "1"), Share("a", 0, "o", id: "1"), Share("b", 5, "o", id: "2"), Share("b", 5, "p", id: "2"), Share("a", 6, "p", id: "1")];

        Assert.Equal(2, Of(Share60, rows)[("a", "b")]);
        Assert.Equal(3, Of(Share60 with { Like = PeerRules.CooRTweet }, rows)[("a", "b")]);
        Assert.Equal(1, Of(Share60 with { Like = PeerRules.Toolkit }, rows)[("a", "b")]);
    }

    [Fact]
    public void Build_Participation_CountsContentsNotRows()
    {
        // a's one comment stands in two rows: two objects, one content.
        Comment[] rows = [Share("a", 0, "o", id: "1"), Share("a", 0, "p", id: "1"), Share("b", 1, "o", id: "2"), Share("b", 1, "p", id: "3")];

        Assert.Empty(Of(Share60 with { MinParticipation = 2 }, rows));
        Assert.Single(Of(Share60 with { MinParticipation = 2, Like = PeerRules.CooRTweet }, rows));
    }

    [Fact]
    public void Build_ShareOfItself_TiesNobodyUnlessLoopsAreKept()
    {
        Comment[] rows = [Share("a", 0, "1", id: "1"), Share("b", 1, "1", id: "2"), Share("b", 2, "1", id: "3")];

        Assert.Empty(Of(Share60, rows));
        Assert.Equal(new() { [("a", "b")] = 2, [("b", "b")] = 1 }, Of(Share60 with { KeepLoops = true }, rows));
    }

    [Fact]
    public void Build_Toolkit_CountsDistinctMessagesOfEachDirection()
    {
        Comment[] rows = [Share("a", 0, "o", id: "1"), Share("a", 1, "o", id: "2"), Share("b", 2, "o", id: "3")];

        Assert.Equal(
            new() { [("a", "b")] = 2, [("b", "a")] = 1 },
            Of(Share60 with { Like = PeerRules.Toolkit }, rows));
    }

    [Fact]
    public void Build_CommentsWithoutLink_AreNotTied()
    {
        WindowedOptions links = Share60 with { Kind = NetworkKind.CoLink };

        foreach (PeerRules rules in Enum.GetValues<PeerRules>())
            Assert.Empty(Of(links with { Like = rules }, Share("a", 0, text: "no link"), Share("b", 1, text: "none")));
    }

    [Fact]
    public void Build_LinksInTextAndApart_AreTheSame()
    {
        WindowedOptions links = Share60 with { Kind = NetworkKind.CoLink };

        Assert.Equal(new() { [("a", "b")] = 1 }, Of(links,
            Share("a", 0, text: "see (https://x.example/1), twice https://x.example/1."),
            Share("b", 1) with { Links = "https://x.example/1  https://y.example" }));
    }

    [Fact]
    public void Build_SpellingsOfOneLink_AreOneByOurRulesAndSeveralByThePeers()
    {
        WindowedOptions links = Share60 with { Kind = NetworkKind.CoLink };
        Comment[] rows = [Share("a", 0, text: "https://www.x.example/1/amp/"), Share("b", 1, text: "https://x.example/1?fbclid=z"), Share("c", 2, text: "https://x.example/2")];

        Assert.Equal(new() { [("a", "b")] = 1 }, Of(links, rows));
        Assert.Empty(Of(links with { Like = PeerRules.Toolkit }, rows));
    }

    [Fact]
    public void Build_CommentsOfMentionsAlone_AreTiedByTheToolkitOnly()
    {
        WindowedOptions texts = Share60 with { Kind = NetworkKind.CoTweet };
        Comment[] rows = [Share("a", 0, text: "@x @y"), Share("b", 1, text: "@z"), Share("c", 2, text: "Same  TEXT @q"), Share("d", 3, text: "same text")];

        Assert.Equal(new() { [("c", "d")] = 1 }, Of(texts, rows));
        Assert.Equal(4, Of(texts with { Like = PeerRules.Toolkit }, rows).Count);
    }

    [Fact]
    public void Build_Hashtags_AreFoundWhateverTheirCase()
    {
        WindowedOptions tags = Share60 with { Kind = NetworkKind.CoHashtag };

        Assert.Equal(new() { [("a", "b")] = 1 }, Of(tags,
            Share("a", 0, text: "#Été! #1 and # alone"), Share("b", 1, text: "so #ÉTÉ #été"), Share("c", 1, text: "#1"), Share("d", 1, text: "#1")));
    }

    [Fact]
    public void Build_Replies_MeanTheirThread()
    {
        WindowedOptions replies = Share60 with { Kind = NetworkKind.CoReply };
        Comment one = Share("a", 0) with { Parent = "1", Thread = "t" };
        Comment other = Share("b", 0) with { Parent = "1", Thread = "u" };

        Assert.Empty(Of(replies, one, other));
        Assert.Single(Of(replies, one, other with { Thread = "t" }));
    }

    [Fact]
    public void Build_Posts_AreTiedBelowOneThread()
    {
        WindowedOptions posts = Share60 with { Kind = NetworkKind.CoPost };
        Comment[] rows = [Share("a", 0) with { Thread = "t" }, Share("b", 0) with { Thread = "t" }, Share("c", 0) with { Thread = "u" }];

        Assert.Equal(new() { [("a", "b")] = 1 }, Of(posts, rows));
        Assert.Equal(6, Of(posts with { Like = PeerRules.Toolkit }, rows).Count);
    }

    [Fact]
    public void Build_OneHandleOnTwoSites_IsTwoAccounts()
    {
        Comment here = Share("ann", 0, "o") with { Site = "a.example" };
        Comment there = Share("ann", 1, "o") with { Site = "b.example" };

        Assert.Equal(new() { [("a.example/ann", "b.example/ann")] = 1 }, Of(Share60, here, there));
        Assert.Empty(Of(Share60, here with { Platform = "youtube" }, there with { Platform = "youtube" }));
    }

    [Fact]
    public void Build_OneAccountWithEverything_IsNoEdgeAndNoHang()
    {
        WindowedOptions posts = Share60 with { Kind = NetworkKind.CoPost };

        Assert.Empty(Of(posts, [.. Enumerable.Range(0, 20_000).Select(i => Share("a", 0))]));
    }

    [Fact]
    public void Build_FarTooManyPairs_IsRefusedWithAdvice()
    {
        WindowedNetworkBuilder builder = new(Share60 with { Kind = NetworkKind.CoPost });
        for (int i = 0; i < 400_000; i++) Add(builder, Share("a" + i, 0));

        Assert.Contains("--window", Assert.Throws<UserFacingException>(() => builder.Build()).Message);
    }

    [Fact]
    public void Validate_SeveralProblems_ListsThemAll()
    {
        WindowedOptions bad = new() { WindowSeconds = -1, MinWeight = 0, Threshold = 2, MaxThreads = 0 };

        Assert.Equal(4, bad.Validate().Count);
        Assert.Throws<UserFacingException>(() => new WindowedNetworkBuilder(bad));
    }
}
