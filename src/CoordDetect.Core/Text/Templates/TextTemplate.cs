namespace CoordDetect.Core.Text.Templates;

/// <summary>A text with slots that several comments fill (mail-merge, spintax).</summary>
/// <param name="Parts">Fixed words and slots, in order.</param>
/// <param name="Comments">The comments that fill it, ascending.</param>
/// <param name="DistinctTexts">How many different texts these are.</param>
/// <param name="BitsSaved">
/// What it saves to write the texts as fillings of the template, its own description included, against writing each independently
/// (minimum description length: Rissanen 1978).
/// </param>
/// <param name="Fillings">For each of <paramref name="Comments"/> how it fills each slot, in order of the slots.</param>
public sealed record TextTemplate(
    IReadOnlyList<TemplatePart> Parts, IReadOnlyList<int> Comments, int DistinctTexts, double BitsSaved, IReadOnlyList<IReadOnlyList<string>> Fillings)
{
    /// <summary>The template on one line: fixed words, and <c>{…}</c> for each slot.</summary>
    public string Text => string.Join(' ', Parts.Select(p => p.Fixed ?? "{…}"));
}
