namespace CoordDetect.Collect.Import;

/// <summary>Decides which column of a source holds which field.</summary>
internal static class ColumnMap
{
    /// <summary>The field of each column; <see cref="CommentField.None"/> for one that nobody recognises. No field is given twice.</summary>
    public static CommentField[] Assign(IReadOnlyList<string> columns, IReadOnlyList<FieldMapping> map)
    {
        CommentField[] fields = new CommentField[columns.Count];
        HashSet<CommentField> given = [];
        foreach (FieldMapping mapping in map)
        {
            int column = Find(columns, c => c.Trim() == mapping.Column);
            if (column < 0) continue;
            fields[column] = FieldNames.FieldOf(mapping.Field);
            given.Add(fields[column]);
        }
        string[] normal = [.. columns.Select(FieldNames.Normalise)];
        foreach ((CommentField field, string[] names) in FieldNames.Ranked)
        {
            if (given.Contains(field)) continue;
            int column = FirstFree(normal, names, fields);
            if (column >= 0) fields[column] = field;
        }
        return fields;
    }

    /// <summary>The mappings whose column the source does not have.</summary>
    public static IEnumerable<FieldMapping> Unmatched(IReadOnlyList<string> columns, IReadOnlyList<FieldMapping> map) =>
        map.Where(m => Find(columns, c => c.Trim() == m.Column) < 0);

    private static int FirstFree(string[] columns, string[] names, CommentField[] fields)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < columns.Length; i++)
                if (fields[i] == CommentField.None && columns[i] == name) return i;
        }
        return -1;
    }

    private static int Find(IReadOnlyList<string> columns, Func<string, bool> matches)
    {
        for (int i = 0; i < columns.Count; i++)
            if (matches(columns[i])) return i;
        return -1;
    }
}
