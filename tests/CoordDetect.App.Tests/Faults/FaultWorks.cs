using CoordDetect.App.Indexing;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.App.Web.Privacy;
using CoordDetect.App.Work.Crawl;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Tests.Faults;

/// <summary>The kinds of work that write; each may be done again after it failed.</summary>
internal static class FaultWorks
{
    public static IReadOnlyDictionary<string, Func<CaseStore, string, Task>> All { get; } = new Dictionary<string, Func<CaseStore, string, Task>>
    {
        ["create"] = async (store, _) =>
        {
            if (await store.FindAsync("other") is null) await store.CreateAsync(new NewCase { Name = "other", Purpose = "to test", RetainUntil = new DateOnly(2099, 1, 1) });
        },
        ["import"] = async (store, _) => await FaultBase.ImportAsync(await ForumAsync(store), FaultBase.Campaign(6, 2)),
        ["edit"] = async (store, _) => await FaultBase.ImportAsync(await ForumAsync(store), FaultBase.Campaign(0, 1).Take(20).Select(c => c with { Text = c.Text + " edited" })),
        ["collect"] = (_, folder) => FaultBase.CollectAsync(folder, 30, 10),
        ["crawl"] = CrawlAsync,
        ["index"] = async (store, folder) => await new CaseTexts(new StoreTexts(await ForumAsync(store)), CaseFolder.Of(folder, "forum").Path).CatchUpAsync(null, null, CancellationToken.None),
        ["run"] = async (store, _) => await FaultBase.SaveRunAsync(await ForumAsync(store)),
        ["verdict"] = async (store, _) =>
        {
            ICase forum = await ForumAsync(store);
            FindingEntry finding = (await forum.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0];
            await forum.Findings.JudgeAsync(finding.Id, finding.Run, VerdictKind.Confirmed, "after", "ana", FaultBase.Now);
            await forum.Findings.AddNoteAsync(NoteSubject.Finding, finding.Id, "a note", "ana", FaultBase.Now);
        },
        ["people"] = async (store, _) =>
        {
            if ((await store.Users.ListAsync()).Count == 0) await store.Users.AddAsync("nadia", "correct horse battery", UserRole.Admin, FaultBase.Now);
            await store.Sessions.BeginAsync(1, FaultBase.Now, TimeSpan.FromHours(1));
        },
        ["erase"] = async (store, folder) =>
        {
            ICase forum = await ForumAsync(store);
            foreach (string name in new[] { "person1", "reader1" })
                if (await forum.Comments.AccountsNamedAsync(name, 1) is [StoredAccount account])
                    await AccountErasure.EraseAsync(store, forum, folder, account.Id, "asked", "ana", TimeProvider.System, CancellationToken.None);
        },
        ["delete"] = (store, folder) => CaseRemoval.DeleteAsync(store, folder, "forum", CancellationToken.None),
    };

    // One blog for all: what is tried again is the same address.
    private static readonly Lazy<Task<LoopbackBlog>> Blog = new(() => LoopbackBlog.StartAsync(2, 2));

    private static async Task CrawlAsync(CaseStore store, string folder)
    {
        LoopbackBlog blog = await Blog.Value;
        Uri seed = new(blog.ArticleUrls.First());
        CrawlOptions options = new() { MaxPages = 50, Delay = TimeSpan.Zero, AllowPrivate = [blog.Authority] };
        CaseFolder files = CaseFolder.Of(folder, "forum");
        using HttpMessageInvoker http = HttpTransport.Create(options);
        await new Crawler(options, http, new ExtractingPageReader(), TimeProvider.System).RunAsync(files, [seed], again: false, null, CancellationToken.None);
        await FolderIntake.RunAsync(store, await ForumAsync(store), files, new NewSource("crawl", seed.AbsoluteUri), new Progress<StageProgress>(), CancellationToken.None);
    }

    private static async Task<ICase> ForumAsync(CaseStore store) => await store.FindAsync("forum") ?? throw new InvalidOperationException("The case is gone.");
}
