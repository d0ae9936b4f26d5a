using System.CommandLine;
using System.Globalization;
using System.Text;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Text;

namespace CoordDetect.App.Commands;

/// <summary><c>near-duplicates INPUT…</c>: which comments share wording, and how.</summary>
internal static class NearDuplicatesCommand
{
    public static Command Create()
    {
        InputArguments inputs = new();
        NearDuplicateArguments join = new();
        Option<string?> output = new("--out") { Description = "The groups of comments that share wording, as CSV; - for standard output, .gz to compress.", HelpName = "FILE" };
        Option<string?> pairs = new("--pairs") { Description = "Every pair at or above the threshold, exact, as CSV.", HelpName = "FILE" };
        Option<string?> templates = new("--templates") { Description = "Texts with slots and who filled what, as JSON.", HelpName = "FILE" };
        Option<int> threads = new("--threads") { Description = "Worker threads; 0 = one a core. Results do not depend on it.", DefaultValueFactory = _ => 0 };
        Command command = new("near-duplicates", """
            Finds comments that share their wording: copies, near-copies, texts within texts, templates with slots, shared passages. Exact: every pair at or above the threshold, none below.

            Example: coorddetect near-duplicates comments.jsonl --threshold 0.7 --cross-account --out families.csv --templates templates.json
            """);
        inputs.AddTo(command);
        join.AddTo(command);
        foreach (Option option in new Option[] { output, pairs, templates, threads }) command.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            NearDuplicateOptions options = join.Options(parsed);
            int workers = parsed.GetValue(threads) > 0 ? parsed.GetValue(threads) : Environment.ProcessorCount;
            // Wording can be compared without knowing whose it is.
            ReadOptions reading = inputs.Options(parsed) with { RequireAccount = options.CrossAccountOnly };
            (CommentCorpus corpus, ImportSummary read) = CommentFiles.Read(inputs.Inputs(parsed), reading, null, cancellation);
            Wording wording = Wording.Find(corpus, options, workers, cancellation);
            if (parsed.GetValue(output) is { } familiesFile)
                WriteText(familiesFile, writer => new TextFamiliesCsv(corpus, wording.Families, writer).Write(wording.Templates, wording.Reworded));
            if (parsed.GetValue(pairs) is { } pairsFile)
                WriteText(pairsFile, writer => SimilarPairsCsv.Write(corpus, wording.Families, writer, workers, cancellation));
            if (parsed.GetValue(templates) is { } templatesFile)
            {
                using Stream stream = OutputFile.Open(templatesFile);
                TemplatesJson.Write(corpus, wording.Templates, stream);
            }
            ImportReport.Write(read, Console.Error);
            Console.Error.WriteLine(wording.Summary(corpus));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void WriteText(string path, Action<TextWriter> write)
    {
        using StreamWriter writer = new(OutputFile.Open(path), new UTF8Encoding(false), 1 << 16);
        writer.NewLine = "\n";
        write(writer);
    }

    // All ways of sharing wording in one corpus.
    private sealed record Wording(TextFamilies Families, TextTemplates Templates, IReadOnlyList<SharedPassage> Passages, RewordedGroups Reworded)
    {
        public static Wording Find(CommentCorpus corpus, NearDuplicateOptions options, int threads, CancellationToken cancellation)
        {
            TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), threads, cancellation);
            TextFamilies families = TextFamilies.Find(corpus, tokens, options, threads, cancellation);
            LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), threads, cancellation);
            TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions(), threads, cancellation);
            IReadOnlyList<SharedPassage> passages = SharedPassages.Find(tokens, families, templates, language, new PassageOptions(), threads, cancellation);
            return new Wording(families, templates, passages, RewordedGroups.Find(corpus, tokens, families, passages, new RewordedOptions(), threads, cancellation));
        }

        public string Summary(CommentCorpus corpus)
        {
            int inFamilies = Enumerable.Range(0, Families.FamilyCount).Sum(f => Families.MembersOf(f).Length);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.CommentCount:N0} comments: {Families.FamilyCount:N0} families with {inFamilies:N0} of them, {Templates.Templates.Count:N0} templates, {Passages.Count:N0} shared passages, {Reworded.Groups.Count:N0} groups of reworded texts.");
        }
    }
}
