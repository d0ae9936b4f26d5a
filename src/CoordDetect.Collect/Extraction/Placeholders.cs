using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction;

/// <summary>Tells what software puts in the place of words that were deleted or are withheld, and its own notices, from what somebody said.</summary>
internal static partial class Placeholders
{
    private const int Longest = 220;

    /// <summary>Whether all that a comment says stands in for something else.</summary>
    public static bool Stands(ExtractedComment comment)
    {
        string text = comment.Text.Trim();
        if (text.Length is 0 or > Longest || comment.Quotes.Count > 0) return false;
        return Deleted().IsMatch(text) || Withheld().IsMatch(text) || (comment.Account is "system" or "discobot" && Closed().IsMatch(text));
    }

    // Whole texts only: who says more than that says something.
    [GeneratedRegex("""^[\[(<*_"“«\s]*(?:deleted|removed|flagged|dead|supprimé|effacé|gelöscht|entfernt|eliminado|borrado|eliminato|rimosso|verwijderd|usunięto|удалено|removido|apagado)[\])>*_"”»\s.]*$|^[\[(*]?\s*(?:this|the) (?:post|comment|message|reply)(?: (?:has been|was|is))? (?:deleted|removed|hidden|withdrawn)[^\n]*$|^\(?(?:post|topic) (?:deleted|withdrawn) by (?:the )?author[^\n]*$|^(?:ce|le) (?:commentaire|message|post|contenu)(?: a)?(?: été)? (?:supprimé|effacé|modéré|retiré|masqué)[^\n]*$|^(?:commentaire|message|contenu|post) (?:supprimé|effacé|modéré|retiré|masqué)(?: par [^\n]*)?[.\])]*$|^dieser (?:kommentar|beitrag) wurde (?:gelöscht|entfernt)[^\n]*$|^este (?:comentario|mensaje) (?:ha sido|fue) (?:eliminado|borrado)[^\n]*$|^questo (?:commento|messaggio) è stato (?:eliminato|rimosso|cancellato)[^\n]*$|^dit (?:bericht|reactie) is verwijderd[^\n]*$|^\[\[topic:post[_-]is[_-]deleted\]\]$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deleted();

    [GeneratedRegex("""^(?:protected comments: please enter|commentaires protégés\s*: veuillez|geschützte kommentare: bitte|comentarios protegidos: por favor|commenti protetti: inserisci|(?:this (?:content|post) is password.protected)|cet article est protégé par un mot de passe|il n’y a pas d’extrait, car cette publication est protégée|there is no excerpt because this is a protected post|(?:enter your password to view|saisissez votre mot de passe pour)|(?:votre|your) (?:commentaire|comment) (?:est en attente de modération|is awaiting moderation))[^\n]*(?:\n.{0,60}){0,3}$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Withheld();

    // Discourse posts what happened to a topic under the name of the system.
    [GeneratedRegex("""(?:automatically (?:closed|opened|deleted|unlisted|pinned|bumped)|new replies are no longer allowed|fermé automatiquement|automatiquement fermé|plus de nouvelles? réponses?|automatisch geschlossen|cerrado automáticamente|chiuso automaticamente|split (?:this|a|\d+) |déplacé|moved)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
