using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// The templates of a corpus: texts with slots that several comments fill, whose wording may otherwise be as different as the fillings.
/// </summary>
public sealed class TextTemplates
{
    private readonly int[] _templateOf;

    private TextTemplates(IReadOnlyList<TextTemplate> templates, int comments)
    {
        Templates = templates;
        _templateOf = new int[comments];
        _templateOf.AsSpan().Fill(-1);
        for (int t = 0; t < templates.Count; t++)
            foreach (int comment in templates[t].Comments) _templateOf[comment] = t;
    }

    /// <summary>The templates, by bits saved, most first.</summary>
    public IReadOnlyList<TextTemplate> Templates { get; }

    /// <summary>The template of a comment, or -1.</summary>
    public int TemplateOf(int comment) => _templateOf[comment];

    /// <summary>Finds the templates of a corpus. The result is the same for any number of threads.</summary>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static TextTemplates Find(TokenizedCorpus tokens, TextFamilies families, TemplateOptions options, int threads, CancellationToken cancellation) =>
        Find(tokens, families, options, new WordCosts(tokens), null, threads, cancellation);

    /// <summary>Finds the templates that the comments <paramref name="among"/> fill, ascending indices (null for all), others left aside.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="families">The families.</param>
    /// <param name="options">When texts fill a template.</param>
    /// <param name="costs">What words cost in the whole corpus: who looks among several groups works it out once.</param>
    /// <param name="among">The comments to look at.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    internal static TextTemplates Find(
        TokenizedCorpus tokens, TextFamilies families, TemplateOptions options, WordCosts costs, IReadOnlyList<int>? among, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        TemplateFinder finder = new(tokens, families, options, costs, among);
        List<TextTemplate> found = finder.Find(threads, cancellation);
        return new TextTemplates([.. found.OrderByDescending(t => t.BitsSaved).ThenBy(t => t.Comments[0])], tokens.CommentCount);
    }
}
