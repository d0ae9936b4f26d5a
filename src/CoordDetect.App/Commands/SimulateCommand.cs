using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Simulation;
using CoordDetect.Core.Simulation.Audience;

namespace CoordDetect.App.Commands;

/// <summary><c>simulate</c>: writes a labelled corpus of invented people, with planted campaigns or with none.</summary>
internal static class SimulateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        SimulateDials dials = new();
        Command command = new("simulate",
            "Write a labelled corpus of invented people as JSONL, with a planted campaign or with none.\n\n" +
            "Campaigns: 'boisson-page', 'infiltration' and 'clean' are the bundled corpora, byte for byte; 'astroturf' takes the dials below; 'short-text', 'burst', 'one-text', 'undated' and 'large' are shapes of it, with the same dials; 'none' plants nothing.\n\n" +
            "Example: coorddetect simulate --accounts 10000 --comments 100000 --campaign astroturf --puppets 30 --rewritten 0.5 --seed 7 --out corpus.jsonl.gz");
        foreach (Option option in dials.All) command.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(AudienceCorpora.Find(dials.Name(parsed)) is { } files
            ? Write(files, parsed.GetRequiredValue(dials.Out))
            : Run(dials.Read(parsed), parsed.GetRequiredValue(dials.Out), cancellation)));
        return command;
    }

    private static int Run(SimulationOptions options, string path, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        long count;
        using (Stream stream = Open(path))
        using (CommentJsonLines lines = new(stream))
        {
            foreach (Comment comment in Simulator.Generate(options))
            {
                if (lines.Count % 4_096 == 0) cancellation.ThrowIfCancellationRequested();
                lines.Write(comment);
            }
            lines.Flush();
            count = lines.Count;
        }
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"simulate: {count} comments in {seconds:0.0} s."));
        return ExitCode.Done;
    }

    private static int Write(IReadOnlyList<(string Name, string Content)> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string content) in files) File.WriteAllText(Path.Combine(folder, name), content);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"simulate: {files.Count} files in {folder}."));
        return ExitCode.Done;
    }

    private static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardOutput();
        Stream file;
        try
        {
            file = File.Create(path);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new UserFacingException($"{path} cannot be written: {problem.Message}", problem);
        }
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file;
    }
}
