using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Killing;

[Trait("Speed", "Slow")]
public sealed class KilledPostgreSqlImportTests
{
    [Fact]
    public Task Import_KilledTwentyTimes_LosesNothingAcknowledged() => KilledImport.RunAsync(StoreEngines.PostgreSql);
}
