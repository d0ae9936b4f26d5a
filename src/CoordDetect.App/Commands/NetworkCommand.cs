using System.CommandLine;
using System.Globalization;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core.Export;
using CoordDetect.Core.Network.Windowed;

namespace CoordDetect.App.Commands;

/// <summary><c>network INPUT… --kind KIND --out FILE</c>: the plain windowed networks, as the peers define them.</summary>
internal static class NetworkCommand
{
    public static Command Create()
    {
        InputArguments inputs = new();
        NetworkArguments network = new();
        Option<string> output = new("--out") { Description = "The edges as CSV; - for standard output, .gz to compress.", Required = true, HelpName = "FILE" };
        Option<bool> timeDelta = new("--time-delta") { Description = "Add a column avg_time_delta: the mean distance in time of an edge's pairs, in seconds." };
        Command command = new("network", """
            Ties accounts that did the same thing within a window, by the plain rules of CooRTweet and coordination-network-toolkit. Every pair is an edge, chance or not: detect tests them.

            Example: coorddetect network tweets.csv --kind co-share --window 60s --min-weight 2 --out edges.csv
            """);
        inputs.AddTo(command);
        network.AddTo(command);
        command.Add(output);
        command.Add(timeDelta);
        command.SetAction((parsed, cancellation) =>
        {
            WindowedOptions options = network.Options(parsed);
            ReadOptions reading = inputs.Options(parsed) with
            {
                RequireContent = options.Kind is not (NetworkKind.CoPost or NetworkKind.CoReply),
                RepairsTexts = options.Like == PeerRules.None,
            };
            WindowedNetworkBuilder builder = new(options);
            using ProgressDisplay progress = ProgressDisplay.OnStderr();
            ImportSummary read = CommentSources.ReadInto(builder, inputs.Inputs(parsed), reading, progress, cancellation);
            NothingRead.Refuse(read);
            WindowedNetwork result = builder.Build(progress, cancellation);
            progress.Dispose();
            using (Stream file = OutputFile.Open(parsed.GetRequiredValue(output)))
                WindowedEdgeCsv.Write(result, file, parsed.GetValue(timeDelta) && options.Like != PeerRules.Toolkit);
            ImportReport.Write(read, Console.Error);
            Console.Error.WriteLine(Summary(result, builder, read));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Summary(WindowedNetwork network, WindowedNetworkBuilder builder, ImportSummary read)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string summary = string.Create(invariant, $"{network.EdgeCount:N0} edges from {read.Accepted:N0} comments.");
        if (builder.WithoutKey > 0) summary += string.Create(invariant, $" {builder.WithoutKey:N0} comments share nothing of this kind.");
        if (builder.WithoutTime > 0) summary += string.Create(invariant, $" {builder.WithoutTime:N0} have no usable time.");
        if (builder.TooCoarse > 0) summary += string.Create(invariant, $" {builder.TooCoarse:N0} have a clock coarser than the window.");
        return summary;
    }
}
