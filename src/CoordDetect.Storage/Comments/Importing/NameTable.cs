using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Names of one kind that an import has met, with their ids in the case once they are known.</summary>
internal sealed class NameTable
{
    private readonly Utf8Interner _names = new();
    private readonly List<long> _ids = [];
    private readonly List<byte> _known = [];
    private readonly List<int> _unresolved = [];
    private readonly List<int> _firstRow = [];

    /// <summary>The local numbers of names whose ids are not known yet, in the order in which they were met.</summary>
    public IReadOnlyList<int> Unresolved => _unresolved;

    /// <summary>The local number of a name below a scope.</summary>
    /// <param name="scope">The local number of what it is the name of something in.</param>
    /// <param name="name">The name.</param>
    /// <param name="row">The row that names it.</param>
    public int Meet(int scope, ReadOnlySpan<byte> name, int row)
    {
        int local = _names.Intern(scope, name, out bool added);
        if (added)
        {
            _ids.Add(0);
            _known.Add(0);
            _firstRow.Add(row);
            _unresolved.Add(local);
        }
        return local;
    }

    public ReadOnlySpan<byte> Name(int local) => _names.Values[local];

    public string NameText(int local) => _names.Values.GetString(local);

    public int ScopeOf(int local) => _names.ScopeOf(local);

    public long IdOf(int local) => _ids[local];

    /// <summary>The row of the batch that met an unresolved name first.</summary>
    public int FirstRowOf(int local) => _firstRow[local];

    /// <summary>Which parts of the profile are known.</summary>
    public byte KnownOf(int local) => _known[local];

    public void SetKnown(int local, byte known) => _known[local] = known;

    public void Resolve(int local, long id) => _ids[local] = id;

    public void AllResolved() => _unresolved.Clear();
}
