using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Exports;

public sealed class GuestsTests
{
    private static string Wxr(params string[] comments) => $"""
        <?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_id>9</wp:author_id><wp:author_login>ana</wp:author_login></wp:author>
        <item><link>https://blog.example/a/</link>{string.Join('\n', comments.Select((inner, i) => $"<wp:comment><wp:comment_id>{i + 1}</wp:comment_id><wp:comment_date_gmt>2024-01-09 07:00:00</wp:comment_date_gmt><wp:comment_content>mot {i}</wp:comment_content>{inner}</wp:comment>"))}</item></channel></rss>
        """;

    private static string By(string name, string email = "", string user = "0", string address = "", string site = "", string kind = "") =>
        $"<wp:comment_author>{name}</wp:comment_author><wp:comment_author_email>{email}</wp:comment_author_email><wp:comment_author_url>{site}</wp:comment_author_url><wp:comment_author_IP>{address}</wp:comment_author_IP><wp:comment_type>{kind}</wp:comment_type><wp:comment_user_id>{user}</wp:comment_user_id>";

    private static List<string> AccountsOf(ExportFile file) => [.. file.Comments.Select(comment => comment.Account)];

    [Fact]
    public void Read_WordPressGuestsOfOneName_AreToldApart()
    {
        List<string> accounts = AccountsOf(ExportFile.Of(Wxr(
            By("Ana", "ana@a.example"), By("Ana", "ana@b.example"), By("Ana", "ANA@a.example "), By("Ana", site: "https://ana.example"), By("Ana", address: "192.0.2.1"), By("Ana"), By("ana", user: "9"))));
        Assert.Equal(accounts[0], accounts[2]);
        Assert.Equal(6, accounts.Distinct().Count());
        Assert.Equal("ana", accounts[6]);
        Assert.DoesNotContain("example", string.Join(' ', accounts), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WordPressMemberRenamed_IsOneAccount()
    {
        List<string> accounts = AccountsOf(ExportFile.Of(Wxr(By("ancien", "u@a.example", "9"), By("nouveau", "v@a.example", "9"), By("autre", user: "12"), By("encore", user: "12"))));
        Assert.Equal(["ana", "ana", "member 12", "member 12"], accounts);
    }

    [Fact]
    public void Read_WordPressCommentsOfNobody_StayNobodys()
    {
        ExportFile file = ExportFile.Of(Wxr(By("Anonyme", address: "192.0.2.1"), By("", address: "192.0.2.1"), By("Boutique", kind: "order_note")));
        Assert.All(file.Comments, comment => Assert.True(Nobody.IsNamed(comment.Account)));
        Assert.Equal(2, file.Comments.Count);
        Assert.Equal(1, file.LeftOut);
    }

    [Fact]
    public void Read_DisqusGuests_AreNeverTheRegisteredAccountOfTheirName()
    {
        static string Post(int id, string author, string more = "") =>
            $"<post dsq:id=\"{id}\"><message>mot {id}</message><createdAt>2024-01-09T07:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author>{author}</author>{more}<thread dsq:id=\"100\"/></post>";
        ExportFile file = ExportFile.Of($"""
            <?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="100"><link>https://blog.example/a?utm_source=x</link></thread>
            {Post(1, "<name>Ana</name><isAnonymous>true</isAnonymous>", "<ipAddress>192.0.2.1</ipAddress>")}{Post(2, "<email>x@a.example</email><name>Ana</name><isAnonymous>true</isAnonymous>")}
            {Post(3, "<name>Ana D.</name><isAnonymous>false</isAnonymous><username>Ana</username>")}{Post(4, "<name>Guest</name><isAnonymous>true</isAnonymous>")}</disqus>
            """);
        Assert.Equal("disqus", file.Format);
        Assert.All(file.Comments, comment => Assert.Equal("https://blog.example/a", comment.Thread));
        Assert.Equal(3, file.Comments.Take(3).Select(comment => comment.Account).Distinct().Count());
        Assert.Equal("Ana", file.Comments[2].Account);
        Assert.True(Nobody.IsNamed(file.Comments[3].Account));
    }
}
