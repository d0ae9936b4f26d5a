using System.Text;

namespace CoordDetect.Benchmarks.Text;

/// <summary>
/// Writes a corpus of any size, the same for the same seed: comments of about 170 characters from a vocabulary with Zipf frequencies and
/// some thousand set phrases, of which 3 % are near-copies of an earlier comment with one or two words exchanged.
/// </summary>
internal sealed class CommentGenerator
{
    private const int Vocabulary = 60_000;
    private const int Phrases = 5_000;
    private const int Remembered = 20_000;
    private readonly Random _random;
    private readonly string[] _words = new string[Vocabulary];
    private readonly int[] _zipf = new int[1 << 16];
    private readonly string[][] _phrases = new string[Phrases][];
    private readonly List<string[]> _earlier = [];

    public CommentGenerator(int seed)
    {
        _random = new Random(seed);
        for (int i = 0; i < Vocabulary; i++) _words[i] = Spell(i);
        double total = Enumerable.Range(1, Vocabulary).Sum(r => 1.0 / r);
        int at = 0;
        double sum = 0;
        for (int i = 0; i < _zipf.Length; i++)
        {
            while (at < Vocabulary - 1 && sum + (1.0 / (at + 1)) < total * (i + 0.5) / _zipf.Length) sum += 1.0 / ++at;
            _zipf[i] = at;
        }
        for (int p = 0; p < Phrases; p++) _phrases[p] = [.. Enumerable.Range(0, _random.Next(2, 7)).Select(_ => Word())];
    }

    /// <summary>Writes <paramref name="count"/> comments as JSONL.</summary>
    public void Write(Stream output, int count)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.NewLine = "\n";
        for (int i = 0; i < count; i++)
        {
            DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000 + (i * 3L));
            writer.Write($"{{\"site\":\"s{i % 50}\",\"thread\":\"t{i / 40}\",\"comment_id\":\"{i}\",\"account\":\"u{_random.Next(1 + (count / 12))}\",\"text\":\"");
            string[] words = NextWords();
            for (int w = 0; w < words.Length; w++)
            {
                if (w > 0) writer.Write(w % 9 == 0 ? ", " : " ");
                writer.Write(words[w]);
            }
            writer.WriteLine($".\",\"created_utc\":\"{time:yyyy-MM-ddTHH:mm:ssZ}\"}}");
        }
    }

    private string[] NextWords()
    {
        if (_earlier.Count > 0 && _random.Next(100) < 3)
        {
            string[] copy = [.. _earlier[_random.Next(_earlier.Count)]];
            for (int edits = _random.Next(3); edits > 0; edits--) copy[_random.Next(copy.Length)] = Word();
            return copy;
        }
        List<string> words = [];
        for (int length = 0; length < 165;)
        {
            string[] next = _random.Next(6) == 0 ? _phrases[_random.Next(Phrases)] : [Word()];
            words.AddRange(next);
            length += next.Sum(w => w.Length + 1);
        }
        string[] fresh = [.. words];
        if (_earlier.Count < Remembered) _earlier.Add(fresh);
        else if (_random.Next(50) == 0) _earlier[_random.Next(Remembered)] = fresh;
        return fresh;
    }

    private string Word() => _words[_zipf[_random.Next(_zipf.Length)]];

    // Syllables, so that words look like words: short for common ones.
    private static string Spell(int number)
    {
        const string Consonants = "bcdfghjklmnprstv";
        const string Vowels = "aeiouéa";
        StringBuilder word = new();
        for (int rest = number + 3; rest > 0; rest /= 112) word.Append(Consonants[rest % 16]).Append(Vowels[rest / 16 % 7]);
        if (number > 40) word.Append(Consonants[number % 16]);
        return word.ToString();
    }
}
