using CoordDetect.App.Report;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("é 🍋 水 عربي", "é 🍋 水 عربي")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("gpj.\u202Eexe", "gpj.[U+202E]exe")]
    [InlineData("\u001b[31m", "[U+001B][31m")]
    [InlineData("zero\u200Bwidth", "zero[U+200B]width")]
    [InlineData("👩\u200D🔬", "👩\u200D🔬")]
    public void Clean_Text_NamesWhatCannotBeSeen(string text, string expected) => Assert.Equal(expected, DisplayText.Clean(text));

    [Fact]
    public void Name_MegabyteOfText_IsCut() => Assert.Equal(DisplayText.NameLength, DisplayText.Name(HostileSample.LongName).Length);

    [Fact]
    public void Cut_InsideASurrogatePair_LeavesNoHalf() => Assert.Equal("ab…", DisplayText.Cut("ab🍋🍋", 4));
}
