using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>Walks from groups of texts to templates: learns the columns of a group, keeps the texts that they explain, and looks for more of them.</summary>
internal sealed class TemplateFinder
{
    private const int RoundsAGroup = 8;
    private const double PairsShared = 0.3;
    private const int FewestFixedWords = 3;
    // Drawing the borders between slots looks at every text several times.
    private const int MostTextsRefined = 20_000;
    private const double RarestColumn = 0.03;
    private const int MostPairsOnStack = 512;

    private readonly TokenizedCorpus _tokens;
    private readonly TemplateOptions _options;
    private readonly WordCosts _costs;
    private readonly DistinctTexts _texts;
    private readonly TextFamilies _families;
    // Where not all comments are looked at, those that are, by text.
    private readonly Dictionary<int, int[]>? _among;
    // The first comment of each text stands for the others.
    private readonly int[] _comments;

    public TemplateFinder(TokenizedCorpus tokens, TextFamilies families, TemplateOptions options, WordCosts costs, IReadOnlyList<int>? among)
    {
        (_tokens, _families, _options, _costs) = (tokens, families, options, costs);
        _texts = families.Texts;
        _among = among?.Where(c => _texts.TextOf[c] >= 0).GroupBy(c => _texts.TextOf[c]).ToDictionary(g => g.Key, g => g.ToArray());
        IEnumerable<int> firsts = _among?.Values.Select(same => same[0]).Order() ?? Enumerable.Range(0, _texts.Count).Select(_texts.First);
        _comments = [.. firsts.Where(c => tokens.WordsOf(c).Length >= options.MinimumWords && tokens.WordsOf(c).Length <= options.LongestText)];
    }

    public List<TextTemplate> Find(int threads, CancellationToken cancellation)
    {
        List<int[]> groups = new TemplateSeeds(_tokens, _families, _comments, _options, _costs).Find(threads, cancellation);
        List<Draft>[] drafts = new List<Draft>[groups.Count];
        Parallel.For(0, groups.Count, TokenizedCorpus.Parallelism(threads, cancellation), g => drafts[g] = Draw(groups[g]));
        List<Draft> all = [.. drafts.SelectMany(d => d)];
        Grow(all, threads, cancellation);
        TextTemplate?[] templates = new TextTemplate?[all.Count];
        Parallel.For(0, all.Count, TokenizedCorpus.Parallelism(threads, cancellation), d => templates[d] = Finish(all[d]));
        return [.. templates.OfType<TextTemplate>()];
    }

    // A group may hold more than one template, or texts that only hang together in chains: what one round does not explain is tried again.
    private List<Draft> Draw(int[] group)
    {
        List<Draft> drafts = [];
        List<int> left = [.. group.Select(position => _comments[position])];
        for (int round = 0; round < RoundsAGroup && left.Count >= _options.MinimumSupport; round++)
        {
            TemplateProfile profile = Learn(left);
            List<int> members = Explained(profile, left);
            // Once more without the texts that do not belong, which blurred the columns.
            if (members.Count < left.Count && members.Count >= _options.MinimumSupport)
            {
                profile = Learn(members);
                members = Explained(profile, left);
            }
            if (members.Count >= _options.MinimumSupport) drafts.Add(new Draft(profile, members));
            if (members.Count == 0) break;
            left = [.. left.Except(members)];
        }
        return drafts;
    }

    private TemplateProfile Learn(List<int> comments) =>
        new ProfileLearner(_costs, _options).Learn([.. comments.Select(c => _tokens.WordsOf(c).ToArray())]);

    private List<int> Explained(TemplateProfile profile, List<int> comments) =>
        [.. comments.Where(c => Saved(profile, _tokens.WordsOf(c)) >= _options.MinimumBitsPerText)];

    // Any other text that holds enough of a template's pairs of words is laid on it.
    private void Grow(List<Draft> drafts, int threads, CancellationToken cancellation)
    {
        Dictionary<ulong, List<int>> byPair = [];
        for (int d = 0; d < drafts.Count; d++)
            foreach (ulong pair in drafts[d].Members.SelectMany(Pairs).ToHashSet())
                (byPair.TryGetValue(pair, out List<int>? list) ? list : byPair[pair] = []).Add(d);
        KeyFilter known = new(byPair.Count);
        foreach (ulong pair in byPair.Keys) known.Add([pair]);
        HashSet<int> taken = [.. drafts.SelectMany(d => d.Members)];
        int[] best = new int[_comments.Length];
        Parallel.For(0, _comments.Length, TokenizedCorpus.Parallelism(threads, cancellation), i =>
            best[i] = taken.Contains(_comments[i]) || !MayFill(_comments[i], known) ? -1 : BestDraft(_comments[i], drafts, byPair));
        for (int i = 0; i < best.Length; i++)
            if (best[i] >= 0) drafts[best[i]].Members.Add(_comments[i]);
    }

    // Whether enough of a text's pairs stand in any template at all: says no to nearly every text, and cheaply.
    private bool MayFill(int comment, KeyFilter known)
    {
        ReadOnlySpan<int> words = _tokens.WordsOf(comment);
        int held = 0;
        for (int i = 0; i + 1 < words.Length; i++)
            if (known.MayHold(NgramCounts.Key(words[i], words[i + 1]))) held++;
        return held > 0 && held >= PairsShared * CountPairs(words);
    }

