namespace CoordDetect.App.Tests.Indexing;

/// <summary>A part of a <see cref="BruteQuery"/>; without a field, words as they are written: in quotation marks, for other forms of theirs are a matter of stems.</summary>
internal sealed record BruteTerm(string Field, string Text, bool OpenStart, bool IsPrefix, bool IsExcluded)
{
    /// <summary>The part in words.</summary>
    public override string ToString()
    {
        string value = (OpenStart ? "*" : "") + Text + (IsPrefix ? "*" : "");
        bool quote = Field.Length > 0 ? Text.Contains(' ') : !IsPrefix || Text.Contains(' ') || Text.Contains(':');
        string quoted = quote ? $"\"{(OpenStart ? "*" : "")}{Text}\"{(IsPrefix ? "*" : "")}" : value;
        return (IsExcluded ? "-" : "") + (Field.Length > 0 ? Field + ":" : "") + quoted;
    }
}
