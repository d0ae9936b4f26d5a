using System.Numerics;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>What can be compared between followers, as small whole numbers by account; 0 stands for unknown wherever something can be.</summary>
internal sealed class FollowerTraits
{
    private readonly Utf8Interner _moulds = new();

    private FollowerTraits(FollowerList list)
    {
        List = list;
        (Shape, Stem) = (new int[list.Count], new int[list.Count]);
        (Bio, Avatar, Name) = (new int[list.Count], new int[list.Count], new int[list.Count]);
        (Posts, Followers, Following) = (Bins(list.Posts), Bins(list.Followers), Bins(list.Following));
        SharedBio = new int[list.Count];
        Empty = new int[list.Count];
    }

    public FollowerList List { get; }

    /// <summary>The shape of the handle.</summary>
    public int[] Shape { get; }

    /// <summary>The stem of the handle, or -1.</summary>
    public int[] Stem { get; }

    /// <summary>The bio, or -1 where there is none.</summary>
    public int[] Bio { get; }

    /// <summary>The avatar, or -1.</summary>
    public int[] Avatar { get; }

    /// <summary>The displayed name, or -1.</summary>
    public int[] Name { get; }

    /// <summary>Bins of the counts: 0 unknown, 1 none, then by powers of two.</summary>
    public int[] Posts { get; }

    /// <inheritdoc cref="Posts"/>
    public int[] Followers { get; }

    /// <inheritdoc cref="Posts"/>
    public int[] Following { get; }

    /// <summary>1 where the bio is also that of two others, 0 where it is not, -1 where there is none.</summary>
    public int[] SharedBio { get; }

    /// <summary>How many of the signs of an empty profile it shows: hardly a post, hardly a follower, no bio, the default avatar.</summary>
    public int[] Empty { get; }

    /// <summary>Whether any account has a bio.</summary>
    public bool HasBios { get; private set; }

    /// <summary>The text of a mould.</summary>
    public string MouldText(int mould) => _moulds.Values.GetString(mould);

    public static FollowerTraits Of(FollowerList list)
    {
        FollowerTraits traits = new(list);
        Utf8Interner words = new();
        Span<byte> room = stackalloc byte[160];
        for (int a = 0; a < list.Count; a++)
        {
            ReadOnlySpan<byte> handle = list.Handles[a];
            traits.Shape[a] = traits._moulds.Intern(0, room[..HandleMould.Shape(handle, room)]);
            int stem = HandleMould.Stem(handle, room);
            traits.Stem[a] = stem == 0 ? -1 : traits._moulds.Intern(1, room[..stem]);
            traits.Bio[a] = Word(words, 0, list.Bios[a]);
            traits.Avatar[a] = (list.Marks[a] & FollowerMarks.DefaultAvatar) != 0 ? -1 : Word(words, 1, list.Avatars[a]);
            traits.Name[a] = Word(words, 2, list.Names[a]);
            traits.HasBios |= traits.Bio[a] >= 0;
        }
        for (int a = 0; a < list.Count; a++) traits.Combine(a);
        int[] holders = new int[words.Count];
        foreach (int bio in traits.Bio)
            if (bio >= 0) holders[bio]++;
        for (int a = 0; a < list.Count; a++) traits.SharedBio[a] = traits.Bio[a] < 0 ? -1 : holders[traits.Bio[a]] > 2 ? 1 : 0;
        return traits;
    }

    private void Combine(int account)
    {
        FollowerMarks marks = List.Marks[account];
        Empty[account] = (List.Posts[account] is >= 0 and <= EmptyProfile.MostPosts ? 1 : 0) + (List.Followers[account] is >= 0 and <= EmptyProfile.MostFollowers ? 1 : 0)
            + (HasBios && Bio[account] < 0 ? 1 : 0) + ((marks & FollowerMarks.DefaultAvatar) != 0 ? 1 : 0);
    }

    private static int Word(Utf8Interner words, int scope, ReadOnlySpan<byte> text) => text.IsEmpty ? -1 : words.Intern(scope, text);

    private static int[] Bins(int[] counts)
    {
        int[] bins = new int[counts.Length];
        for (int i = 0; i < bins.Length; i++) bins[i] = counts[i] < 0 ? 0 : counts[i] == 0 ? 1 : 2 + BitOperations.Log2((uint)counts[i]);
        return bins;
    }
}

/// <summary>What an empty profile is: a name, and one or two posts.</summary>
internal static class EmptyProfile
{
    /// <summary>The most posts of an empty profile.</summary>
    public const int MostPosts = 2;

    /// <summary>The most followers of one.</summary>
    public const int MostFollowers = 10;
}
