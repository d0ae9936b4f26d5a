using System.CommandLine;
using CoordDetect.App.DemoSites;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>demo</c>: the main job on the bundled corpora, with nothing to set up.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        Option<string> output = new("--out") { Description = "The folder for the cases and the reports.", DefaultValueFactory = _ => "coorddetect-demo", HelpName = "DIR" };
        Option<bool> fromFiles = new("--from-files") { Description = "Read the bundled corpora from their files: nothing is served and nothing is crawled." };
        Option<bool> keepServing = new("--keep-serving") { Description = "Serve the demo sites until Ctrl-C, to look at them and to crawl them by hand." };
        Option<bool> serve = new("--serve") { Description = "Serve the demo sites until Ctrl-C and do nothing else." };
        Option<bool> json = new("--json") { Description = "With --serve: the addresses as one line of JSON on standard output." };
        Command command = new("demo", """
            Serves the bundled corpora (invented brands and people) as nine sites on this machine, in the markup of WordPress, phpBB, XenForo
            and Discourse; crawls them, archives every answer, checks the archive, detects, and says where the reports are. No other
            machine is asked for anything.

            Examples: coorddetect demo --lang fr
                      coorddetect demo --serve
            """) { output, fromFiles, keepServing, serve, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            bool files = parsed.GetValue(fromFiles), keep = parsed.GetValue(keepServing);
            if (files && keep) throw new UserFacingException("--from-files serves nothing that --keep-serving could keep: name one of the two.");
            if (parsed.GetValue(serve) && (files || keep)) throw new UserFacingException("--serve does nothing but serve: leave out --from-files and --keep-serving.");
            if (parsed.GetValue(json) && !parsed.GetValue(serve)) throw new UserFacingException("--json tells where the sites are served: write it with --serve.");
            if (parsed.GetValue(serve))
            {
                await DemoAddresses.ServeAsync(parsed.GetValue(json), cancellation);
                return ExitCode.Done;
            }
            DemoRun run = new(parsed.GetRequiredValue(output), Languages.Of(parsed));
            if (files) await run.FromFilesAsync(cancellation);
            else await run.ServedAsync(keep, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
