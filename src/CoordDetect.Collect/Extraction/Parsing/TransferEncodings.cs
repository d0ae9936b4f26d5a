using System.Buffers.Text;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>Decodes how mail carries bytes (RFC 2045, section 6). What is damaged is kept as it stands, or ends the text.</summary>
internal static class TransferEncodings
{
    /// <summary>Bytes as <c>=C3=A9</c>, lines that go on after a <c>=</c> at their end.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != (byte)'=')
            {
                bytes[length++] = text[i];
                continue;
            }
            int end = i + 1;
            while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' or (byte)'\r') end++;
            if (end >= text.Length || text[end] == (byte)'\n')
            {
                i = end;
                continue;
            }
            ReadOnlySpan<byte> digits = text[(i + 1)..Math.Min(text.Length, i + 3)];
            if (!Utf8Parser.TryParse(digits, out byte value, out int read, 'x') || read < 2)
            {
                bytes[length++] = text[i];
                continue;
            }
            bytes[length++] = value;
            i += 2;
        }
        return bytes[..length];
    }

    /// <summary>Bytes as base64, up to the first that is none.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        System.Buffers.Text.Base64.DecodeFromUtf8(text, bytes, out _, out int written);
        return bytes[..written];
    }
}
