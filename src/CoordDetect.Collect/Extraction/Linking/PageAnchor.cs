namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>A link of a page with what is around it.</summary>
/// <param name="Node">Its element.</param>
/// <param name="Target">Where it leads, without fragment.</param>
/// <param name="Text">Its words on one line.</param>
/// <param name="Label">What its title and labels say, where they say more.</param>
/// <param name="Marks">Its classes, identifier and relation in lower case.</param>
/// <param name="InPager">Whether something around it looks like a pager.</param>
internal sealed record PageAnchor(int Node, Uri Target, string Text, string Label, string Marks, bool InPager)
{
    /// <summary>Whether its words say "next" (true) or "previous" (false).</summary>
    public bool? SaysNext { get; } = PagerWords.IsNext(Text);
}
