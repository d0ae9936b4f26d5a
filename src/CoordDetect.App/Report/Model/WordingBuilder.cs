using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes shared wordings ready to be shown.</summary>
internal sealed class WordingBuilder(CommentCorpus corpus, DetailLevel level)
{
    private const int FillingsShown = 4;
    private const int FillingLength = 80;

    /// <summary>The first of the wordings.</summary>
    public IReadOnlyList<WordingView> Build(IReadOnlyList<SharedWording> wordings) => [.. wordings.Take(level.Wordings).Select(Build)];

    private WordingView Build(SharedWording wording)
    {
        int slots = 0;
        return new WordingView(
            [.. wording.Parts.Select(p => p.IsSlot ? Slot(p, ++slots) : new WordingPartView(DisplayText.Name(p.Fixed!, level.TextLength), 0, [], 0))],
            [.. wording.Uses.Take(level.WordingUses).Select(Use)], wording.Uses.Count, wording.Accounts);
    }

    private static WordingPartView Slot(TemplatePart part, int number) => new(
        "", number, [.. part.Fillings.Take(FillingsShown).Select(f => f with { Text = DisplayText.Name(f.Text, FillingLength) })],
        Math.Max(0, part.Fillings.Count - FillingsShown));

    private WordingUseView Use(WordingUse use) => new(
        use.Comment, AccountViews.Of(corpus, corpus.AccountOf[use.Comment]), corpus.PostedAtOf(use.Comment), WebAddress.Of(corpus.UrlOf(use.Comment)),
        [.. use.Fillings.Select(f => DisplayText.Name(f, FillingLength))]);
}
