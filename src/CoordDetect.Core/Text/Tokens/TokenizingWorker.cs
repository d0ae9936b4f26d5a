using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Links;
using CoordDetect.Core.Text.Stripping;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>Scans blocks of comments into a sink of its own. One worker belongs to one thread at a time.</summary>
internal sealed class TokenizingWorker
{
    private readonly CommentCorpus _corpus;
    private readonly TextScanner _scanner;
    private readonly bool _stripQuotes;
    private readonly int[][] _ends = [.. Enumerable.Range(0, 4).Select(_ => new int[TokenColumn.BlockSize])];
    private char[] _characters = new char[1024];

    public TokenizingWorker(CommentCorpus corpus, TokenizerOptions options)
    {
        _corpus = corpus;
        _scanner = new TextScanner(Sink, options);
        _stripQuotes = options.StripQuotes;
    }

    /// <summary>What was collected; its token ids mean something in this sink only.</summary>
    public TokenSink Sink { get; } = new();

    /// <summary>Scans the comments of one block and stores the ids in the four columns (words, links, hashtags, mentions).</summary>
    public void ScanBlock(int block, TokenColumn[] columns)
    {
        Sink.Clear();
        int first = block << TokenColumn.BlockShift;
        int count = Math.Min(TokenColumn.BlockSize, _corpus.CommentCount - first);
        for (int row = 0; row < count; row++)
        {
            int linksBefore = Sink.LinkIds.Count;
            ScanText(first + row);
            AddListedLinks(first + row);
            if (Sink.LinkIds.Count > linksBefore + 1) Sink.LinkIds.RemoveRepeats(linksBefore);
            _ends[0][row] = Sink.WordIds.Count;
            _ends[1][row] = Sink.LinkIds.Count;
            _ends[2][row] = Sink.HashtagIds.Count;
            _ends[3][row] = Sink.MentionIds.Count;
        }
        IntBuffer[] ids = [Sink.WordIds, Sink.LinkIds, Sink.HashtagIds, Sink.MentionIds];
        for (int c = 0; c < 4; c++) columns[c].Set(block, ids[c].Span, _ends[c].AsSpan(0, count));
    }

    private void ScanText(int comment)
    {
        ReadOnlySpan<char> text = _corpus.Texts.Decode(comment, ref _characters);
        if (_stripQuotes && QuotedText.MayHold(text)) text = QuotedText.Strip(_characters.AsSpan(0, text.Length));
        _scanner.Scan(text);
        if (ContactReader.MayHold(text)) Sink.AddContacts(text.ToString());
    }

    // Links that the source lists apart from the text, and a shared object that is itself a link.
    private void AddListedLinks(int comment)
    {
        ReadOnlySpan<byte> listed = _corpus.LinksOf(comment);
        if (!listed.IsEmpty)
            foreach (string link in Encoding.UTF8.GetString(listed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                Sink.AddLink(link);
        int shared = _corpus.ObjectOf[comment];
        if (shared < 0) return;
        ReadOnlySpan<byte> value = _corpus.Objects[shared];
        if (value.Length > 4 && (Ascii.EqualsIgnoreCase(value[..4], "http"u8) || Ascii.EqualsIgnoreCase(value[..4], "www."u8))) Sink.AddLink(Encoding.UTF8.GetString(value));
    }
}
