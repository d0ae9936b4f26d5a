using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Understands column names that people write ("Auteur du commentaire", "Date de publication", "commentText", "Texto del comentario") by the words in them,
/// in French, German, Spanish, Italian, Portuguese and English. A name with a word that says nothing here is left alone.
/// </summary>
internal static class ColumnWords
{
    // A column name is short; what is longer is a text.
    private const int LongestName = 60;

    /// <summary>The rank of a name such as "Publication", which is a text where nothing else is.</summary>
    public const int PostRank = 2;

    private static readonly FrozenDictionary<string, Role> Roles = Load();

    /// <summary>What a word of a column name speaks of.</summary>
    [Flags]
    private enum Role
    {
        None = 0,
        Stop = 1 << 0,
        Author = 1 << 1,
        Name = 1 << 2,
        Text = 1 << 3,
        Comment = 1 << 4,
        Date = 1 << 5,
        Time = 1 << 6,
        Created = 1 << 7,
        Id = 1 << 8,
        Url = 1 << 9,
        Thread = 1 << 10,
        Title = 1 << 11,
        Site = 1 << 12,
        Post = 1 << 13,
    }

    /// <summary>Whether a property's name says that what is in it is somebody: <c>user</c>, <c>author</c>.</summary>
    public static bool IsPerson(string name) =>
        name.Length <= LongestName && Words(name).ToList() is { Count: > 0 } words && words.TrueForAll(word => Roles.GetValueOrDefault(word) == Role.Author);

    /// <summary>The field that a column name speaks of, and how surely: 0 is surest.</summary>
    public static (CommentField Field, int Rank) FieldOf(string column)
    {
        if (column.Length > LongestName) return default;
        if (column.Trim() == "#") return (CommentField.CommentId, 1);
        // "N°" numbers rows; a bare n is a count of something.
        if (column.Trim() == "n") return default;
        Role all = Role.None;
        foreach (string word in Words(column))
        {
            if (!Roles.TryGetValue(word, out Role role)) return default;
            all |= role;
        }
        return Meaning(all & ~Role.Stop);
    }

    private static (CommentField, int) Meaning(Role all)
    {
        bool Has(Role role) => (all & role) != 0;
        bool Only(Role roles) => all != Role.None && (all & ~roles) == 0;
        const Role About = Role.Comment | Role.Post | Role.Created;
        if (Has(Role.Author))
        {
            if (Only(Role.Author | Role.Id | Role.Comment | Role.Post)) return (CommentField.Account, Has(Role.Id) ? 0 : 1);
            if (Only(Role.Author | Role.Name | Role.Comment | Role.Post)) return (CommentField.AccountName, 0);
            return Only(Role.Author | Role.Created | Role.Date) && Has(Role.Created | Role.Date) ? (CommentField.AccountCreated, 0) : default;
        }
        if (Has(Role.Url)) return Only(Role.Url | Role.Comment) ? (CommentField.Url, 0) : Only(Role.Url | Role.Thread | Role.Post) ? (CommentField.Thread, 2) : default;
        if (Has(Role.Id)) return Only(Role.Id | Role.Comment) ? (CommentField.CommentId, 0) : Only(Role.Id | Role.Thread | Role.Post) ? (CommentField.Thread, 0) : default;
        if (Has(Role.Date)) return Only(Role.Date | Role.Time | About) ? (CommentField.Created, 0) : default;
        if (Has(Role.Time)) return Only(Role.Time | About) ? (CommentField.Clock, 0) : default;
        if (Has(Role.Thread)) return Only(Role.Thread | Role.Title | Role.Name) ? (CommentField.Thread, 1) : default;
        if (Has(Role.Title)) return Only(Role.Title | Role.Post) && Has(Role.Post) ? (CommentField.Thread, 1) : default;
        if (Has(Role.Text)) return Only(Role.Text | Role.Comment | Role.Post) ? (CommentField.Text, 0) : default;
        if (Has(Role.Comment)) return Only(Role.Comment) ? (CommentField.Text, 1) : default;
        if (Has(Role.Post)) return Only(Role.Post) ? (CommentField.Text, PostRank) : default;
        if (Has(Role.Created)) return Only(Role.Created) ? (CommentField.Created, 1) : default;
        if (Has(Role.Name)) return Only(Role.Name) ? (CommentField.AccountName, 1) : default;
        return Has(Role.Site) && Only(Role.Site | Role.Name) ? (CommentField.Site, 0) : default;
    }

    // Lower case without accents; a capital after a small letter begins a word, as in commentText.
    private static IEnumerable<string> Words(string column)
    {
        StringBuilder word = new();
        bool small = false;
        foreach (char c in FieldNames.Decomposed(column))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            bool isLetter = char.IsLetterOrDigit(c);
            if (word.Length > 0 && (!isLetter || (small && char.IsUpper(c))))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isLetter) word.Append(char.ToLowerInvariant(c));
            small = char.IsLower(c);
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static FrozenDictionary<string, Role> Load()
    {
        (Role Role, string Words)[] table =
        [
            (Role.Stop, "of the by de du des la le les l d un une der die das dem den von vom del della dello dei degli di do da dos das el los las a au aux et and und y e im en sur on in is par pour fur am um"),
            (Role.Author, "author auteur auteure auteurs autrice autor autora autore verfasser verfasserin user utilisateur utilisatrice usager benutzer nutzer benutzername nutzername usuario usuaria utente utilizador usuaria"
                + " membre member mitglied miembro membro pseudo pseudonyme pseudonym nickname nick handle login poster commenter commentateur participant sender expediteur absender account compte konto"
                + " cuenta conta profil profile perfil profilo reviewer username internaute contributeur apodo apelido soprannome spitzname redacteur"),
            (Role.Name, "name nom nombre nome names display full screen affiche complet"),
            (Role.Text, "text texte content contenu body corps inhalt testo texto contenido conteudo contenuto wortlaut"),
            (Role.Comment, "comment comments commentaire commentaires kommentar kommentare comentario comentarios commento commenti message messages nachricht nachrichten mensaje mensajes"
                + " messaggio mensagem review reviews avis bewertung rezension resena opinion recensione avaliacao reponse reply antwort respuesta risposta resposta tweet"),
            (Role.Post, "post publication beitrag publicacion publicacao pubblicazione postagem billet"),
            (Role.Date, "date dates datum fecha data timestamp horodatage zeitstempel datetime dateheure zeitpunkt"),
            (Role.Time, "time heure heures hora horas ora orario uhrzeit zeit"),
            (Role.Created, "created creation cree published publie publiee posted poste postee sent envoi envoye submitted erstellt erstellung veroffentlicht veroffentlichung publicado publicada pubblicato"
                + " creado creada criado criada utc gmt at inscription joined registration registered registrierung beigetreten local"),
            (Role.Id, "id ids identifiant identifier identificateur identificador identificativo kennung nr no n numero number num nummer ref"),
            (Role.Url, "url urls link lien permalink permalien enlace vinculo collegamento href uri"),
            (Role.Thread, "thread fil fildiscussion sujet topic thema discussion conversation article artikel articulo articolo artigo video tema hilo argomento discussione topico assunto asunto betreff subject"),
            (Role.Title, "title titre titel titulo titolo"),
            (Role.Site, "site website domaine domain sitio sito forum foro plattform"),
        ];
        Dictionary<string, Role> roles = new(StringComparer.Ordinal);
        foreach ((Role role, string words) in table)
            foreach (string word in words.Split(' ')) roles[word] = roles.GetValueOrDefault(word) | role;
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
