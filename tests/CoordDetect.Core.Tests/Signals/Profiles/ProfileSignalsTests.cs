using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Profiles;

namespace CoordDetect.Core.Tests.Signals.Profiles;

public sealed class ProfileSignalsTests
{
    private static readonly CommentCorpus Corpus = Make();

    [Fact]
    public void SameAvatar_SharedPicture_ListsItsAccounts() =>
        Assert.Equal([["anne", "bob"]], Shared(new SameAvatar()));

    [Fact]
    public void SameBio_SharedDescription_ListsItsAccounts() =>
        Assert.Equal([["bob", "carl"]], Shared(new SameBio(new SameBioOptions())));

    [Fact]
    public void NamePattern_SharedStem_ListsItsAccounts() =>
        Assert.Contains(["patriote12", "patriote57"], Shared(new NamePattern()));

    [Fact]
    public void EmptyShell_NothingButAName_HasTheProperty()
    {
        PropertyTrace trace = (PropertyTrace)new EmptyShell(new EmptyShellOptions()).Trace(Context);
        Assert.Equal(["patriote12", "patriote57"], Enumerable.Range(0, Corpus.AccountCount).Where(trace.Has).Select(Corpus.HandleOf));
    }

    [Fact]
    public void EmptyShell_SiteWithoutProfiles_IsNotTold()
    {
        CorpusBuilder builder = new();
        builder.Add(new Comment { CommentId = "1", Account = "a", Site = "s", Text = "x" });
        Assert.True(new EmptyShell(new EmptyShellOptions()).Trace(new SignalContext(builder.Build(), null!, null!, null!)).IsEmpty);
    }

    private static SignalContext Context => new(Corpus, null!, null!, null!);

    private static string[][] Shared(ISignal signal)
    {
        ProfileTrace trace = (ProfileTrace)signal.Trace(Context);
        return [.. Enumerable.Range(0, trace.ObjectCount).Select(o => trace.HoldersOf(o).ToArray().Select(Corpus.HandleOf).ToArray())];
    }

    private static CommentCorpus Make()
    {
        CorpusBuilder builder = new();
        Add(builder, "anne", "https://s.example/cat.png?s=32", null, 1);
        Add(builder, "bob", "https://s.example/cat.png?s=96", "Fan de vélo, depuis 2012", 1);
        Add(builder, "carl", null, "fan de velo depuis 1998 !", 1);
        Add(builder, "patriote12", null, null, 2);
        Add(builder, "patriote57", null, null, 1);
        Add(builder, "dora la grande", null, null, 9);
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, string account, string? avatar, string? bio, int comments)
    {
        for (int c = 0; c < comments; c++)
            builder.Add(new Comment { CommentId = $"{account}{c}", Account = account, Site = "s.example", Text = "x", Avatar = avatar, Bio = bio });
    }
}
