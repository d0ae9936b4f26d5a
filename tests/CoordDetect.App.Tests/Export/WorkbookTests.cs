using System.IO.Compression;
using System.Xml.Linq;
using CoordDetect.App.Export;
using MiniExcelLibs;
using Xunit;

namespace CoordDetect.App.Tests.Export;

public sealed class WorkbookTests
{
    private static readonly string[] Columns = ["text", "whole", "real", "time", "none"];

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("@sum(1)")]
    [InlineData("2024-01-02")]
    [InlineData("007")]
    [InlineData("l'été 🍋 <b>&amp;</b>")]
    public void Write_HostileText_IsTextAndNoFormula(string hostile)
    {
        byte[] book = Write(new Sheet("s", Columns, 1, _ => [hostile, 5L, 0.25, new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), null]));
        IDictionary<string, object?> row = Assert.Single(Read(book, "s"));
        Assert.Equal(hostile, row["text"]);
        Assert.Equal(5d, row["whole"]);
        Assert.Equal(0.25, row["real"]);
        Assert.Equal(new DateTime(2024, 1, 2, 1, 4, 5), (DateTime)row["time"]!, TimeSpan.FromSeconds(1));
        Assert.Null(row["none"]);
        Assert.DoesNotContain(Parts(book), xml => xml.Descendants().Any(e => e.Name.LocalName == "f"));
    }

    [Fact]
    public void Write_WhatXmlCannotHold_IsWellFormed()
    {
        byte[] book = Write(new Sheet("a:b/c[d]*?'\\" + new string('x', 40), ["t"], 1, _ => ["\u0000\u0001\ud800\uffff\u001b[31m"]), new Sheet("", ["t"], 0, _ => []), new Sheet("", ["t"], 0, _ => []));
        Assert.Equal(3, MiniExcel.GetSheetNames(new MemoryStream(book)).Count);
        Assert.NotEmpty(Parts(book));
    }

    [Fact]
    public void Write_TooLongCell_IsCut() =>
        Assert.Equal(32_767, ((string)Read(Write(new Sheet("s", ["t"], 1, _ => [new string('a', 40_000)])), "s").Single()["t"]!).Length);

    [Fact]
    public void Write_NoRow_KeepsTheColumns() =>
        Assert.Equal(Columns, ((IDictionary<string, object?>)MiniExcel.Query(new MemoryStream(Write(new Sheet("s", Columns, 0, _ => [])))).First()).Values.Cast<string>());

    private static byte[] Write(params ReadOnlySpan<Sheet> sheets)
    {
        using MemoryStream book = new();
        Workbook.Write(book, sheets);
        return book.ToArray();
    }

    private static List<IDictionary<string, object?>> Read(byte[] book, string sheet) =>
        [.. MiniExcel.Query(new MemoryStream(book), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];

    private static List<XDocument> Parts(byte[] book)
    {
        using ZipArchive zip = new(new MemoryStream(book));
        return [.. zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => { using Stream part = e.Open(); return XDocument.Load(part); })];
    }
}