    // How many different pairs of words.
    private static int CountPairs(ReadOnlySpan<int> words)
    {
        Span<ulong> pairs = words.Length <= MostPairsOnStack ? stackalloc ulong[words.Length - 1] : new ulong[words.Length - 1];
        for (int i = 0; i < pairs.Length; i++) pairs[i] = NgramCounts.Key(words[i], words[i + 1]);
        pairs.Sort();
        int count = 0;
        for (int i = 0; i < pairs.Length; i++)
            if (i == 0 || pairs[i] != pairs[i - 1]) count++;
        return count;
    }

    private int BestDraft(int comment, List<Draft> drafts, Dictionary<ulong, List<int>> byPair)
    {
        HashSet<ulong> pairs = Pairs(comment);
        Dictionary<int, int> shared = [];
        foreach (ulong pair in pairs)
            foreach (int draft in byPair.GetValueOrDefault(pair) ?? []) shared[draft] = shared.GetValueOrDefault(draft) + 1;
        (int Draft, double Saved) best = (-1, _options.MinimumBitsPerText);
        foreach ((int draft, int count) in shared)
        {
            if (count < PairsShared * pairs.Count) continue;
            double saved = Saved(drafts[draft].Profile, _tokens.WordsOf(comment));
            if (saved > best.Saved || (saved == best.Saved && draft < best.Draft)) best = (draft, saved);
        }
        return best.Draft;
    }

    private HashSet<ulong> Pairs(int comment)
    {
        ReadOnlySpan<int> words = _tokens.WordsOf(comment);
        HashSet<ulong> pairs = [];
        for (int i = 0; i + 1 < words.Length; i++) pairs.Add(NgramCounts.Key(words[i], words[i + 1]));
        return pairs;
    }

    // Where it cannot be enough, some number below that which is.
    private double Saved(TemplateProfile profile, ReadOnlySpan<int> words)
    {
        double alone = _costs.InLanguage(words), most = alone - profile.LeastBits(words);
        return most < _options.MinimumBitsPerText ? most : alone - profile.Bits(words, profile.Align(words));
    }

    private TextTemplate? Finish(Draft draft)
    {
        draft.Members.Sort();
        List<int[]> texts = [.. draft.Members.Select(c => _tokens.WordsOf(c).ToArray())];
        // What they save is told against the language of all others: in a small corpus they would otherwise be half of it.
        WordCosts costs = _costs.Without(texts);
        TemplateProfile profile = draft.Profile.Recount(texts, costs);
        profile.Simplify(texts, RarestColumn);
        profile = profile.Recount(texts);
        List<int[]> places = [.. texts.Select(t => profile.Align(t))];
        double saved = 0;
        for (int t = 0; t < texts.Count; t++) saved += costs.InLanguage(texts[t]) - profile.Bits(texts[t], places[t]);
        saved -= Description(profile, costs);
        TemplateLayout layout = new(texts, places, profile.ColumnCount, _options.FixedShare);
        string[][] split = [.. texts.Select((t, i) => layout.Split(t, places[i], _tokens))];
        List<TemplateColumnText> parts = [.. Enumerable.Range(0, layout.PartCount)
            .Select(p => new TemplateColumnText(layout.IsSlot(p), [.. split.Select(s => s[p])]))];
        if (texts.Count <= MostTextsRefined) parts = SlotRefiner.Refine(parts);
        int fixedWords = parts.Where(p => !p.IsSlot).Sum(p => MostCommon(p.Fillings).Count(c => c == ' ') + 1);
        return saved <= 0 || fixedWords < FewestFixedWords ? null : Assemble(draft, parts, saved);
    }

    private TextTemplate Assemble(Draft draft, List<TemplateColumnText> columns, double saved)
    {
        List<(int Comment, int Text)> comments = [.. draft.Members
            .SelectMany((first, t) => CommentsOf(_texts.TextOf[first]).Select(c => (c, t))).Order()];
        IEnumerable<TemplatePart> parts = columns.Select(column => column.IsSlot
            ? new TemplatePart(null, [.. comments.GroupBy(c => column.Fillings[c.Text], StringComparer.Ordinal)
                .Select(g => new SlotFilling(g.Key, g.Count())).OrderByDescending(f => f.Count).ThenBy(f => f.Text, StringComparer.Ordinal)])
            : new TemplatePart(MostCommon(column.Fillings), []));
        TemplateColumnText[] slots = [.. columns.Where(c => c.IsSlot)];
        return new TextTemplate(
            [.. parts], [.. comments.Select(c => c.Comment)], draft.Members.Count, saved,
            [.. comments.Select(c => (IReadOnlyList<string>)[.. slots.Select(s => s.Fillings[c.Text])])]);
    }

    private int[] CommentsOf(int text) => _among is null ? _texts.MembersOf(text).ToArray() : _among[text];

    // Each entry of each column: the word itself, for one who knows the language as those are who write each text alone, and how often it stands there.
    private static double Description(TemplateProfile profile, WordCosts costs)
    {
        double bits = 0;
        for (int c = 0; c < profile.ColumnCount; c++)
            foreach (int word in profile.Column(c).Keys) bits += costs.InLanguage([word]) + Math.Log2(profile.TextCount + 1);
        return bits;
    }

    private static string MostCommon(string[] fillings) =>
        fillings.GroupBy(f => f, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private sealed record Draft(TemplateProfile Profile, List<int> Members);
}
