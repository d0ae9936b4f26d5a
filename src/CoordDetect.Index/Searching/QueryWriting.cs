using CoordDetect.Core.Corpus;
using CoordDetect.Index.Fields;
using CoordDetect.Index.Queries;
using CoordDetect.Index.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace CoordDetect.Index.Searching;

/// <summary>Writes what a person looks for as a query of Lucene: always by objects, never as a text that Lucene would read, for queries come from outside.</summary>
internal sealed class QueryWriting(IndexReader reader, IReadOnlyDictionary<NameTerm, IReadOnlyList<long>> accounts)
{
    private const float WordItself = 2;
    private const float OtherForms = 0.1f;
    private const int FuzzyTerms = 100;
    private readonly WordReader _words = new();

    /// <summary>The query; null where nothing can fit.</summary>
    public Query? Of(SearchQuery query)
    {
        BooleanQuery all = [];
        foreach (SearchTerm term in query.Terms)
        {
            if (Of(term) is { } part) all.Add(part, term.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
            else if (!term.IsExcluded) return null;
        }
        return all;
    }

    /// <summary>What of the query is to be shown in the texts that it finds; null for nothing.</summary>
    public Query? Shown(SearchQuery query)
    {
        BooleanQuery any = [];
        foreach (SearchTerm term in query.Terms)
            if (term is not NameTerm && !term.IsExcluded && Of(term) is { } part) any.Add(part, Occur.SHOULD);
        return any.Clauses.Count == 0 ? null : any;
    }

    private Query? Of(SearchTerm term) => term switch
    {
        WordsTerm words => Of(words),
        LinkTerm link => Any(link.Spellings.Select(s => Phrase(Folded(s), false))),
        NameTerm { Field: SearchField.Account } name => Any(accounts.GetValueOrDefault(name, []).Select(id => new TermQuery(KeyTerm.Of(FieldName.Account, id)))),
        NameTerm name => Name(name),
        _ => throw new NotSupportedException(),
    };

    private Query? Of(WordsTerm term)
    {
        IReadOnlyList<PlacedWord> read = _words.Read(term.Text);
        if (read.Count == 0) return null;
        if (read.Count > 1) return Phrase([.. read.Select(w => w.Word.Folded)], term.IsPrefix);
        Word word = read[0].Word;
        Term itself = new(FieldName.Said, word.Folded);
        if (term.IsPrefix) return new PrefixQuery(itself);
        if (term.Edits > 0) return new FuzzyQuery(itself, term.Edits, 1, FuzzyTerms, true);
        return term.IsExact ? new TermQuery(itself) : AnyForm(word, itself);
    }

    // In any form that has the same stem in the language of its comment.
    private Query AnyForm(Word word, Term itself)
    {
        DisjunctionMaxQuery forms = new(OtherForms) { new TermQuery(itself) { Boost = WordItself } };
        bool any = false;
        foreach (string stem in word.Stems)
        {
            Term form = new(FieldName.Stems, stem);
            if (reader.DocFreq(form) == 0) continue;
            forms.Add(new TermQuery(form));
            any = true;
        }
        return any ? forms : new TermQuery(itself);
    }

    private string[] Folded(string text) => [.. _words.Read(text).Select(w => w.Word.Folded)];

    private static Query? Phrase(string[] words, bool isPrefix)
    {
        if (words.Length == 0) return null;
        if (isPrefix)
        {
            SpanQuery[] parts = [.. words[..^1].Select(w => new SpanTermQuery(new Term(FieldName.Said, w))), new SpanMultiTermQueryWrapper<PrefixQuery>(new PrefixQuery(new Term(FieldName.Said, words[^1])))];
            return new SpanNearQuery(parts, 0, true);
        }
        if (words.Length == 1) return new TermQuery(new Term(FieldName.Said, words[0]));
        PhraseQuery phrase = [];
        foreach (string word in words) phrase.Add(new Term(FieldName.Said, word));
        return phrase;
    }

    private ConstantScoreQuery? Name(NameTerm term)
    {
        string field = term.Field == SearchField.Site ? FieldName.Site : FieldName.Thread;
        string name = FoldedName.Of(_words.Table, term.Name);
        if (term.OpenStart) return new ConstantScoreQuery(new WildcardQuery(new Term(field, $"*{Escaped(name)}{(term.OpenEnd ? "*" : "")}")));
        if (term.OpenEnd) return new ConstantScoreQuery(new PrefixQuery(new Term(field, name)));
        return Any(Spellings(term, name).Select(n => new TermQuery(new Term(field, n))));
    }

    // A site is written in one way or another.
    private IEnumerable<string> Spellings(NameTerm term, string name) =>
        term.Field == SearchField.Site ? ((string[])[name, FoldedName.Of(_words.Table, SiteName.Canonical(term.Name))]).Distinct(StringComparer.Ordinal) : [name];

    private static string Escaped(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);

    private static ConstantScoreQuery? Any(IEnumerable<Query?> parts)
    {
        BooleanQuery any = new(disableCoord: true);
        foreach (Query? part in parts)
            if (part is not null) any.Add(part, Occur.SHOULD);
        return any.Clauses.Count == 0 ? null : new ConstantScoreQuery(any);
    }
}
