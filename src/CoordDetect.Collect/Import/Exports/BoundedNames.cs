using System.Xml;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>The names of an XML file, each kept once, and not more than an export has.</summary>
internal sealed class BoundedNames : NameTable
{
    private int _names;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++_names > XmlBounds.Names ? throw XmlBounds.Over($"{XmlBounds.Names} names") : name;
}
