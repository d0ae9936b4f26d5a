using System.Text;
using CoordDetect.Collect.Import.Layouts;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>The beginning of a file, by which its maker is told.</summary>
/// <param name="Text">Its first characters.</param>
/// <param name="Name">Its name.</param>
internal sealed record ExportHead(string Text, string Name)
{
    private IReadOnlySet<string>? _outline;
    private byte[]? _utf8;

    /// <summary>Whether it begins as JSON does: with an object, or a list of some. A date in brackets is none.</summary>
    public bool IsJson => Text.AsSpan().TrimStart() switch
    {
        ['{', ..] => true,
        ['[', .. var rest] => rest.TrimStart() is [] or ['{' or '[' or ']', ..],
        _ => false,
    };

    /// <summary>Whether it may be a table: text that is neither JSON nor markup.</summary>
    public bool IsTable => !IsJson && !Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);

    /// <summary>The properties of JSON, as paths.</summary>
    public IReadOnlySet<string> Outline => _outline ??= JsonOutline.Of(Text);

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(Text);

    /// <summary>Whether the text holds another, as it is written.</summary>
    public bool Holds(string text) => Text.Contains(text, StringComparison.Ordinal);
}
