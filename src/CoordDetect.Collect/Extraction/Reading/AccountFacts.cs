using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>What the box beside a comment says about its author.</summary>
/// <param name="Joined">When the account was created.</param>
/// <param name="Posts">How many comments it has.</param>
internal readonly partial record struct AccountFacts(PostedAt Joined, int? Posts)
{
    /// <summary>Nothing is said.</summary>
    public static AccountFacts None => default;

    /// <summary>Reads the box's words.</summary>
    public static AccountFacts Read(string text, TimeReader times)
    {
        PostedAt joined = PostedAt.Unknown;
        Match match = JoinLabel().Match(text);
        if (match.Success)
        {
            int start = match.Index + match.Length;
            ParsedDate date = times.ReadText(text.AsSpan(start, Math.Min(40, text.Length - start)));
            joined = date.PostedAt;
            // "Joined Nov 4, 2011 Messages 312": the year is no number of messages.
            if (date.IsKnown) text = string.Concat(text.AsSpan(0, match.Index), " | ", text.AsSpan(start + date.Start + date.Length));
        }
        return new AccountFacts(joined, PostsIn(text));
    }

    // "Messages : 12" says it best; a name that ends in digits or a year may stand before the word ("castor41 Messages", "2022 Messages 12").
    private static int? PostsIn(string text)
    {
        foreach (Regex form in (Regex[])[PostLabel(), PostCount(), PostPair()])
        {
            string digits = string.Concat(form.Match(text).Groups[1].Value.Where(char.IsAsciiDigit));
            if (digits.Length is > 0 and < 9) return int.Parse(digits, CultureInfo.InvariantCulture);
        }
        return null;
    }

    [GeneratedRegex("""(?:join(?:ed)?(?: date)?|registered|member since|inscrit(?:e)?(?:\(e\))?(?: le| depuis)?|inscription|date d'inscription|registriert(?: seit)?|mitglied seit|dabei seit|registrado|miembro desde|iscritto(?: dal| il)?|registrazione|membro desde|cadastro|lid geworden(?: op)?|geregistreerd|dołączył(?:\(a\))?|rejestracja|регистрация|зарегистрирован|kayıt|katılım|تاريخ التسجيل|注册|加入)\s*:?\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinLabel();

    [GeneratedRegex("""(?:posts?|messages?|beiträge|mensajes|messaggi|mensagens|berichten|posty|posts totales|сообщений|сообщения|mesaj|المشاركات|帖子)\s*:\s*(\d[\d.,\u00A0\u202F ]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostLabel();

    [GeneratedRegex("""(?<![\w.,])(?!(?:19|20)\d\d\s+\w+\s+\d)(\d[\d.,]*)\s+(?:posts?|messages?|beiträge)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostCount();

    [GeneratedRegex("""\b(?:posts|messages|beiträge|mensajes|messaggi|mensagens|berichten|posty)\s+(\d[\d.,\u00A0\u202F]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostPair();
}
