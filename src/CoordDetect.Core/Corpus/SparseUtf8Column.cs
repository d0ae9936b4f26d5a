namespace CoordDetect.Core.Corpus;

/// <summary>A column that most corpora leave empty: it costs nothing until its first value comes.</summary>
internal sealed class SparseUtf8Column
{
    private Utf8Column? _values;

    /// <summary>Whether any value was set.</summary>
    public bool HasValues => _values is not null;

    /// <summary>Sets the value of <paramref name="index"/>, which must be larger than those set before.</summary>
    public void Set(int index, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return;
        _values ??= new Utf8Column();
        while (_values.Count < index) _values.Add(default);
        _values.Add(value);
    }

    /// <summary>The same values in another order: value i is that of <paramref name="order"/>[i].</summary>
    public SparseUtf8Column InOrder(ReadOnlySpan<int> order)
    {
        if (_values is null) return this;
        while (_values.Count < order.Length) _values.Add(default);
        return new SparseUtf8Column { _values = _values.InOrder(order) };
    }

    /// <summary>The value of <paramref name="index"/>, empty where none was set.</summary>
    public ReadOnlySpan<byte> this[int index] =>
        _values is null || index >= _values.Count ? default : _values[index];
}
