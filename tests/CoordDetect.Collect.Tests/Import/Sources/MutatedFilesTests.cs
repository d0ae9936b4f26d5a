using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

/// <summary>
/// Small files of every kind, each damaged in its own way: no reader crashes, hangs, or loses a line in silence. Two thousand of them in CI, some of each kind
/// every time.
/// </summary>
public sealed class MutatedFilesTests : IDisposable
{
    private const int All = 2_000;
    private const int Some = 260;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly string _root = Directory.CreateTempSubdirectory("coorddetect-").FullName;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _used = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public Task Read_SomeMutatedFilesOfEveryKind_NeitherCrashesNorHangsNorLoses() => ReadAsync(Some);

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Read_MutatedFilesOfEveryKind_NeitherCrashesNorHangsNorLoses() => ReadAsync(All);

    private async Task ReadAsync(int files)
    {
        (string Name, byte[] Bytes)[] samples = [.. Samples()];
        List<string> faults = [];
        for (int seed = 0; seed < files; seed++)
        {
            (string name, byte[] bytes) = samples[seed % samples.Length];
            // The first of each kind is whole: what nobody can read says nothing when it is damaged.
            byte[] mutated = seed < samples.Length ? bytes : Mutated(bytes, new Random(seed));
            string path = Path.Combine(_root, $"{seed}-{name}");
            await File.WriteAllBytesAsync(path, mutated, TestContext.Current.CancellationToken);
            Task<string?> reading = Task.Run(() => Fault(path, name, mutated));
            string? fault = await Task.WhenAny(reading, Task.Delay(Limit, TestContext.Current.CancellationToken)) == reading ? await reading : $"longer than {Limit.TotalSeconds} s";
            if (fault is not null) faults.Add($"seed {seed} ({name}): {fault}");
            File.Delete(path);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        // Where no damaged file of a kind gives anything, nothing was tried.
        int least = files == All ? 2 : 1;
        Assert.All(samples, s => Assert.True(_used.GetValueOrDefault(s.Name) >= least, $"{_used.GetValueOrDefault(s.Name)} files like {s.Name} gave comments"));
    }

    private string? Fault(string path, string name, byte[] bytes)
    {
        try
        {
            (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read([path], new ReadOptions());
            if (corpus.CommentCount > 0) _used.AddOrUpdate(name, 1, (_, n) => n + 1);
            if (summary.Accepted != corpus.CommentCount) return $"{summary.Accepted} accepted, {corpus.CommentCount} in the corpus";
            SourceSummary file = summary.Files.Single();
            if (file.Bytes != bytes.Length) return $"{file.Bytes} of {bytes.Length} bytes were read";
            if (file.Accepted + file.Rejected != summary.Accepted + summary.RejectedCount) return "the file's counts are not those of the reading";
            return file is { Format: ImportFormat.Jsonl, Encoding: "utf-8", Compressed: false } && path.EndsWith(".jsonl", StringComparison.Ordinal) && LinesOf(bytes) != summary.Accepted + summary.RejectedCount
                ? $"{LinesOf(bytes)} lines, {summary.Accepted} accepted, {summary.RejectedCount} left out" : null;
        }
        catch (UserFacingException)
        {
            return null;
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }
    }

    private static long LinesOf(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[3..];
        long lines = 0;
        foreach (Range line in text.Split((byte)'\n'))
            if (text[line].ContainsAnyExcept(" \t\r"u8)) lines++;
        return lines;
    }

    // A few bytes changed, cut out, doubled, or put in; the end cut off; pieces exchanged.
    private static byte[] Mutated(byte[] bytes, Random random)
    {
        List<byte> all = [.. bytes];
        for (int change = random.Next(1, 6); change > 0 && all.Count > 4; change--)
        {
            int at = random.Next(all.Count), length = Math.Min(random.Next(1, 24), all.Count - at);
            switch (random.Next(7))
            {
                case 0: all[at] = (byte)random.Next(256); break;
                case 1: all.RemoveRange(at, length); break;
                case 2: all.InsertRange(at, all.GetRange(at, length)); break;
                case 3: all.InsertRange(at, Signs(random)); break;
                case 4 when random.Next(3) == 0: all.RemoveRange(at, all.Count - at); break;
                case 5: all.Reverse(at, length); break;
                default: all[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }
        return [.. all];
    }

    private static byte[] Signs(Random random)
    {
        string[] signs = ["\"", "\n", "\r\n", ",", ";", "{", "}", "[", "]", "\0", "\uFEFF", "é", "Ã©", "&amp;", "<br>", "</", "<!--", "sep=;\n", "NaN", "1E+18", "\\u", "\ud83d\ude00", "99/99/9999", "\t", "'", "]]>", "null"];
        return Encoding.UTF8.GetBytes(signs[random.Next(signs.Length)]);
    }

    private static IEnumerable<(string, byte[])> Samples()
    {
        static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
        string csv = "id,account,text,date\n1,lea,\"un, deux\",2024-01-09 07:00:00\n2,max,\"trois \"\"quatre\"\"\",2024-01-09 07:01:00\n3,zoe,cinq,2024-01-09 07:02:00\n";
        string jsonl = "{\"account\":\"lea\",\"text\":\"un\",\"created_utc\":1700000000,\"label\":{\"y\":1}}\n{\"account\":\"max\",\"text\":\"deux &eacute;\",\"links\":[\"https://a/\"]}\n{\"account\":\"[deleted]\",\"text\":\"trois\"}\n";
        yield return ("a.csv", Text(csv));
        yield return ("b.csv", Text("sep=;\nAuteur;Commentaire;Date;Heure\nLéa;\"bonjour; toi\";16/06/2021;22:04\nMax;<b>oui</b>;17/06/2021;22:05\n"));
        yield return ("c.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Auteur;Commentaire;Date\r\nZoé;« été » à 5 €;16/06/2021 22:04\r\nMax;ça va;03/06/2021 22:05\r\n"));
        yield return ("d.tsv", Encoding.Unicode.GetBytes("\uFEFFaccount\ttext\tdate\nlea\tun\t44363.5\nmax\tdeux\t44364.25\n"));
        yield return ("e.jsonl", Text(jsonl));
        yield return ("f.json", Text("[{\"user\":\"lea\",\"comment\":\"un\"},{\"user\":\"max\",\"comment\":\"deux\"}]"));
        yield return ("g.csv.gz", Reading.Gzip(csv));
        yield return ("h.jsonl.gz", Reading.Gzip(jsonl));
        yield return ("i.xml", Text("<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://b.example</link><item><title>T</title><wp:post_id>1</wp:post_id><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Léa]]></wp:comment_author><wp:comment_date_gmt>2024-01-09 07:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Un <b>texte</b>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>"));
        yield return ("j.xml", Text("<?xml version=\"1.0\"?><disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"><thread dsq:id=\"1\"><link>https://b.example/a</link></thread><post dsq:id=\"2\"><message><![CDATA[<p>un</p>]]></message><createdAt>2024-01-09T07:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Léa</name><username>lea</username></author><thread dsq:id=\"1\"/></post><post dsq:id=\"3\"><message><![CDATA[<p>deux</p>]]></message><createdAt>2024-01-09T07:01:00Z</createdAt><author><name>Max</name></author><thread dsq:id=\"1\"/></post></disqus>"));
        yield return ("k.json", Text("{\"name\":\"chat\",\"id\":9,\"messages\":[{\"id\":1,\"type\":\"message\",\"from\":\"Ida\",\"from_id\":\"user1\",\"date_unixtime\":\"1700000000\",\"text\":[\"cinq \",{\"type\":\"link\",\"text\":\"https://a/\"}]}]}"));
        yield return ("l.json", Text("{\"kind\":\"youtube#commentThreadListResponse\",\"items\":[{\"id\":\"1\",\"snippet\":{\"videoId\":\"v\",\"topLevelComment\":{\"id\":\"1\",\"snippet\":{\"authorDisplayName\":\"Léa\",\"textOriginal\":\"un\",\"publishedAt\":\"2024-01-09T07:00:00Z\"}}}}]}"));
        yield return ("m.html", Text("<!DOCTYPE html><html lang=\"fr\"><head><title>Fil</title><meta name=\"generator\" content=\"phpBB\"></head><body id=\"phpbb\"><div class=\"post\" id=\"p1\"><div class=\"postbody\"><p class=\"author\">par <a class=\"username\" href=\"./memberlist.php?u=2\">Léa</a> » mar. 3 juin 2025 08:07</p><div class=\"content\">Bonjour</div></div></div></body></html>"));
        yield return ("q.txt", Text("12/01/2024, 20:15 - Léa: un\nsuite\n13/01/2024, 08:01 - Max: deux\n[14/01/2024 20:16:00] Zoé: trois\n"));
        yield return ("r.json", Text("{\"data\":{\"items\":[{\"id\":1,\"user\":{\"username\":\"lea\"},\"message\":\"un\",\"created\":\"2023-01-09T07:00:00Z\"},{\"id\":2,\"user\":{\"username\":\"max\"},\"message\":\"deux\"}]}}"));
        yield return ("s.csv", Text("URL,https://www.instagram.com/p/C1/\n\n,,Name,Username,Profile ID,Date,Likes,Comment\n1,,Ana,ana,101,12/31/2022 07:00:00,3,un\n,1-1,Bo,bo,102,01/02/2023 07:00:00,0,deux\n"));
        yield return ("t.csv", CodePagesEncodingProvider.Instance.GetEncoding("macintosh")!.GetBytes("Auteur;Message;Date\rLéa;déjà vu à l’été;09/01/2023 07:00\rMax;ça va où;23/01/2023 07:00\r"));
        yield return ("u.json", Text("[{\"string_map_data\":{\"Comment\":{\"value\":\"D\\u00c3\\u00a9j\\u00c3\\u00a0\"},\"Media Owner\":{\"value\":\"marque\"},\"Time\":{\"timestamp\":1673247600}}}]"));
        yield return ("v.json", Text("{\"Comment\":{\"Comments\":{\"CommentsList\":[{\"date\":\"2023-01-09 07:00:00\",\"comment\":\"un\",\"url\":\"\"}]}},\"Profile\":{\"ProfileMap\":{\"userName\":\"ana\"}}}"));
        yield return ("w.txt", Text("[20:15, 12/01/2024] Léa: un\nsuite\n[08:01, 13/01/2024] Max: deux\n"));
        yield return ("n.ndjson", Text("{\"id\":\"a\",\"author\":\"lea\",\"body\":\"un\",\"created_utc\":1700000000,\"subreddit\":\"x\",\"link_id\":\"t3_1\",\"parent_id\":\"t3_1\"}\n"));
        yield return ("o.xlsx", WorkbookTests.Xlsx(("F", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>auteur</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>texte</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>lea</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>un</t></is></c></row>")));
        yield return ("p.ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><t:table t:name=\"F\"><t:table-row><t:table-cell><x:p>auteur</x:p></t:table-cell><t:table-cell><x:p>texte</x:p></t:table-cell></t:table-row><t:table-row><t:table-cell><x:p>lea</x:p></t:table-cell><t:table-cell><x:p>un</x:p></t:table-cell></t:table-row></t:table></o:document-content>")));
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, string text) in parts)
                using (StreamWriter writer = new(zip.CreateEntry(name, CompressionLevel.NoCompression).Open())) writer.Write(text);
        return bytes.ToArray();
    }
}
