using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>The accuracy that the repository defends, from <c>extraction-floors.json</c>. A floor is lowered only by a commit that says why.</summary>
internal static class ExtractionFloors
{
    /// <summary>Fails where a value is below its floor (or, for floors named <c>…_at_most</c>, above it).</summary>
    public static void Hold(string name, double value)
    {
        string path = Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "extraction-floors.json");
        using JsonDocument floors = JsonDocument.Parse(File.ReadAllText(path));
        double floor = floors.RootElement.GetProperty(name).GetDouble();
        if (name.EndsWith("_at_most", StringComparison.Ordinal)) Assert.True(value <= floor, $"{name}: {value:0.0000} is above {floor}");
        else Assert.True(value >= floor, $"{name}: {value:0.0000} is below {floor}");
    }
}
