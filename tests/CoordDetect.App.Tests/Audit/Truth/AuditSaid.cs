using System.Net;
using System.Text.RegularExpressions;
using CoordDetect.App.Audit;
using CoordDetect.App.Audit.Components;
using CoordDetect.App.Commands;
using CoordDetect.App.Rendering;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web.Audits;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit says on its page, on the terminal and in the letter, read back from what was rendered with marked texts.</summary>
internal static partial class AuditSaid
{
    private static readonly ComponentPages Pages = new();

    /// <summary>On the page: sentences with the values in them, figures with value, interval and out of how many, explanations with their outcome.</summary>
    public static async Task<List<Said>> OnPageAsync(AuditWork work, TextTable texts)
    {
        return OfPage(await Pages.RenderAsync<AuditPage>((nameof(AuditPage.Work), work), (nameof(AuditPage.Texts), texts)));
    }

    /// <summary>What a page says that shows answers.</summary>
    public static List<Said> OfPage(string rendered)
    {
        string page = rendered.Replace("&#x27E6;", "⟦", StringComparison.Ordinal).Replace("&#x27E7;", "⟧", StringComparison.Ordinal);
        List<Said> figures = [.. FigureRow().Matches(page).Select(m => new Said(m.Groups[1].Value, [.. m.Groups.Values.Skip(2).Select(g => WebUtility.HtmlDecode(g.Value).Trim())]))];
        List<Said> others = [.. Explained().Matches(page).Select(m => new Said(m.Groups[1].Value, [m.Groups[2].Value]))];
        // What stands in a row is read as the row; a property is named in the sentence that it is not shown, too.
        HashSet<string> rows = [.. figures.Concat(others).Select(s => s.Key)];
        return [.. MarkedTexts.In(page).Where(s => !rows.Contains(s.Key) && !s.Key.StartsWith("audit.audience.property.", StringComparison.Ordinal)), .. figures, .. others];
    }

    /// <summary>Whether what was said is a row of figures: three values, of which the last is out of how many.</summary>
    public static bool IsFigure(Said said) => said.Values.Count == 3 && (said.Values[1] == "–" || said.Values[1].Contains(" – ", StringComparison.Ordinal));

    /// <summary>On the terminal.</summary>
    public static List<Said> OnTerminal(AuditWork work, TextTable texts) => [.. MarkedTexts.In(string.Join('\n', new AuditSummary(work, texts).Lines()))];

    /// <summary>In the letter to the agency.</summary>
    public static List<Said> InLetter(AuditWork work, TextTable texts) => [.. MarkedTexts.In(AuditLetter.Of(work.Result, texts, DateTimeOffset.UnixEpoch))];

    [GeneratedRegex(@"<th scope=""row"">⟦([a-z.-]+)⟧[^<]*</th>\s*<td class=""number"">([^<]*)</td>\s*<td class=""number"">([^<]*)</td>\s*<td class=""number"">([^<]*)</td>")]
    private static partial Regex FigureRow();

    [GeneratedRegex(@"<li>⟦(audit\.[a-z]+\.other\.[a-z-]+)⟧[^<]*<strong>⟦audit\.outcome\.([a-z]+)⟧")]
    private static partial Regex Explained();
}
