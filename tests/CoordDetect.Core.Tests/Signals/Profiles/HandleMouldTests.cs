using CoordDetect.Core.Signals.Profiles;

namespace CoordDetect.Core.Tests.Signals.Profiles;

public sealed class HandleMouldTests
{
    [Theory]
    [InlineData("Sandrine31", "Abc99", "sandrine##")]
    [InlineData("jean_paul_75", "abc_abc_99", "jean_paul_##")]
    [InlineData("ClaireT92", "AbcA99", "clairet##")]
    [InlineData("ADMINfr", "ABCabc", null)]
    [InlineData("Élodie", "Abc", null)]
    public void Of_AHandle_IsItsShapeAndStem(string handle, string shape, string? stem) =>
        Assert.Equal(stem is null ? [shape] : [shape, stem], HandleMould.Of(handle));

    [Theory]
    [InlineData("0f1d9c6b26400d1c4a2c3905d8b0")]
    [InlineData("1234567")]
    [InlineData("")]
    [InlineData("a1")]
    public void Of_AMachinesIdentifier_IsNothing(string handle) => Assert.Empty(HandleMould.Of(handle));
}
