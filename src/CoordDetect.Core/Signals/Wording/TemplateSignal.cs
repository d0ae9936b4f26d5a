using CoordDetect.Core.Text;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>Both accounts filled the same template: fixed words with slots whose fillings change (mail-merge, spintax).</summary>
public sealed class TemplateSignal(TemplateOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "template";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Wording;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        IReadOnlyList<TextTemplate> templates = TextTemplates.Find(context.Tokens, context.Families, options, context.Threads, context.Cancellation).Templates;
        int[] start = new int[templates.Count + 1];
        for (int t = 0; t < templates.Count; t++) start[t + 1] = start[t] + templates[t].Comments.Count;
        HashSet<int> filling = [.. templates.SelectMany(t => t.Comments)];
        return new ObjectTrace(templates.Count, start, [.. templates.SelectMany(t => t.Comments)], t => Excerpt.Of(templates[t].Text))
        {
            Bits = [.. templates.Select(t => t.BitsSaved / Math.Max(1, t.DistinctTexts))],
            LoneComments = [.. Enumerable.Range(0, context.Corpus.CommentCount).Where(c => !filling.Contains(c) && context.Tokens.WordsOf(c).Length > 0)],
            Shadow = [.. Enumerable.Range(0, context.Corpus.CommentCount).Select(context.Families.FamilyOf)],
            PopularityCap = PopularityLimit.Of(templates.Select(t => t.Comments.Count), context.Corpus.AccountCount),
        };
    }
}
