using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Tells in which of the encodings of one byte a letter, or of East Asia, a text is that is no UTF-8: the one in which its letters are those that its languages
/// use most. Windows-1252 where nothing speaks for another.
/// </summary>
internal static class NarrowText
{
    // Texts of which a third are such bytes are of another script than Latin.
    private const double ForeignShare = 1 / 3.0;

    // A text of its script has half of its letters among the most common ones; of ideographs, a quarter.
    private const double LeastShare = 0.3;
    private const double LeastWideShare = 0.2;

    private const int WideEncodings = 5;
    private const string Kana = "のにはをたがでてとしれさいなもるらかまうりっすくこき";
    private const string Russian = "оеаинтсрвлкмдпу";

    // Those of two bytes a letter come first: half of their bytes look like the letters of one byte.
    private static readonly (string Name, string Common)[] Scripts =
    [
        ("shift_jis", Kana), ("euc-jp", Kana), ("ks_c_5601-1987", "이다는을에가의고지도하은사한로기요어"),
        ("gb18030", "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过好很"),
        ("big5", "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過好很"),
        ("windows-1251", Russian), ("koi8-r", Russian), ("ibm866", Russian), ("windows-1253", "αοιετσνηυρπκμλςάόίέ"),
        ("windows-1255", "יוהלאתרבמשנ"), ("windows-1256", "الينمورتبةعدسفك"),
    ];

    // The letters beyond ASCII that the languages of an encoding use, and the marks that typing programs put in.
    private static readonly (string Name, string Letters)[] Latin =
    [
        ("windows-1252", "éèàùâêîôûçëïüœæÉÈÀÙÂÊÎÔÛÇËÏŒäöÄÖÜßñáíóúÁÍÓÚÑãõÃÕåøÅØìò¿¡’‘“”«»–—…€º°"),
        ("macintosh", "éèàùâêîôûçëïüœæÉÈÀÙÂÊÎÔÛÇËÏŒäöÄÖÜßñáíóúÁÍÓÚÑãõÃÕåøÅØìò¿¡’‘“”«»–—…€º°"),
        ("ibm850", "éèàùâêîôûçëïüæÉÈÀÙÂÊÎÔÛÇËÏäöÄÖÜßñáíóúÁÍÓÚÑãõÃÕåøÅØìò¿¡«»º°"),
        ("windows-1250", "łąęśćżźńóĄĘŚŁŻŹĆŃěščřžýáíéůúďťňĚŠČŘŽÝÁÍÉŮÚőűöüäŐŰÖÜÄđĐşţăâî’„”–—…€"),
        ("windows-1254", "şğıİçöüŞĞÇÖÜâîû’“”–—…€"),
    ];

    /// <summary>The encoding of a text by its first bytes, which are no UTF-8.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        int high = 0, letters = 0;
        foreach (byte b in head)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        }
        string? foreign = high > ForeignShare * (high + letters) ? Script(head) : null;
        return Of(foreign ?? LatinOf(head));
    }

    private static string? Script(ReadOnlySpan<byte> head)
    {
        (string? best, double most) = (null, LeastWideShare);
        for (int i = 0; i < Scripts.Length; i++)
        {
            if (i == WideEncodings)
            {
                if (best is not null) break;
                most = LeastShare;
            }
            (string name, string common) = Scripts[i];
            (int known, int all) = (0, 0);
            foreach (char c in Of(name).GetString(head))
            {
                if (c < 0x80) continue;
                all++;
                if (common.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)) known++;
                // What the encoding does not have, and what no text has.
                else if (c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and < '\uF900') known -= 2;
            }
            if (all == 0 || known <= most * all) continue;
            (best, most) = (name, (double)known / all);
        }
        return best;
    }

    private static string LatinOf(ReadOnlySpan<byte> head)
    {
        (string best, int most) = (Latin[0].Name, int.MinValue);
        foreach ((string name, string letters) in Latin)
        {
            string text = Of(name).GetString(head);
            int score = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] < 0x80 || char.IsWhiteSpace(text[i])) continue;
                // A capital in the middle of a word.
                if (i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1])) score -= 3;
                else if (letters.Contains(text[i], StringComparison.Ordinal)) score += 2;
                else if (char.IsControl(text[i]) || text[i] == '\uFFFD') score -= 4;
                // A sign or a rare letter inside a word.
                else if (i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1])) score -= 2;
            }
            if (score > most) (best, most) = (name, score);
        }
        return best;
    }

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
