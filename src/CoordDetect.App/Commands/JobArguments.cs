using System.CommandLine;
using System.Net;
using CoordDetect.App.Jobs;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The options that say which jobs a process does.</summary>
internal sealed class JobArguments
{
    private static readonly JobSettings Default = new();

    private readonly Option<string?> _queues = new("--queues") { Description = "The queues to work on, each with how many jobs at a time (crawl:8,detect); none where workers elsewhere do it.", HelpName = "LIST" };
    private readonly Option<int> _deaths = new("--set-aside-after") { Description = "How often a job may take its process down before it is set aside.", DefaultValueFactory = _ => Default.MostDeaths, HelpName = "N" };

    private readonly Option<string?> _operators = new("--operators") { Description = "Address and port where /metrics (Prometheus), /health/live and /health/ready are answered, for those who run this; keep others away from it.", HelpName = "ADDRESS:PORT" };

    /// <summary>Where operators are answered, or null.</summary>
    public IPEndPoint? Operators(ParseResult parsed)
    {
        if (parsed.GetValue(_operators) is not { Length: > 0 } text) return null;
        return text.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(text, out IPEndPoint? point)
            ? point
            : throw new UserFacingException($"--operators {text}: write ADDRESS:PORT, for example 127.0.0.1:9464.");
    }

    public void AddTo(Command command)
    {
        command.Add(_operators);
        command.Add(_queues);
        command.Add(_deaths);
    }

    public JobSettings Settings(ParseResult parsed)
    {
        int deaths = parsed.GetValue(_deaths);
        if (deaths < 1) throw new UserFacingException($"--set-aside-after {deaths}: at least 1.");
        return Default with { Queues = QueuePlan.Parse(parsed.GetValue(_queues)), MostDeaths = deaths };
    }
}
