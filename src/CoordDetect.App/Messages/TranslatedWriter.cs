using System.Text;
using CoordDetect.App.Report;

namespace CoordDetect.App.Messages;

/// <summary>A stream for people: whole lines leave it in the reader's language, everything else as it is.</summary>
internal sealed class TranslatedWriter(TextWriter writer, ReportLanguage language) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => writer.Write(value);

    public override void Write(string? value) => writer.Write(value);

    public override void Write(char[] buffer, int index, int count) => writer.Write(buffer, index, count);

    public override void WriteLine() => writer.WriteLine();

    public override void WriteLine(string? value) => writer.WriteLine(value is null ? null : MessageBook.Say(value, language));

    public override void Flush() => writer.Flush();
}
