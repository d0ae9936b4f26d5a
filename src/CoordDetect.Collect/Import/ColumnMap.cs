namespace CoordDetect.Collect.Import;

/// <summary>Decides which column of a source holds which field.</summary>
internal static class ColumnMap
{
    private static readonly string[] Excerpts = ["snippet", "raw", "cooked"];

    /// <summary>The field of each column; <see cref="CommentField.None"/> for one that nobody recognises. No field is given twice.</summary>
    public static CommentField[] Assign(IReadOnlyList<string> columns, IReadOnlyList<FieldMapping> map) => Assign([.. columns.Select(c => new ColumnName(c))], map);

    /// <summary>The field of each column; <see cref="CommentField.None"/> for one that nobody recognises. No field is given twice.</summary>
    public static CommentField[] Assign(IReadOnlyList<ColumnName> columns, IReadOnlyList<FieldMapping> map)
    {
        CommentField[] fields = new CommentField[columns.Count];
        HashSet<CommentField> given = [];
        foreach (FieldMapping mapping in map)
        {
            int column = Find(columns, mapping.Column);
            if (column < 0) continue;
            fields[column] = FieldNames.FieldOf(mapping.Field);
            given.Add(fields[column]);
        }
        foreach ((CommentField field, string[] names) in FieldNames.Ranked)
        {
            if (given.Contains(field)) continue;
            int column = FirstFree(columns, names, fields);
            if (column < 0) continue;
            fields[column] = field;
            given.Add(field);
        }
        AssignByWords(columns, fields, given);
        return fields;
    }

    /// <summary>The mappings whose column the source does not have.</summary>
    public static IEnumerable<FieldMapping> Unmatched(IReadOnlyList<string> columns, IReadOnlyList<FieldMapping> map) =>
        map.Where(m => Find([.. columns.Select(c => new ColumnName(c))], m.Column) < 0);

    /// <summary>Whether fields name who said something, and what.</summary>
    public static bool Suffices(CommentField[] fields) => fields.Contains(CommentField.Account) && fields.Any(HeaderCheck.IsContent);

    private static void AssignByWords(IReadOnlyList<ColumnName> columns, CommentField[] fields, HashSet<CommentField> given)
    {
        int[] spoken = [.. Enumerable.Range(0, columns.Count)
            .Where(i => fields[i] == CommentField.None && columns[i].Field != CommentField.None)
            .OrderBy(i => columns[i].Rank).ThenBy(i => i)];
        foreach (int column in spoken)
        {
            if (given.Add(columns[column].Field)) fields[column] = columns[column].Field;
            // "ID utilisateur" and "Auteur": the one is the account, the other its name.
            else if (columns[column].Field == CommentField.Account && given.Add(CommentField.AccountName)) fields[column] = CommentField.AccountName;
        }
        // Beside the identifier of a topic, that of a post is its own.
        int number = given.Contains(CommentField.CommentId) || !Enumerable.Range(0, columns.Count).Any(i => fields[i] == CommentField.Thread && columns[i].IsThreadId)
            ? -1
            : Enumerable.Range(0, columns.Count).FirstOrDefault(i => fields[i] == CommentField.None && columns[i].IsPostId, -1);
        if (number >= 0) fields[number] = CommentField.CommentId;
        // The post below which comments stand is their thread; a name is who there is where nothing else says who.
        int post = given.Contains(CommentField.Thread) ? -1 : Enumerable.Range(0, columns.Count).FirstOrDefault(i => fields[i] == CommentField.None && columns[i].IsPost, -1);
        if (post >= 0) fields[post] = CommentField.Thread;
        // An excerpt, or what a forum keeps beside the page that it shows, is the text where no column is called so.
        int excerpt = given.Contains(CommentField.Text) || fields.Any(HeaderCheck.IsContent) ? -1 : FirstFree(columns, Excerpts, fields);
        if (excerpt >= 0) fields[excerpt] = CommentField.Text;
        if (!given.Contains(CommentField.Account)) Rename(fields, CommentField.AccountName, CommentField.Account);
        if (!given.Contains(CommentField.Created)) Rename(fields, CommentField.Clock, CommentField.Created);
    }

    private static void Rename(CommentField[] fields, CommentField from, CommentField to)
    {
        int at = Array.IndexOf(fields, from);
        if (at >= 0) fields[at] = to;
    }

    private static int FirstFree(IReadOnlyList<ColumnName> columns, string[] names, CommentField[] fields)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < columns.Count; i++)
                if (fields[i] == CommentField.None && columns[i].Normal == name) return i;
        }
        return -1;
    }

    // As it is written, else whatever the case, else whatever the accents and joints.
    private static int Find(IReadOnlyList<ColumnName> columns, string wanted)
    {
        string name = wanted.Trim(), normal = FieldNames.Normalise(wanted);
        int Where(Func<ColumnName, bool> matches)
        {
            for (int i = 0; i < columns.Count; i++)
                if (matches(columns[i])) return i;
            return -1;
        }
        int exact = Where(c => c.Text.Trim() == name);
        if (exact < 0) exact = Where(c => c.Text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 || normal.Length == 0 ? exact : Where(c => c.Normal == normal);
    }
}
