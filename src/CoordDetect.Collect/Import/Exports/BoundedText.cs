namespace CoordDetect.Collect.Import.Exports;

/// <summary>The text of an XML file, which ends in an error where one part of it is too long: the reader behind would gather all of it first.</summary>
internal sealed class BoundedText(TextReader inner) : TextReader
{
    private long _left = XmlBounds.Characters;

    /// <summary>How many lines were handed on.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Begins the next part.</summary>
    public void Begin() => _left = XmlBounds.Characters;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = inner.Read(buffer, index, count);
        Line += buffer.AsSpan(index, read).Count('\n');
        if ((_left -= read) < 0) throw XmlBounds.Over($"{XmlBounds.Characters} characters in one part");
        return read;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
