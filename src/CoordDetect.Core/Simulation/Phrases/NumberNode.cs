using System.Globalization;

namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>A whole number between two bounds, <c>{#2-12}</c>.</summary>
internal sealed class NumberNode(int low, int high) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path)
    {
        Span<char> digits = stackalloc char[12];
        int value = low + writer.Choose(high - low + 1, writer.EnterSlot(path));
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        writer.Append(digits[..length]);
    }
}
