namespace CoordDetect.Core.Text;

/// <summary>
/// Finds rare runs of words in comments that are otherwise different. Every run of the minimum length that stands in a few texts is looked
/// at once; each pair of places is grown to the left and right, and taken only at its left end, so that a passage comes up once.
/// </summary>
public static class SharedPassages
{
    private const int TextsABlock = 4096;

    /// <summary>
    /// The passages that texts of different families share, and not of one template where <paramref name="templates"/> are given: by first
    /// comment, second comment and place. Copies of one text are one text. The result is the same for any number of threads.
    /// </summary>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static IReadOnlyList<SharedPassage> Find(
        TokenizedCorpus tokens, TextFamilies families, TextTemplates? templates, LanguageModel language, PassageOptions options, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        NearDuplicateOptions reading = new() { ShingleSize = Math.Min(16, options.MinimumWords) };
        long words = CountWords(tokens, families.Texts);
        // Any two places could have begun the same run.
        double needed = options.MinimumBits + Math.Max(0, 2 * Math.Log2(Math.Max(1, words)) - 1);
        Place[] places = RecurringPlaces(tokens, families.Texts, words, reading, options, threads, cancellation);
        List<(int Start, int End)> runs = Runs(places, options.MostTexts);
        List<SharedPassage>[] found = new List<SharedPassage>[runs.Count];
        Parallel.For(0, runs.Count, TokenizedCorpus.Parallelism(threads, cancellation), () => new PassageGrower(tokens, families, templates, language, options.MinimumWords, needed), (r, _, grower) =>
        {
            found[r] = grower.Grow(places.AsSpan(runs[r].Start, runs[r].End - runs[r].Start));
            return grower;
        }, _ => { });
        return [.. found.SelectMany(f => f).OrderBy(p => p.CommentA).ThenBy(p => p.CommentB).ThenBy(p => p.StartA).ThenBy(p => p.StartB)];
    }

    // Runs that stand in one text only are most of them, and are turned away before anything is stored.
    private static Place[] RecurringPlaces(
        TokenizedCorpus tokens, DistinctTexts texts, long words, NearDuplicateOptions reading, PassageOptions options, int threads, CancellationToken cancellation)
    {
        ShingleReader NewReader() => new(tokens, reading);
        OnceTwice occurrences = OnceTwice.Read(texts, NewReader, words, threads, cancellation);
        List<Place>[] blocks = new List<Place>[(texts.Count + TextsABlock - 1) / TextsABlock];
        Parallel.For(0, blocks.Length, TokenizedCorpus.Parallelism(threads, cancellation), NewReader, (block, _, reader) =>
        {
            List<Place> places = blocks[block] = [];
            for (int text = block * TextsABlock; text < Math.Min(texts.Count, (block + 1) * TextsABlock); text++)
            {
                int comment = texts.First(text);
                if (reader.Wording(comment).Length < options.MinimumWords) continue;
                ReadOnlySpan<ulong> keys = reader.Read(comment);
                for (int i = 0; i < keys.Length; i++)
                    if (!occurrences.IsSingle(keys[i])) places.Add(new Place(keys[i], comment, i));
            }
            return reader;
        }, _ => { });
        Place[] all = [.. blocks.SelectMany(b => b)];
        Array.Sort(all, (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Comment != b.Comment ? a.Comment.CompareTo(b.Comment) : a.Start.CompareTo(b.Start));
        return all;
    }

    private static long CountWords(TokenizedCorpus tokens, DistinctTexts texts)
    {
        long words = 0;
        for (int text = 0; text < texts.Count; text++) words += tokens.WordsOf(texts.First(text)).Length;
        return words;
    }

    private static List<(int Start, int End)> Runs(Place[] places, int mostTexts)
    {
        List<(int, int)> runs = [];
        for (int start = 0; start < places.Length;)
        {
            int end = start + 1;
            while (end < places.Length && places[end].Key == places[start].Key) end++;
            if (end - start > 1 && end - start <= mostTexts) runs.Add((start, end));
            start = end;
        }
        return runs;
    }

    /// <summary>Where a run of words begins.</summary>
    internal readonly record struct Place(ulong Key, int Comment, int Start);
}
