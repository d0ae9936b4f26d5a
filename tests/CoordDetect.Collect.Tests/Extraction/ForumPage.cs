using System.Text.Json;
using CoordDetect.Tests;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>One page of the reviewed forum pages with its truth.</summary>
internal sealed record ForumPage(string Id, string Address, string HtmlPath, string Reviewed, IReadOnlyList<string> MustHave, IReadOnlyList<string> MustNot)
{
    /// <summary>All pages, in order.</summary>
    public static IReadOnlyList<ForumPage> All()
    {
        string root = RealCorpora.Require("corpora/forum-pages");
        List<ForumPage> pages = [];
        foreach (string path in Directory.GetFiles(Path.Combine(root, "ground-truth")).Order(StringComparer.Ordinal))
        {
            using JsonDocument truth = JsonDocument.Parse(CorpusFiles.Read(path));
            JsonElement page = truth.RootElement;
            JsonElement content = page.GetProperty("ground_truth");
            string id = page.GetProperty("file_id").GetString()!;
            if (!content.TryGetProperty("main_content", out JsonElement main)) continue;
            pages.Add(new ForumPage(id, page.GetProperty("url").GetString() ?? "", Path.Combine(root, "html", id + ".html.gz"),
                main.GetString() ?? "", Snippets(content, "with"), Snippets(content, "without")));
        }
        return pages;
    }

    private static string[] Snippets(JsonElement content, string name) =>
        content.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "").Where(text => text.Length > 0)] : [];
}
