using CoordDetect.Core.Corpus;
using CoordDetect.Index.Fields;
using CoordDetect.Index.Words;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Updating;

/// <summary>Where a comment stands, as fields: its site and its thread.</summary>
internal sealed class PlaceNames
{
    // What Lucene takes as a value ends at 32,766 bytes.
    private const int LongestValue = 10_000;

    public PlaceNames(string site, string thread, CommentWords words)
    {
        string folded = words.Name(site), canonical = words.Name(SiteName.Canonical(site));
        List<IIndexableField> fields = [Term(FieldName.Site, folded), Value(FieldName.Site, site), Term(FieldName.Thread, words.Name(thread)), Value(FieldName.Thread, thread)];
        if (canonical != folded) fields.Add(Term(FieldName.Site, canonical));
        Fields = fields;
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<IIndexableField> Fields { get; }

    private static StringField Term(string field, string name) => new(field, name, Field.Store.NO);

    private static SortedDocValuesField Value(string field, string name) => new(field, new BytesRef(name.Length > LongestValue ? name[..LongestValue] : name));
}
