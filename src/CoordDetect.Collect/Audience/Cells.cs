using System.Text;
using CoordDetect.Core.Corpus;
using F = CoordDetect.Collect.Audience.AudienceField;

namespace CoordDetect.Collect.Audience;

/// <summary>The record at hand, by field.</summary>
internal sealed class Cells
{
    private static readonly string[] NothingWords = ["na", "n/a", "nan", "null", "none", "-", "–"];
    private readonly TableRows _rows;
    private readonly int[] _columnOf = new int[Enum.GetValues<F>().Length];

    public Cells(TableRows rows, TableTimes times)
    {
        (_rows, Times, Fields) = (rows, times, AudienceFields.Of(rows.Columns));
        Array.Fill(_columnOf, -1);
        for (int i = 0; i < Fields.Length; i++)
            if (Fields[i] != F.None) _columnOf[(int)Fields[i]] = i;
        IdsAreRounded = Has(F.Id) && rows.Samples(_columnOf[(int)F.Id]).Any(id => Nobody.IsRounded(Encoding.UTF8.GetBytes(id)));
        if (IdsAreRounded) _columnOf[(int)F.Id] = -1;
    }

    /// <summary>The fields, by column.</summary>
    public F[] Fields { get; }

    /// <summary>How times are read.</summary>
    public TableTimes Times { get; }

    /// <summary>Whether ids came through a spreadsheet that rounded them; they are not used then.</summary>
    public bool IdsAreRounded { get; }

    public bool Has(F field) => _columnOf[(int)field] >= 0;

    public ReadOnlySpan<byte> Bytes(F field)
    {
        if (!Has(field)) return default;
        ReadOnlySpan<byte> value = _rows.Field(_columnOf[(int)field]).Trim(" \t"u8);
        return value.Length is > 0 and <= 4 && IsNothing(value) ? default : value;
    }

    /// <summary>The id; none where a spreadsheet has rounded it.</summary>
    public ReadOnlySpan<byte> Id() => Bytes(F.Id) is var id && Nobody.IsRounded(id) ? default : id;

    public string Text(F field) => Encoding.UTF8.GetString(Bytes(field));

    public long Time(F field) => Times.Read(Bytes(field));

    /// <summary>How many counts could not be read.</summary>
    public long Uncounted { get; private set; }

    /// <summary>The count, or -1 where there is none.</summary>
    public long Count(F field)
    {
        ReadOnlySpan<byte> value = Bytes(field);
        long count = CountText.Read(value);
        if (count < 0 && !value.IsEmpty) Uncounted++;
        return count;
    }

    public int Small(F field) => (int)Math.Clamp(Count(field), -1, int.MaxValue);

    /// <summary>Yes, no, or null where nothing is said.</summary>
    public bool? Flag(F field)
    {
        ReadOnlySpan<byte> value = Bytes(field);
        if (value.IsEmpty) return null;
        return Ascii.EqualsIgnoreCase(value, "true"u8) || Ascii.EqualsIgnoreCase(value, "1"u8) || Ascii.EqualsIgnoreCase(value, "yes"u8)
            || Ascii.EqualsIgnoreCase(value, "oui"u8) || Ascii.EqualsIgnoreCase(value, "vrai"u8) || Ascii.EqualsIgnoreCase(value, "x"u8);
    }

    private static bool IsNothing(ReadOnlySpan<byte> value)
    {
        foreach (string word in NothingWords)
            if (Ascii.EqualsIgnoreCase(value, word)) return true;
        return false;
    }
}
