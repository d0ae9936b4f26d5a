using CoordDetect.App.Web.Findings;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Two runs of one case: in the second one the first finding has three accounts more, and the other one is more certain.</summary>
internal static class GrownRun
{
    public static async Task SaveAsync(ICase found, bool grown)
    {
        DetectionResult invented = Invent(grown);
        long source = await found.Sources.AddAsync(new NewSource("file", "invented.jsonl"));
        await using (ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, "invented.jsonl")))
        {
            for (int i = 0; i < invented.Corpus.CommentCount; i++) import.Add(CorpusComments.At(invented.Corpus, i));
            await import.CompleteAsync(grown ? "01ff" : "00ff");
        }
        StoredCorpus corpus = await found.Comments.ReadCorpusAsync();
        DetectionResult result = invented with { Corpus = corpus.Corpus };
        await found.Runs.SaveAsync(corpus, result, SampleRun.Record(result), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1));
    }

    private static DetectionResult Invent(bool grown)
    {
        SampleRun run = new();
        Dictionary<string, int> said = [];
        for (int group = 0; group < 2; group++)
            for (int i = 0; i < 5; i++) Say(group, i);
        // Who joins writes last, so that the comments of both runs stand in the same order.
        for (int i = 5; grown && i < 8; i++) Say(0, i);
        for (int group = 0; group < 2; group++)
        {
            string[] names = [.. said.Keys.Where(n => n.StartsWith($"g{group}.", StringComparison.Ordinal))];
            for (int i = 1; i < names.Length; i++) run.Coincide("same-text", $"object {group}", said[names[0]], said[names[i]], 20 + i);
            run.Group(new SampleGroup(group == 1 && !grown ? Confidence.Weak : Confidence.Strong, names, [], [], []));
        }
        return run.Build();

        void Say(int group, int i) =>
            said[$"g{group}.{i}"] = run.Comment("forum.example", $"thread-{group}", $"g{group}.{i}", $"The same good words about number {group}, said by {i}.", $"2025-03-0{1 + i}T1{group}:00:0{i}Z");
    }
}
