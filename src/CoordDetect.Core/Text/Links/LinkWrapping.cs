namespace CoordDetect.Core.Text.Links;

/// <summary>Takes off what people and programs put around a link: brackets, quotes, Markdown, the punctuation of the sentence.</summary>
internal static class LinkWrapping
{
    // What ends a sentence or a bracket around a link, and is no part of it.
    private const string Trailing = ".,;:!?…'\"»”’)]}>*_~`";
    private const string Leading = "<([{\"'«“‘*_~`";

    /// <summary>The link without its wrapping.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> link)
    {
        link = link.Trim();
        // [words](address "title")
        int markdown = link.StartsWith("[", StringComparison.Ordinal) ? link.IndexOf("](", StringComparison.Ordinal) : -1;
        if (markdown > 0)
        {
            link = link[(markdown + 2)..];
            int title = link.IndexOfAny(' ', '\t');
            if (title > 0) link = link[..title];
        }
        return WithoutTrailing(link.TrimStart(Leading));
    }

    /// <summary>The link without the punctuation that follows it; a closing bracket belongs to the link where the link opened it, as in Wikipedia's addresses.</summary>
    public static ReadOnlySpan<char> WithoutTrailing(ReadOnlySpan<char> link)
    {
        int end = link.Length;
        while (end > 0 && Trailing.Contains(link[end - 1], StringComparison.Ordinal) && !IsOpened(link[..end])) end--;
        return link[..end];
    }

    private static bool IsOpened(ReadOnlySpan<char> link) => link[^1] switch
    {
        ')' => link.Count('(') >= link.Count(')'),
        ']' => link.Count('[') >= link.Count(']'),
        _ => false,
    };
}
