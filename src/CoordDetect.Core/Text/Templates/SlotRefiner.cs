using System.Runtime.InteropServices;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// Finds where one slot ends and the next begins, though no fixed word stands between them: two independent slots are cheaper to describe
/// apart (three fillings and four) than together (twelve), and dependent ones are not.
/// </summary>
internal static class SlotRefiner
{
    private const int Rounds = 8;
    private const int SplitRounds = 4;
    private const double EmptyShare = 0.3;

    /// <summary>Splits and joins slots as long as that makes the description shorter.</summary>
    public static List<TemplateColumnText> Refine(List<TemplateColumnText> parts)
    {
        bool changed = true;
        for (int round = 0; changed && round < Rounds; round++)
        {
            changed = false;
            for (int p = 0; p < parts.Count; p++)
            {
                if (!parts[p].IsSlot) continue;
                changed |= Improve(parts, p, parts[p], 1);
                if (p + 1 < parts.Count && parts[p + 1].IsSlot) changed |= Improve(parts, p, parts[p].Join(parts[p + 1]), 2);
            }
        }
        return parts;
    }

    // Replaces `count` slots from `p` on by the whole, or by its best split, if either is cheaper.
    private static bool Improve(List<TemplateColumnText> parts, int p, TemplateColumnText whole, int count)
    {
        double now = 0;
        for (int i = 0; i < count; i++) now += parts[p + i].Cost;
        (TemplateColumnText left, TemplateColumnText right) = Split(whole);
        double split = left.Cost + right.Cost;
        if (Math.Min(split, whole.Cost) >= now - 1) return false;
        parts.RemoveRange(p, count);
        if (whole.Cost <= split) parts.Insert(p, whole);
        else parts.InsertRange(p, [left, right]);
        return true;
    }

    // Starts from the beginnings and ends that meet the most different partners, then lets each text choose again by what the others chose.
    private static (TemplateColumnText Left, TemplateColumnText Right) Split(TemplateColumnText slot)
    {
        string[] distinct = [.. slot.Fillings.Distinct(StringComparer.Ordinal)];
        Dictionary<string, double> weight = slot.Fillings.GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (double)g.Count(), StringComparer.Ordinal);
        Dictionary<string, double> begins = new(StringComparer.Ordinal), ends = new(StringComparer.Ordinal);
        foreach (string filling in distinct)
            foreach ((string begin, string end) in Cuts(filling)) Count(begins, ends, begin, end, 1);
        Dictionary<string, (string Begin, string End)> choice = new(StringComparer.Ordinal);
        for (int round = 0; round < SplitRounds; round++)
        {
            foreach (string filling in distinct)
                choice[filling] = Cuts(filling).MaxBy(c => Appeal(c.Begin, c.End, begins, ends));
            (begins, ends) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (string filling in distinct) Count(begins, ends, choice[filling].Begin, choice[filling].End, weight[filling]);
        }
        return (new(true, [.. slot.Fillings.Select(f => choice[f].Begin)]), new(true, [.. slot.Fillings.Select(f => choice[f].End)]));
    }

    // Every filling begins and ends with nothing, which says nothing.
    private static double Appeal(string begin, string end, Dictionary<string, double> begins, Dictionary<string, double> ends)
    {
        double both = begins.GetValueOrDefault(begin, 0.01) * ends.GetValueOrDefault(end, 0.01);
        return begin.Length == 0 || end.Length == 0 ? both * EmptyShare : both;
    }

    private static void Count(Dictionary<string, double> begins, Dictionary<string, double> ends, string begin, string end, double weight)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(begins, begin, out _) += weight;
        CollectionsMarshal.GetValueRefOrAddDefault(ends, end, out _) += weight;
    }

    private static IEnumerable<(string Begin, string End)> Cuts(string filling)
    {
        yield return ("", filling);
        for (int i = 0; i < filling.Length; i++)
            if (filling[i] == ' ') yield return (filling[..i], filling[(i + 1)..]);
        if (filling.Length > 0) yield return (filling, "");
    }
}
