using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>Comments put together from one stock of parts: fixed words, and slots whose fillings come back in ever new combinations (mail-merge, spun text).</summary>
public sealed class SameTemplate(SameTemplateOptions options) : ISignal
{
    // What is shorter than a letter is a set phrase with a name in it.
    private const int ShortestLetter = 20;

    // At how many places a corpus is looked for texts that belong together; in a large one fewer for each text, for a letter that many send is found anywhere.
    private const long PlacesLookedAt = 100_000_000;
    private const long FewestPlaces = 100;
    private const long MostPlaces = 1_000;

    // A few versions of one text that many paste are no combinations.
    private const double DistinctShare = 0.5;

    /// <inheritdoc/>
    public string Id => "template";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Wording;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        TemplateOptions search = Search(context);
        TextTemplates found = TextTemplates.Find(context.Tokens, context.Families, search, context.Threads, context.Cancellation);
        List<int> start = [0], comments = [];
        List<double> bits = [];
        List<IReadOnlyList<string>> slots = [];
        foreach (TextTemplate template in found.Templates)
        {
            double saved = template.BitsSaved / template.DistinctTexts;
            if (saved < search.MinimumBitsPerText) continue;
            IReadOnlyList<string> stock = SlotStock.Of(template);
            if (stock.Count < options.MinimumSlots || template.DistinctTexts < DistinctShare * template.Comments.Count) continue;
            if (template.Comments.Where(context.Corpus.HasKnownAuthor).Select(c => context.Corpus.AccountOf[c]).Distinct().Count() < options.MinimumAccounts) continue;
            comments.AddRange(template.Comments.Where(context.Corpus.HasKnownAuthor));
            start.Add(comments.Count);
            bits.Add(saved);
            slots.Add(stock);
        }
        return new TemplateTrace { Start = [.. start], Comments = [.. comments], Bits = [.. bits], Slots = slots };
    }

    private TemplateOptions Search(SignalContext context)
    {
        // Any two comments could have met: what two texts must share to be laid together, and what a filling must save, grow with the pairs that there are.
        double bits = options.MinimumBits + (2 * Math.Log2(Math.Max(1, context.Corpus.CommentCount)));
        return new TemplateOptions
        {
            MinimumWords = ShortestLetter,
            MinimumSupport = Math.Max(3, options.MinimumAccounts),
            SeedBits = bits,
            MinimumBitsPerText = bits,
            PlacesLookedAt = (int)Math.Clamp(PlacesLookedAt / Math.Max(1, context.Families.Texts.Count), FewestPlaces, MostPlaces),
        };
    }
}
