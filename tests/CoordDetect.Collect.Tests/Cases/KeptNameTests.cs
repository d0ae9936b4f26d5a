using System.Text;
using CoordDetect.Collect.Cases;
using Xunit;

namespace CoordDetect.Collect.Tests.Cases;

public sealed class KeptNameTests
{
    // The bug: a file with a name of three hundred letters, or of eighty Chinese ones, could not be kept.
    [Theory]
    [InlineData("comments.jsonl", "comments.jsonl")]
    [InlineData("C:\\Users\\me\\été 2024.csv", "été_2024.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u202e\0\ud83d\ude00.xml", "a____.xml")]
    [InlineData("", "file")]
    public void Of_AName_IsWhatEveryFileSystemTakes(string given, string kept) => Assert.Equal(kept, KeptName.Of(given));

    [Fact]
    public void Of_ALongName_FitsBesideADigestAndKeepsItsEnding()
    {
        string kept = KeptName.Of(new string('\u8a55', 300) + ".csv");
        Assert.EndsWith(".csv", kept);
        Assert.True(Encoding.UTF8.GetByteCount(kept) <= 255 - 64 - "-".Length - ".part".Length);
    }
}
