using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Findings;

/// <summary>
/// Shows each finding's common wording. It is no further evidence, only another view of what the signals of wording found, so it looks at nothing
/// but the comments of a finding's own accounts.
/// </summary>
internal sealed class SharedWordings
{
    /// <summary>For how many findings, the strongest first, it is looked up.</summary>
    public const int MostFindings = 60;

    private const int MostWordings = 50;
    private const int FewestAccounts = 2;
    private static readonly TemplateOptions Slots = new() { MinimumSupport = 3 };

    private readonly CommentCorpus _corpus;
    private readonly TokenizedCorpus _tokens;
    private readonly TextFamilies _families;
    private readonly WordCosts _costs;

    private SharedWordings(CommentCorpus corpus, TokenizedCorpus tokens, TextFamilies families) => (_corpus, _tokens, _families, _costs) = (corpus, tokens, families, new WordCosts(tokens));

    /// <summary>The findings with their wording.</summary>
    public static IReadOnlyList<Finding> Describe(
        IReadOnlyList<Finding> findings, CommentCorpus corpus, TokenizedCorpus tokens, TextFamilies families, int threads, CancellationToken cancellation)
    {
        if (findings.Count == 0) return findings;
        SharedWordings wordings = new(corpus, tokens, families);
        Dictionary<int, List<int>> comments = wordings.CommentsOf(findings);
        return [.. findings.Select((f, i) => i >= MostFindings ? f
            : f with { Wordings = wordings.Of([.. f.Members.SelectMany(m => comments[m.Account]).Order()], threads, cancellation) })];
    }

    private Dictionary<int, List<int>> CommentsOf(IReadOnlyList<Finding> findings)
    {
        Dictionary<int, List<int>> comments = [];
        foreach (FindingMember member in findings.Take(MostFindings).SelectMany(f => f.Members)) comments.TryAdd(member.Account, []);
        for (int c = 0; c < _corpus.CommentCount; c++)
            if (comments.TryGetValue(_corpus.AccountOf[c], out List<int>? own)) own.Add(c);
        return comments;
    }

    private List<SharedWording> Of(int[] comments, int threads, CancellationToken cancellation)
    {
        TextTemplates templates = TextTemplates.Find(_tokens, _families, Slots, _costs, comments, threads, cancellation);
        IEnumerable<SharedWording> slotted = templates.Templates.Where(t => t.Parts.Any(p => p.IsSlot)).Select(Template);
        IEnumerable<SharedWording> repeated = comments
            .Where(c => _families.FamilyOf(c) >= 0 && !(templates.TemplateOf(c) is >= 0 and int t && templates.Templates[t].Parts.Any(p => p.IsSlot)))
            .GroupBy(_families.FamilyOf).Select(g => Family(g.Key, [.. g]));
        return [.. slotted.Concat(repeated).Where(w => w.Accounts >= FewestAccounts)
            .OrderByDescending(w => w.Accounts).ThenByDescending(w => w.Uses.Count).ThenBy(w => w.Uses[0].Comment).Take(MostWordings)];
    }

    private SharedWording Template(TextTemplate template) =>
        Wording(template.Parts, [.. template.Comments.Select((c, i) => new WordingUse(c, template.Fillings[i]))]);

    // The wording that is typical of the family, or the oldest where no account of the finding wrote that one.
    private SharedWording Family(int family, List<int> comments)
    {
        int centre = _families.CentreOf(family);
        int shown = comments.Contains(centre) ? centre : InOrder(comments, c => c).First();
        return Wording([new TemplatePart(_corpus.TextOf(shown), [])], [.. comments.Select(c => new WordingUse(c, []))]);
    }

    private SharedWording Wording(IReadOnlyList<TemplatePart> parts, List<WordingUse> uses) =>
        new(parts, [.. InOrder(uses, u => u.Comment)], uses.Select(u => _corpus.AccountOf[u.Comment]).Distinct().Count());

    private IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, int> comment) => items
        .OrderBy(i => _corpus.PostedAtOf(comment(i)) is { IsKnown: true } at ? at.UnixSeconds : long.MaxValue).ThenBy(comment);
}
