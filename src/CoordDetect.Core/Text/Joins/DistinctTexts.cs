using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// The comments of a corpus grouped by identical wording (pictograms aside), so that a million copies of one text count once in every
/// later step. Texts are numbered in order of first appearance; comments of fewer words than the minimum have none.
/// </summary>
internal sealed class DistinctTexts
{
    private readonly int[] _start;
    private readonly int[] _members;

    private DistinctTexts(int[] textOf, int count)
    {
        TextOf = textOf;
        Count = count;
        _start = new int[count + 1];
        foreach (int text in textOf)
            if (text >= 0) _start[text + 1]++;
        for (int t = 0; t < count; t++) _start[t + 1] += _start[t];
        _members = new int[_start[count]];
        int[] next = _start.AsSpan(0, count).ToArray();
        for (int c = 0; c < textOf.Length; c++)
            if (textOf[c] >= 0) _members[next[textOf[c]]++] = c;
    }

    /// <summary>How many distinct texts there are.</summary>
    public int Count { get; }

    /// <summary>The text of each comment, or -1.</summary>
    public int[] TextOf { get; }

    /// <summary>The comments with text <paramref name="text"/>, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int text) => _members.AsSpan(_start[text], _start[text + 1] - _start[text]);

    /// <summary>The first comment with text <paramref name="text"/>: it stands for all of them.</summary>
    public int First(int text) => _members[_start[text]];

    /// <summary>Groups the comments of a corpus.</summary>
    public static DistinctTexts Group(TokenizedCorpus tokens, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        ParallelOptions parallel = TokenizedCorpus.Parallelism(threads, cancellation);
        int comments = tokens.CommentCount;
        ulong[] hashes = new ulong[comments];
        int blocks = (comments + TokenColumn.BlockSize - 1) >> TokenColumn.BlockShift;
        Parallel.For(0, blocks, parallel, () => new ShingleReader(tokens, options), (block, _, reader) =>
        {
            int end = Math.Min(comments, (block + 1) << TokenColumn.BlockShift);
            for (int c = block << TokenColumn.BlockShift; c < end; c++)
            {
                ReadOnlySpan<int> wording = reader.Wording(c);
                // Zero marks a comment that takes no part; a hash that happens to be zero becomes one.
                hashes[c] = wording.Length < options.MinimumWords ? 0 : Math.Max(1, ShingleReader.Hash(wording));
            }
            return reader;
        }, _ => { });
        int[] first = new int[comments];
        int parts = Math.Max(1, Math.Min(threads, 16));
        Parallel.For(0, parts, parallel, part => FindFirst(tokens, options, hashes, first, part, parts));
        return new DistinctTexts(first, Number(first));
    }

    // Each part looks at all hashes but keeps only those that fall to it: no locks, and first comments stay first.
    private static void FindFirst(TokenizedCorpus tokens, NearDuplicateOptions options, ulong[] hashes, int[] first, int part, int parts)
    {
        ShingleReader here = new(tokens, options);
        ShingleReader there = new(tokens, options);
        int[] table = new int[Math.Max(16, (int)Math.Min(1 << 30, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2L * hashes.Length / parts + 1))))];
        int used = 0;
        for (int c = 0; c < hashes.Length; c++)
        {
            ulong hash = hashes[c];
            if (hash == 0)
            {
                if (part == 0) first[c] = -1;
                continue;
            }
            if ((hash >> 48) % (ulong)parts != (ulong)part) continue;
            int mask = table.Length - 1;
            int slot = (int)hash & mask;
            while (table[slot] != 0)
            {
                int other = table[slot] - 1;
                if (hashes[other] == hash && here.Wording(c).SequenceEqual(there.Wording(other))) break;
                slot = (slot + 1) & mask;
            }
            if (table[slot] == 0)
            {
                table[slot] = c + 1;
                if (++used > table.Length / 4 * 3) table = Grow(table, hashes);
                first[c] = c;
            }
            else first[c] = table[slot] - 1;
        }
    }

    private static int[] Grow(int[] table, ulong[] hashes)
    {
        int[] grown = new int[table.Length * 2];
        int mask = grown.Length - 1;
        foreach (int entry in table)
        {
            if (entry == 0) continue;
            int slot = (int)hashes[entry - 1] & mask;
            while (grown[slot] != 0) slot = (slot + 1) & mask;
            grown[slot] = entry;
        }
        return grown;
    }

    // Turns "first comment with this text" into dense ids, in place.
    private static int Number(int[] first)
    {
        int count = 0;
        for (int c = 0; c < first.Length; c++)
        {
            if (first[c] < 0) continue;
            first[c] = first[c] == c ? count++ : first[first[c]];
        }
        return count;
    }
}
