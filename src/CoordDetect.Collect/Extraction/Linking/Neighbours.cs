using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Tells the links to the articles, topics or unread messages beside a page's own, by the names that templates give them and by what they say.</summary>
internal static partial class Neighbours
{
    private const int Levels = 4;

    /// <summary>Whether a link leads to a neighbour.</summary>
    public static bool Leads(PageTree tree, PageAnchor anchor)
    {
        if (Words().IsMatch(anchor.Text) || Words().IsMatch(anchor.Label)) return true;
        int above = anchor.Node;
        for (int level = 0; level < Levels && above > 0; level++, above = tree.Parent(above))
            if (Box().IsMatch($"{tree.Class(above)} #{tree.Attribute(above, "id")}")) return true;
        return false;
    }

    // WordPress classic and block ("posts-navigation" is the pager of a list), Drupal's books, Dotclear, Blogger, Ghost.
    [GeneratedRegex("""(?:^|[ #])(?:post-navigation|nav-single|single-nav(?:igation)?|post-nav|postnav|wp-block-post-navigation-link|post-navigation-link-\w+|adjacent-\w+|(?:next|prev(?:ious)?)-?_?(?:post|article|topic|story|entry|thread)(?!s)\w*|(?:post|article|entry|story)-(?:next|prev(?:ious)?)|book-(?:navigation|pager)|entry-navigation|article-nav\w*|read-next\w*|up-next|nextlinks|(?:blog-pager-(?:newer|older)-link-item)|navlinks-single)(?:$|[ #])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex("""^\W*(?:(?:next|previous|prev|newer|older)\W+(?:unread\b.*|topic|thread|article|story|post|entry|discussion|conversation|subject|question)\W*(?:$|[:>»→].*)|(?:go to )?(?:next|previous) unread\b|(?:sujet|article|billet|fil|discussion|topic)\W+(?:suivant|précédent)|(?:suivant|précédent)e?\W+(?:sujet|article|billet|discussion)|message (?:non lu suivant|suivant non lu)|(?:nächste[rs]?|vorherige[rs]?)\W+(?:thema|beitrag|artikel|thread)|(?:tema|artículo|hilo)\W+(?:siguiente|anterior)|(?:siguiente|anterior)\W+(?:tema|artículo)|(?:argomento|articolo)\W+(?:successivo|precedente)|(?:volgende|vorige)\W+(?:onderwerp|artikel|bericht|topic)|(?:следующая|предыдущая)\W+(?:тема|статья|запись))\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
