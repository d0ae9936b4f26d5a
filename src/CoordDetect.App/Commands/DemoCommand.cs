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
        Option<string> language = Languages.Option();
        Command command = new("demo", """
            Serves the bundled corpora (invented brands and people) as nine sites on this machine, in the markup of WordPress, phpBB, XenForo
            and Discourse; crawls them, archives every answer, checks the archive, detects, and says where the reports are. No other
            machine is asked for anything.

            Examples: coorddetect demo --lang fr
                      coorddetect demo --keep-serving
            """) { output, fromFiles, keepServing, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            bool files = parsed.GetValue(fromFiles), keep = parsed.GetValue(keepServing);
            if (files && keep) throw new UserFacingException("--from-files serves nothing that --keep-serving could keep: name one of the two.");
            DemoRun run = new(parsed.GetRequiredValue(output), Languages.Parse(parsed.GetValue(language)!));
            if (files) await run.FromFilesAsync(cancellation);
            else await run.ServedAsync(keep, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
