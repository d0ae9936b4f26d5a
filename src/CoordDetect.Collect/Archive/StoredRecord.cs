namespace CoordDetect.Collect.Archive;

/// <summary>One record as it lies in an archive of ours, with all that can be said against it.</summary>
internal sealed class StoredRecord(byte[] member, IndexLine line, string previous)
{
    /// <summary>What is wrong with the record, or null where it is as it was written.</summary>
    /// <param name="responses">Keys of the response records before it: a revisit must refer to one of them.</param>
    public string? Problem(HashSet<UInt128> responses)
    {
        if (line.Type != ErasedRecord.Type && ContentDigest.Of(member) != line.Chain) return "its bytes are not those that were written (the digest in the index differs)";
        List<WarcRecord> records = [];
        string? damage = null;
        try
        {
            records.AddRange(WarcReader.Read(new MemoryStream(member, writable: false), d => damage ??= d).Take(2));
        }
        catch (IOException problem)
        {
            damage = problem.Message;
        }
        if (damage is not null || records.Count != 1) return damage is null ? "it is not one record" : $"it is not one record: {damage}";
        WarcRecord record = records[0];
        if (line.Type == ErasedRecord.Type) return ErasedRecord.Problem(record, line, previous);
        return record.Problems.Count > 0 ? record.Problems[0] : Fields(record) ?? Payload(record) ?? Reference(record, responses);
    }

    private string? Fields(WarcRecord record)
    {
        if (record[RecordFields.Previous] != previous) return "it does not name the record before it: a record was changed, left out or put in";
        if (record["WARC-Block-Digest"] is null) return "it has no block digest";
        bool same = record.Type == line.Type && record.Id == line.RecordId && (record.TargetUri ?? "") == line.Url && record["WARC-Date"] == line.Date;
        return same ? null : "the index describes another record";
    }

    private static string? Payload(WarcRecord record)
    {
        if (record.Type != "response") return null;
        if (record["WARC-Payload-Digest"] is not { } digest) return "it has no payload digest";
        return HttpBlock.Parse(record.Block) is { } http && ContentDigest.Matches(digest, http.Body.Span) == true
            ? null
            : "its payload does not have the digest that it names";
    }

    private static string? Reference(WarcRecord record, HashSet<UInt128> responses) =>
        record.Type == "revisit" && !responses.Contains(AddressKey.Of((record["WARC-Refers-To"] ?? "").Trim('<', '>')))
            ? "it refers to a response that is not in the archive before it"
            : null;
}
