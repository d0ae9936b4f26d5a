using System.Text;

namespace CoordDetect.Collect.Extraction.WordPress;

/// <summary>
/// One spelling of an author's name whichever way it was read: pages show typographic marks where the author wrote plain ones
/// (<c>wptexturize</c>), the REST interface shows what was written.
/// </summary>
internal static class AccountSpelling
{
    /// <summary>The name with plain apostrophes, quotation marks and dots.</summary>
    public static string Plain(string name)
    {
        if (name.AsSpan().IndexOfAny("’‘“”…") < 0) return name;
        StringBuilder plain = new(name.Length);
        foreach (char c in name)
            plain.Append(c switch { '’' or '‘' => "'", '“' or '”' => "\"", '…' => "...", _ => c.ToString() });
        return plain.ToString();
    }
}
