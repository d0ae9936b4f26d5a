using System.Text.Json;

namespace CoordDetect.App.Web.Jobs;

/// <summary>The jobs that are not done yet, each a small file that is on disk before the job is acknowledged.</summary>
internal sealed class JobJournal
{
    private readonly string _folder;

    public JobJournal(string dataFolder) => _folder = Directory.CreateDirectory(Path.Combine(dataFolder, "jobs")).FullName;

    /// <summary>Writes a job down; it is safe when this returns.</summary>
    public void Write(JobTicket ticket)
    {
        string draft = PathOf(ticket.Id) + ".part";
        using (FileStream file = new(draft, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, ticket);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, PathOf(ticket.Id), overwrite: true);
    }

    /// <summary>Strikes a job out.</summary>
    public void Remove(string id) => File.Delete(PathOf(id));

    /// <summary>The jobs of an earlier process that were not done, oldest first. A file that cannot be read is left and passed over.</summary>
    public IEnumerable<JobTicket> Unfinished()
    {
        foreach (string path in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
            if (Read(path) is { } ticket) yield return ticket;
    }

    private static JobTicket? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<JobTicket>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string id) => Path.Combine(_folder, id + ".json");
}
