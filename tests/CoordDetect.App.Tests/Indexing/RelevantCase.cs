using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>A case with <see cref="RelevantComments"/>, made once for a class of tests.</summary>
public sealed class RelevantCase : IAsyncLifetime
{
    internal SearchedCase Case { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Case = await SearchedCase.BeginAsync(new StoreLocation(Directory.CreateTempSubdirectory("cd-relevance-").FullName));
        await Case.ImportAsync(RelevantComments.All.Select((said, i) => SearchedCase.Said($"person{i}", said.Text, said.Name, seconds: 1_700_000_000 + (60 * i))));
    }

    public ValueTask DisposeAsync() => Case.DisposeAsync();
}
