using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>What pages say to be in the log stands there: "it was written to the log", "the log says more", "the log tells what was refused".</summary>
public sealed class FaultLogTests
{
    private const string File = "/data/coorddetect.db";

    public static TheoryData<string> Faults { get; } = ["sqlite", "rights", "disk", "server", "bug"];

    [Theory, MemberData(nameof(Faults))]
    public void Fault_ThatIsNotTheReadersDoing_IsWrittenWithWhatItBefell(string fault)
    {
        Exception problem = fault switch
        {
            "sqlite" => StoreFaultException.Of(new SqliteException("attempt to write a readonly database", 8), File)!,
            "rights" => new UnauthorizedAccessException($"Access to the path '{File}' is denied."),
            "disk" => new IOException($"Read-only file system : '{File}'", 30),
            "server" => StoreFaultException.Of(new Npgsql.PostgresException("permission denied for table cases", "ERROR", "ERROR", "42501"), "The server db.example")!,
            _ => new InvalidOperationException("a bug"),
        };
        Heard heard = new();
        FaultLog.Write(heard, PageFault.Of(problem), problem, new DefaultHttpContext());
        string line = Assert.Single(heard.Lines);
        Assert.Contains(fault switch { "bug" => "a bug", "server" => "The server db.example", _ => File }, line, StringComparison.Ordinal);
        if (fault == "server") Assert.Contains("permission denied for table cases", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_OfTheReader_IsNotWritten()
    {
        Heard heard = new();
        foreach (Exception problem in (Exception[])[new UserFacingException("A name is missing."), new PageMissingException(), new InvalidDataException()])
            FaultLog.Write(heard, PageFault.Of(problem), problem, new DefaultHttpContext());
        Assert.Empty(heard.Lines);
    }

    private sealed class Heard : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception?.Message);
    }
}
