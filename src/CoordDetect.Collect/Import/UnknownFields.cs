using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace CoordDetect.Collect.Import;

/// <summary>Gathers the fields of one record that nobody recognises, as one JSON object.</summary>
internal sealed class UnknownFields
{
    // Names that the house gives itself: how a comment came in is written anew at each import.
    private static readonly string[] Reserved = ["import"];

    private readonly ArrayBufferWriter<byte> _json = new();
    private bool _closed;

    /// <summary>The object; empty where there is no such field. Nothing is added after the first look.</summary>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            if (_json.WrittenCount > 0 && !_closed) _json.Write("}"u8);
            _closed = true;
            return _json.WrittenSpan;
        }
    }

    /// <summary>Whether a field of this name is kept: one that the contract names would be taken for what it is not.</summary>
    public static bool Keeps(string name) => FieldNames.FieldOf(name) == CommentField.None && !Reserved.Contains(FieldNames.Normalise(name));

    public void Clear()
    {
        _json.ResetWrittenCount();
        _closed = false;
    }

    /// <summary>Adds a member as it stands in the source: name, colon and value.</summary>
    public void Add(ReadOnlySpan<byte> member)
    {
        _json.Write(_json.WrittenCount == 0 ? "{"u8 : ","u8);
        _json.Write(member);
    }

    /// <summary>Adds a text.</summary>
    public void Add(string name, ReadOnlySpan<byte> value) => Add(Encoding.UTF8.GetBytes($"{Quoted(name)}:{Quoted(Encoding.UTF8.GetString(value))}"));

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
