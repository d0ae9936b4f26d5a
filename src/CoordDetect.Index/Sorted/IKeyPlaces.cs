namespace CoordDetect.Index.Sorted;

/// <summary>The keys of a field in ascending order, each with the documents that have it.</summary>
internal interface IKeyPlaces
{
    /// <summary>The key that was reached.</summary>
    UInt128 Key { get; }

    /// <summary>The documents with it, ascending. Valid until the next call.</summary>
    ReadOnlySpan<int> Documents { get; }

    /// <summary>Goes to the next key; false behind the last.</summary>
    bool MoveNext();
}
