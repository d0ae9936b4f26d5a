using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;

namespace CoordDetect.App.Web.Api;

/// <summary>One thing that a program may ask for: the address, the answer and its description are made from this alone.</summary>
/// <param name="Id">Its id; <c>web.api.ID</c> is its sentence for people.</param>
/// <param name="Path">Its address below <see cref="ApiCatalog.Base"/>, with names in braces.</param>
/// <param name="Parameters">What the query may hold.</param>
/// <param name="Fields">What each row has.</param>
/// <param name="IsOne">Whether one thing is answered, and no list.</param>
/// <param name="Answer">Finds the answer.</param>
internal sealed record ApiOperation(
    string Id, string Path, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<ApiField> Fields, bool IsOne, Func<Visit, Task<ApiRows>> Answer)
{
    /// <summary>How many rows are answered unless asked otherwise.</summary>
    public const int UsualRows = 100;

    /// <summary>The most rows of one answer.</summary>
    public const int MostRows = 1_000;

    private static readonly ApiParameter[] Paging =
    [
        new("limit", "How many rows, from 1 to 1,000; 100 where nothing is said.", ApiParameterKind.Number),
        new("after", "The 'next' of the answer before: the rows behind those."),
    ];

    /// <summary>A list that is read page by page.</summary>
    public static ApiOperation Paged<T>(string id, string path, Table<T> table, IReadOnlyList<ApiParameter> parameters, Func<Visit, ICase, PageRequest, Task<Page<T>>> read) =>
        new(id, path, [.. parameters, .. Paging], FieldsOf(table), false, async visit =>
        {
            Page<T> page = await read(visit, await visit.CaseAsync(), new PageRequest(Limit(visit), visit.Query("after")));
            return new ApiRows(table.Of(page.Items), page.Next);
        });

    /// <summary>A list that is short enough to be answered whole.</summary>
    public static ApiOperation Whole<T>(string id, string path, Table<T> table, IReadOnlyList<ApiParameter> parameters, Func<Visit, Task<IReadOnlyList<T>>> read) =>
        new(id, path, parameters, FieldsOf(table), false, async visit => new ApiRows(table.Of(await read(visit)), null));

    /// <summary>One thing.</summary>
    public static ApiOperation One<T>(string id, string path, Table<T> table, IReadOnlyList<ApiParameter> parameters, Func<Visit, ICase, Task<T?>> read)
        where T : class => new(id, path, parameters, FieldsOf(table), true, async visit =>
        new ApiRows(table.Of([await read(visit, await visit.CaseAsync()) ?? throw new PageMissingException()]), null));

    private static ApiField[] FieldsOf<T>(Table<T> table) => [.. table.Columns.Select(c => new ApiField(c.Name, c.Kind, c.What))];

    private static int Limit(Visit visit) => (int)Math.Clamp(visit.Number("limit") ?? UsualRows, 1, MostRows);
}
