using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Work.Alert;

/// <summary>Says an alert in the language of who is told.</summary>
internal sealed class AlertWords(TextTable texts, Uri? publicUrl)
{
    private readonly TextTable _texts = texts;

    public AlertWords(string language, Uri? publicUrl) : this(TextTable.Of(language == "fr" ? ReportLanguage.French : ReportLanguage.English), publicUrl)
    {
    }

    /// <summary>The subject of a message.</summary>
    public string Subject(string @case, int alerts) => _texts.Say("alert.subject", ("case", @case), ("n", alerts));

    /// <summary>What stands below a message.</summary>
    public string Colophon => _texts["alert.colophon"];

    /// <summary>One alert in a sentence.</summary>
    public string Of(Storage.Alerts.Alert alert)
    {
        string key = $"alert.{alert.Kind}";
        if (!_texts.Has(key)) return alert.Kind;
        List<(string, object)> values = [("subject", DisplayText.Name(alert.Subject, 300)), .. alert.Counts.Select(c => (c.Key, (object)c.Value))];
        // What is read later must not say "today": the day stands in the sentence.
        values.Add(("day", _texts.Format.Day(new DateTimeOffset(alert.At.UtcDateTime, TimeSpan.Zero).AddDays(alert.Counts.GetValueOrDefault("days")))));
        if (alert.Counts.TryGetValue("confidence", out long level))
        {
            values.RemoveAll(v => v.Item1 == "confidence");
            values.Add(("confidence", _texts.Named("confidence", ConfidenceScale.Word((Confidence)level))));
        }
        return _texts.Say(key, [.. values]);
    }

    /// <summary>Where it can be seen.</summary>
    public string Link(Storage.Alerts.Alert alert)
    {
        string path = $"/cases/{Uri.EscapeDataString(alert.Case)}/{alert.Path}".TrimEnd('/');
        return publicUrl is null ? path : publicUrl.AbsoluteUri.TrimEnd('/') + path;
    }
}
