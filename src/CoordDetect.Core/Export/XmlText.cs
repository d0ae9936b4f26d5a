using System.Globalization;
using System.Text;
using System.Xml;

namespace CoordDetect.Core.Export;

/// <summary>How the XML files of the house are written: UTF-8, indented, <c>\n</c>, nothing that XML 1.0 forbids.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, Settings);

    /// <summary><paramref name="text"/> with each character that XML 1.0 forbids replaced by U+FFFD.</summary>
    public static string Legal(string text)
    {
        int bad = FirstIllegal(text, 0);
        if (bad < 0) return text;
        StringBuilder legal = new(text);
        for (; bad >= 0; bad = FirstIllegal(text, bad + 1)) legal[bad] = '\uFFFD';
        return legal.ToString();
    }

    public static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "0";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static int FirstIllegal(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return i;
            i++;
        }
        return -1;
    }
}
