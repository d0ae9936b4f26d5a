namespace CoordDetect.Collect.Import;

/// <summary>The fields of one record, as segments of the reader's arrays; an empty segment is an absent field.</summary>
internal sealed class FieldValues
{
    private readonly ArraySegment<byte>[] _values = new ArraySegment<byte>[(int)CommentField.Cluster + 1];

    public ReadOnlySpan<byte> this[CommentField field] => _values[(int)field].AsSpan();

    /// <summary>The fields that nobody recognises.</summary>
    public UnknownFields Unknown { get; } = new();

    public void Set(CommentField field, ArraySegment<byte> value) => _values[(int)field] = value;

    public void Clear()
    {
        Array.Clear(_values);
        Unknown.Clear();
    }
}
