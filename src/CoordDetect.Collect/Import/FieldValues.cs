namespace CoordDetect.Collect.Import;

/// <summary>The fields of one record, as segments of the reader's arrays; an empty segment is an absent field.</summary>
internal sealed class FieldValues
{
    private readonly ArraySegment<byte>[] _values = new ArraySegment<byte>[(int)CommentField.Zone + 1];

    public ReadOnlySpan<byte> this[CommentField field] => _values[(int)field].AsSpan();

    /// <summary>The fields that nobody recognises.</summary>
    public UnknownFields Unknown { get; } = new();

    /// <summary>Whether times in the column of <see cref="CommentField.Created"/> are UTC where they name no zone, as its name says.</summary>
    public bool CreatedIsUtc { get; set; }

    /// <summary>Whether no field that is recognised holds anything.</summary>
    public bool IsEmpty => !Array.Exists(_values, v => v.Count > 0);

    public void Set(CommentField field, ArraySegment<byte> value) => _values[(int)field] = value;

    public void Clear()
    {
        Array.Clear(_values);
        Unknown.Clear();
    }
}
