using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CoordDetect.Index.Words;

/// <summary>Puts single words through filters of Lucene. Used again and again; not thread-safe.</summary>
internal sealed class OneWord
{
    private readonly TokenStream _filtered;
    private readonly ICharTermAttribute _term;

    /// <summary>Words through what <paramref name="filter"/> makes of a stream.</summary>
    public OneWord(Func<TokenStream, TokenStream> filter)
    {
        _filtered = filter(Given);
        _term = _filtered.GetAttribute<ICharTermAttribute>();
    }

    // A stream over memory: there is nothing to give back.
    private Source Given { get; } = new();

    /// <summary>What the filters leave of a word.</summary>
    public string Of(string word)
    {
        Given.Word = word;
        _filtered.Reset();
        return _filtered.IncrementToken() ? _term.ToString()! : "";
    }

    private sealed class Source : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private bool _isGiven;

        public Source() => _term = AddAttribute<ICharTermAttribute>();

        public string Word { get; set; } = "";

        public override bool IncrementToken()
        {
            if (_isGiven) return false;
            ClearAttributes();
            _term.SetEmpty().Append(Word);
            return _isGiven = true;
        }

        public override void Reset() => _isGiven = false;
    }
}
