using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>Says what the accounts of a lot have in common.</summary>
internal sealed class LotWords(FollowerTraits traits)
{
    /// <summary>The signature of a lot as a value of an answer, the most surprising one of each kind.</summary>
    public IReadOnlyList<Statement> Of(Lot lot) =>
        [.. lot.Evidence.GroupBy(e => e.Signature.Kind).Select(g => g.First()).Take(5).Select(e => Of(e.Signature, e.Run, lot))];

    private Statement Of(Signature signature, Run run, Lot lot)
    {
        (string, AuditValue)[] counts =
        [
            ("members", AuditValue.Count(run.Members)), ("of", AuditValue.Count(run.Length)), ("expected", AuditValue.Of(Math.Round(run.Rate * run.Length, 1))),
            ("log10p", AuditValue.Log10P(run.LogP / Math.Log(10))),
        ];
        return signature.Kind switch
        {
            SignatureKind.CreatedTogether => new Statement("lot.created-together", [.. counts, .. Made(lot)]),
            SignatureKind.CreatedAlike => new Statement("lot.created-alike", [.. counts, .. Made(lot)]),
            SignatureKind.Stem => new Statement("lot.stem", [.. counts, ("what", AuditValue.Said(traits.MouldText((int)signature.Code)))]),
            SignatureKind.Shape => new Statement("lot.shape", [.. counts, ("what", Example(lot, a => traits.Shape[a] == signature.Code))]),
            SignatureKind.Bio => new Statement("lot.bio", [.. counts, ("what", Text(lot, a => traits.Bio[a] == signature.Code, a => traits.List.Bios.GetString(a)))]),
            SignatureKind.Name => new Statement("lot.name", [.. counts, ("what", Text(lot, a => traits.Name[a] == signature.Code, a => traits.List.Names.GetString(a)))]),
            SignatureKind.Avatar => new Statement("lot.avatar", counts),
            SignatureKind.Counts => new Statement("lot.counts", counts),
            _ => new Statement("lot.empty", counts),
        };
    }

    private IEnumerable<(string, AuditValue)> Made(Lot lot)
    {
        long[] made = [.. lot.Members.Select(a => traits.List.Created[a]).Where(c => c != Records.FollowerList.NoTime).Order()];
        if (made.Length == 0) return [("first", AuditValue.None), ("last", AuditValue.None)];
        // Nine in ten: one stray account must not stretch the days.
        return [("first", AuditValue.Day(made[made.Length / 20])), ("last", AuditValue.Day(made[made.Length - 1 - (made.Length / 20)]))];
    }

    private AuditValue Example(Lot lot, Func<int, bool> has) => Text(lot, has, traits.List.HandleOf);

    private static AuditValue Text(Lot lot, Func<int, bool> has, Func<int, string> text)
    {
        int account = lot.Accounts.Where(has).FirstOrDefault(-1);
        return account < 0 ? AuditValue.None : AuditValue.Said(text(account));
    }
}
