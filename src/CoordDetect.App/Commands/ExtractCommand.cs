using System.CommandLine;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Extraction;

namespace CoordDetect.App.Commands;

/// <summary><c>extract FILE|URL…</c>: the comments of pages, on standard output; nothing is stored.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        Argument<string[]> pages = new("PAGE") { Description = "Saved pages (HTML, JSON, feeds; plain or .gz), archives (.warc, .warc.gz), addresses, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string?> address = new("--url") { Description = "Where a saved page came from; its own canonical link where this is left out.", HelpName = "BASE" };
        Option<bool> links = new("--links") { Description = "Write where the page leads (next page, threads, feeds) and not its comments." };
        Option<string[]> allowed = new("--allow-private") { Description = "A private host or address that may be asked, for your own servers; may be repeated.", HelpName = "HOST" };
        Option<string?> contact = new("--contact") { Description = "How a site's owner can reach you; sent with each request.", HelpName = "TEXT" };
        Command command = new("extract", """
            Writes the comments of pages as JSONL, with author, time, thread and parent.

            Example: coorddetect extract thread.html --url https://forum.example/t/12
            """);
        command.Add(pages);
        command.Add(address);
        command.Add(links);
        command.Add(allowed);
        command.Add(contact);
        command.SetAction(async (parsed, cancellation) =>
        {
            using PageSource source = new(parsed.GetValue(address), parsed.GetValue(allowed) ?? [], parsed.GetValue(contact), TimeProvider.System);
            CommentExtractor extractor = new();
            using Stream output = Console.OpenStandardOutput();
            foreach (string name in parsed.GetRequiredValue(pages))
                await foreach (FetchedPage page in source.ReadAsync(name, cancellation))
                {
                    ExtractionResult result = await extractor.ExtractAsync(page, cancellation);
                    if (parsed.GetValue(links)) ExtractionJson.WriteLinks(output, result.Links);
                    else ExtractionJson.WriteComments(output, result.Comments);
                    Report(name, result);
                }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Report(string page, ExtractionResult result)
    {
        string name = TerminalText.Clean(page, 200);
        foreach (string warning in result.Warnings) Console.Error.WriteLine($"{name}: {TerminalText.Clean(warning)}");
        Console.Error.WriteLine(result.Comments.Count == 0
            ? $"{name}: no comments found."
            : $"{name}: {result.Comments.Count} comments found by {result.Extractor} {result.Version}.");
    }
}
