namespace CoordDetect.Core.Corpus;

/// <summary>
/// The sites of a growing corpus. One site is one site whether or not a row names its platform, and however it spells the host; the same name on two
/// platforms is two.
/// </summary>
internal sealed class SiteTable
{
    private Utf8Interner _spellings = new();
    private readonly List<int> _siteOfSpelling = [];
    private Utf8Interner _names = new();
    private readonly List<List<int>> _sitesOfName = [];
    private readonly List<int> _nameOfSite = [];
    private readonly List<int> _platformOfSite = [];
    private readonly List<bool> _isBare = [];

    /// <summary>How many sites there are.</summary>
    public int Count => _nameOfSite.Count;

    /// <summary>The name of a site.</summary>
    public string NameOf(int site) => _names.Values.GetString(_nameOfSite[site]);

    /// <summary>The platform of a site; that of the empty name where no row named one.</summary>
    public int PlatformOf(int site) => _platformOfSite[site];

    /// <summary>The site of a row.</summary>
    /// <param name="platform">Its platform.</param>
    /// <param name="hasPlatform">Whether the row names one.</param>
    /// <param name="site">The site as the row spells it.</param>
    public int Find(int platform, bool hasPlatform, ReadOnlySpan<byte> site)
    {
        int spelling = _spellings.Intern(platform, site, out bool added);
        if (added) _siteOfSpelling.Add(Resolve(platform, hasPlatform, site));
        return _siteOfSpelling[spelling];
    }

    /// <summary>The same sites under other numbers: the new number i is of what had <paramref name="order"/>[i].</summary>
    /// <param name="order">A permutation of the sites.</param>
    /// <param name="numberOf">The other way: the new number of each.</param>
    public SiteTable InOrder(int[] order, int[] numberOf)
    {
        SiteTable table = new() { _spellings = _spellings, _names = _names };
        table._siteOfSpelling.AddRange(_siteOfSpelling.Select(s => numberOf[s]));
        table._sitesOfName.AddRange(_sitesOfName.Select(sites => sites.ConvertAll(s => numberOf[s])));
        table._nameOfSite.AddRange(order.Select(s => _nameOfSite[s]));
        table._platformOfSite.AddRange(order.Select(s => _platformOfSite[s]));
        table._isBare.AddRange(order.Select(s => _isBare[s]));
        return table;
    }

    private int Resolve(int platform, bool hasPlatform, ReadOnlySpan<byte> site)
    {
        int name = _names.Intern(0, SiteName.Canonical(site), out bool added);
        if (added) _sitesOfName.Add([]);
        List<int> sites = _sitesOfName[name];
        foreach (int known in sites)
            if (_platformOfSite[known] == platform) return known;
        // Rows without a site are told apart by their platform alone.
        if (!site.IsEmpty && !hasPlatform && sites.Count > 0) return sites[0];
        int unplatformed = site.IsEmpty || !hasPlatform ? -1 : sites.FindIndex(s => _isBare[s]);
        if (unplatformed >= 0)
        {
            _platformOfSite[sites[unplatformed]] = platform;
            _isBare[sites[unplatformed]] = false;
            return sites[unplatformed];
        }
        _nameOfSite.Add(name);
        _platformOfSite.Add(platform);
        _isBare.Add(!hasPlatform);
        sites.Add(Count - 1);
        return Count - 1;
    }
}
