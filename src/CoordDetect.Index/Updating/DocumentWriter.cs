using CoordDetect.Index.Fields;
using CoordDetect.Index.Texts;
using CoordDetect.Index.Words;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace CoordDetect.Index.Updating;

/// <summary>Writes the documents of texts and comments; one set of fields serves them all. One a thread.</summary>
internal sealed class DocumentWriter(IndexWriter writer)
{
    private static readonly FieldType Key = TypeOf(Lucene.Net.Index.IndexOptions.DOCS_ONLY, true);
    private static readonly FieldType Counted = TypeOf(Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS, false);
    private static readonly FieldType Placed = TypeOf(Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private readonly KeyField _fingerprint = new(FieldName.Fingerprint);
    private readonly KeyField _number = new(FieldName.Number);
    private readonly KeyField _shingles = new(FieldName.Shingle);
    private readonly KeyField _heldBy = new(FieldName.HeldBy);
    private readonly KeyField _comment = new(FieldName.Comment);
    private readonly KeyField _account = new(FieldName.Account);
    private readonly KeyField _text = new(FieldName.Text);
    private readonly NumericDocValuesField _numberValue = new(FieldName.Number, 0);
    private readonly NumericDocValuesField _size = new(FieldName.Size, 0);
    private readonly NumericDocValuesField _words = new(FieldName.Words, 0);
    private readonly NumericDocValuesField _commentValue = new(FieldName.Comment, 0);
    private readonly NumericDocValuesField _accountValue = new(FieldName.Account, 0);
    private readonly NumericDocValuesField _textValue = new(FieldName.Text, 0);
    private readonly NumericDocValuesField _posted = new(FieldName.Posted, 0);
    private readonly List<IIndexableField> _fields = [];
    private Field? _said;
    private Field? _stems;

    /// <summary>Writes a text.</summary>
    /// <param name="fingerprint">What names it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="keys">Its shingles, ascending.</param>
    /// <param name="words">Its words.</param>
    /// <param name="heldBy">Its shingles of which a longer text that holds it must have one; empty where it is not looked for in others.</param>
    /// <param name="ties">The numbers of texts that it is tied to.</param>
    public void AddText(UInt128 fingerprint, int number, ReadOnlySpan<ulong> keys, int words, ReadOnlySpan<ulong> heldBy, IReadOnlyList<int> ties)
    {
        _numberValue.SetInt64Value(number);
        _size.SetInt64Value(keys.Length);
        _words.SetInt64Value(words);
        _fields.Clear();
        _fields.AddRange([_fingerprint.With(s => s.Of(fingerprint)), _number.With(s => s.Of(number)), _numberValue, _size, _words]);
        _shingles.Stream.Of(keys);
        _fields.Add(_shingles.Field);
        if (!heldBy.IsEmpty)
        {
            _heldBy.Stream.Of(heldBy);
            _fields.Add(_heldBy.Field);
        }
        if (ties.Count > 0) _fields.Add(new BinaryDocValuesField(FieldName.Ties, TextTable.WriteTies(ties)));
        writer.AddDocument(_fields);
    }

    /// <summary>Writes a comment: what ties it to its text, and what search finds it by.</summary>
    public void AddComment(IndexedComment comment, CommentWords words, PlaceNames place)
    {
        _commentValue.SetInt64Value(comment.Id);
        _accountValue.SetInt64Value(comment.Account);
        _posted.SetInt64Value(comment.Posted);
        _fields.Clear();
        _fields.AddRange([_comment.With(s => s.Of(comment.Id)), _account.With(s => s.Of(comment.Account)), _commentValue, _accountValue, _posted]);
        if (comment.Text >= 0)
        {
            _textValue.SetInt64Value(comment.Text);
            _fields.AddRange([_text.With(s => s.Of(comment.Text)), _textValue]);
        }
        if (!words.Words.IsEmpty) _fields.Add(_said ??= new Field(FieldName.Said, words.Words, Placed));
        if (!words.Stems.IsEmpty) _fields.Add(_stems ??= new Field(FieldName.Stems, words.Stems, Counted));
        _fields.AddRange(place.Fields);
        writer.AddDocument(_fields);
    }

    private static FieldType TypeOf(Lucene.Net.Index.IndexOptions what, bool omitNorms)
    {
        FieldType type = new() { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = what };
        type.Freeze();
        return type;
    }

    private sealed class KeyField
    {
        public KeyField(string name) => Field = new Field(name, Stream, Key);

        public KeyStream Stream { get; } = new();

        public Field Field { get; }

        public Field With(Action<KeyStream> fill)
        {
            fill(Stream);
            return Field;
        }
    }
}
