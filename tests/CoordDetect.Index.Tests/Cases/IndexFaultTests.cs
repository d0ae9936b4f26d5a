using System.Text;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Index.Cases;
using CoordDetect.Index.Reading;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit;

namespace CoordDetect.Index.Tests.Cases;

/// <summary>What becomes of an index that somebody cut, overwrote, or made otherwise.</summary>
public sealed class IndexFaultTests
{
    private const string Known = "Le deuxième message que voici sera repris demain par d'autres";

    [Fact]
    public void Look_NoFolder_SaysMissing() =>
        Assert.Equal((IndexCondition.Missing, (IndexMark?)null), new CaseIndex(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")), new IndexOptions()).Look());

    [Theory]
    [InlineData("overwritten")]
    [InlineData("cut")]
    [InlineData("gone")]
    public void Look_AnyDamagedFile_SaysSoAndIsRightWhenMadeAgain(string what)
    {
        using TemporaryFolder folder = new();
        (CaseIndex index, SmallCase small) = Make(folder.Path);
        string[] names = [.. System.IO.Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Where(IsLucenes)];
        Assert.True(names.Length > 2);
        foreach (string name in names)
        {
            small.MakeAnew(index);
            string path = Path.Combine(folder.Path, System.IO.Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).First(f => Path.GetExtension(f) == Path.GetExtension(name) && IsLucenes(f)));
            Damage(path, what);
            Assert.NotEqual(IndexCondition.Sound, index.Look().Condition);
            Assert.Null(index.Read());
            small.MakeAnew(index);
            Assert.Equal(IndexCondition.Sound, index.Look().Condition);
            Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
        }
    }

    [Fact]
    public void Look_MadeWithOtherOptions_SaysAnotherVersion()
    {
        using TemporaryFolder folder = new();
        (_, SmallCase small) = Make(folder.Path);
        CaseIndex other = new(folder.Path, new IndexOptions { Families = new NearDuplicateOptions { Threshold = 0.7 } });
        Assert.Equal(IndexCondition.OfAnotherVersion, other.Look().Condition);
        small.MakeAnew(other);
        Assert.Equal(IndexCondition.Sound, other.Look().Condition);
    }

    // The header of Lucene's list of segments: a magic number, its name with its length before it, then the version of its form.
    [Fact]
    public void Look_WrittenByANewerLucene_SaysAnotherVersionAndIsRightWhenMadeAgain()
    {
        using TemporaryFolder folder = new();
        (CaseIndex index, SmallCase small) = Make(folder.Path);
        string list = System.IO.Directory.GetFiles(folder.Path, "segments_*").Single();
        byte[] bytes = File.ReadAllBytes(list);
        int version = sizeof(int) + 1 + "segments".Length;
        Assert.Equal("segments", Encoding.ASCII.GetString(bytes, sizeof(int) + 1, version - sizeof(int) - 1));
        bytes[version] = 0x7F;
        File.WriteAllBytes(list, bytes);
        Assert.Equal((IndexCondition.OfAnotherVersion, (IndexMark?)null), index.Look());
        Assert.Null(index.Read());
        small.MakeAnew(index);
        Assert.Equal((IndexCondition.Sound, small.Mark), index.Look());
        Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
    }

    [Fact]
    public void Take_Cancelled_LeavesTheStateBefore()
    {
        using TemporaryFolder folder = new();
        (CaseIndex index, SmallCase small) = Make(folder.Path);
        IndexMark before = index.Look().Mark!;
        small.Add(7, "encore un message tout à fait nouveau que personne n'a écrit");
        using CancellationTokenSource cancelled = new();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Take(small.Batch([small.Count]), [], small.Batch, before, small.Mark, 2, Cancelled(cancelled)));
        Assert.Equal(before, index.Look().Mark);
        small.Feed(index, 0);
        Assert.Equal(small.Mark, index.Look().Mark);
        Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
    }

    [Fact]
    public void Take_SomebodyElseWasFaster_DoesNothing()
    {
        using TemporaryFolder folder = new();
        (CaseIndex index, SmallCase small) = Make(folder.Path);
        IndexMark before = index.Look().Mark!;
        small.Add(7, Known);
        TextBatch batch = small.Batch([small.Count]);
        small.Feed(index, 0);
        Assert.Null(index.Take(batch, [], small.Batch, before, small.Mark, 2, CancellationToken.None));
        Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
    }

    [Fact]
    public void Take_ErasedAccount_LeavesNothingOfItInTheFiles()
    {
        using TemporaryFolder folder = new();
        (CaseIndex index, SmallCase small) = Make(folder.Path);
        small.Add(9, "Zwölfbrüder erzählten niemandem von dieser Sache hier");
        small.Feed(index, 0);
        small.Erase(9);
        small.Feed(index, 0);
        using IndexReading reading = index.Read()!;
        Assert.Empty(reading.SimilarTo("Zwölfbrüder erzählten niemandem von dieser Sache hier", 0.1, 10, CancellationToken.None));
        using FSDirectory directory = FSDirectory.Open(folder.Path);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(0, reader.NumDeletedDocs);
        foreach (string file in System.IO.Directory.GetFiles(folder.Path).Where(f => Path.GetFileName(f) != "write.lock"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("zwölfbrüder")) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("zwölfbrüder")) < 0, file);
        }
        Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
    }

    [Theory]
    [InlineData("store", 5, 2, 0, "x", true)]
    [InlineData("folder", 9, 2, 0, "x", false)]
    [InlineData("store", 4, 2, 0, "x", false)]
    [InlineData("store", 5, 2, 0, "y", false)]
    [InlineData("store", 6, 2, 0, "y", true)]
    [InlineData("store", 5, 1, 0, "x", false)]
    [InlineData("store", 5, 1, 1, "x", true)]
    public void LeadsTo_StateOfTheCase_TellsWhetherTheIndexBelongsToIt(string source, long comment, long version, long erased, string last, bool leads) =>
        Assert.Equal(leads, new IndexMark("store", 5, 2, 0, "x").LeadsTo(new IndexMark(source, comment, version, erased, last)));

    private static (CaseIndex Index, SmallCase Small) Make(string folder)
    {
        CaseIndex index = new(folder, new IndexOptions());
        SmallCase small = new(new IndexOptions());
        small.Add(1, Known);
        small.Add(2, "Rien à voir avec tout cela, le match était très bien hier soir");
        small.Add(3, Known + " aussi");
        small.MakeAnew(index);
        return (index, small);
    }

    private static bool IsLucenes(string name) => name.StartsWith('_') || (name.StartsWith("segments_", StringComparison.Ordinal));

    private static CancellationToken Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return source.Token;
    }

    private static void Damage(string path, string what)
    {
        if (what == "gone")
        {
            File.Delete(path);
            return;
        }
        byte[] bytes = File.ReadAllBytes(path);
        if (what == "cut") bytes = bytes[..(bytes.Length / 2)];
        else bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
    }
}
