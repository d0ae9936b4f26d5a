using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Opens the text of an export as UTF-8, in the encoding that a person has named, that the file declares, or that it looks like.</summary>
internal static partial class ExportText
{
    private const int HeadBytes = 1 << 18;
    private const int DeclarationBytes = 200;

    /// <summary>The text as UTF-8, without its mark. The stream stays the caller's.</summary>
    /// <param name="stream">The file, decompressed.</param>
    /// <param name="encoding"><c>auto</c>, or the name of an encoding.</param>
    public static Stream AsUtf8(Stream stream, string encoding)
    {
        HeadStream bytes = new(new LentStream(stream), HeadBytes);
        (Encoding seen, int mark) = ContentSniffer.EncodingOf(bytes.Head, bytes.IsWhole, "The export");
        Encoding chosen = seen;
        string? declared = mark == 0 ? DeclaredIn(bytes.Head) : null;
        if (!TextEncodings.IsAuto(encoding)) TextEncodings.TryFind(encoding, out chosen);
        // What declares to be UTF-8 and is not was written by a program that does not know.
        else if (declared is not null && TextEncodings.TryFind(declared, out Encoding named) && named.CodePage != Encoding.UTF8.CodePage) chosen = named;
        if (mark > 0 && chosen.CodePage == seen.CodePage) bytes.Skip(mark);
        return chosen.CodePage == Encoding.UTF8.CodePage ? bytes : Encoding.CreateTranscodingStream(bytes, chosen, Encoding.UTF8);
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> head)
    {
        string start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, DeclarationBytes)]);
        return Declaration().Match(start) is { Success: true } declaration ? declaration.Groups[1].Value : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)""")]
    private static partial Regex Declaration();
}
