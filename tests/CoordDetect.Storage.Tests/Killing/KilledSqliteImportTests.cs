using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Killing;

[Trait("Speed", "Slow")]
public sealed class KilledSqliteImportTests
{
    [Fact]
    public Task Import_KilledTwentyTimes_LosesNothingAcknowledged() => KilledImport.RunAsync(StoreEngines.Sqlite);
}
