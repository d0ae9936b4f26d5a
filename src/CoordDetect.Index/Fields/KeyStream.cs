using Lucene.Net.Analysis;

namespace CoordDetect.Index.Fields;

/// <summary>Hands keys of 8 or 16 bytes to the index as terms; filled anew for each document.</summary>
internal sealed class KeyStream : TokenStream
{
    private readonly BytesAttribute _term = new();
    private readonly List<UInt128> _keys = [];
    private int _width;
    private int _next;

    public KeyStream() => AddAttributeImpl(_term);

    /// <summary>Takes the keys of the next document.</summary>
    public KeyStream Of(ReadOnlySpan<ulong> keys)
    {
        Begin(sizeof(ulong));
        foreach (ulong key in keys) _keys.Add(key);
        return this;
    }

    /// <summary>Takes the one key of the next document.</summary>
    public KeyStream Of(long key)
    {
        Begin(sizeof(ulong));
        _keys.Add((ulong)key);
        return this;
    }

    /// <inheritdoc cref="Of(long)"/>
    public KeyStream Of(UInt128 key)
    {
        Begin(KeyTerm.FingerprintBytes);
        _keys.Add(key);
        return this;
    }

    public override bool IncrementToken()
    {
        if (_next == _keys.Count) return false;
        ClearAttributes();
        KeyTerm.Write(_keys[_next++], _width, _term.BytesRef);
        return true;
    }

    public override void Reset() => _next = 0;

    private void Begin(int width)
    {
        _keys.Clear();
        _next = 0;
        _width = width;
    }
}
