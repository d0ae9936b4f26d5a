using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class TableTests
{
    [Theory]
    [InlineData("Auteur;Commentaire;Date;Sujet\nLéa;bonjour;16/06/2021 22:04;Fil un\n")]
    [InlineData("N°;Publication;Auteur du commentaire;Commentaire;Date de publication;Nb J'aime;Permalien\n1;Fil un;Léa;bonjour;16/06/2021 22:04;3;https://x/1\n")]
    [InlineData("Verfasser;Nachricht;Datum;Thema\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Benutzername;Beitrag;Erstellt am;Thema\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Usuario,Texto del comentario,Fecha de publicación,Hilo\nLéa,bonjour,16/06/2021 22:04,Fil un\n")]
    [InlineData("Autore,Messaggio,Data,Discussione\nLéa,bonjour,16/06/2021 22:04,Fil un\n")]
    [InlineData("Utilizador,Comentário,Data e hora,Tópico\nLéa,bonjour,16/06/2021 22:04,Fil un\n")]
    [InlineData("COMMENT AUTHOR,commentText,Comment Date,Thread Title\nLéa,bonjour,16/06/2021 22:04,Fil un\n")]
    [InlineData("auteur\tCONTENU DU MESSAGE\tdate\theure\tsujet\nLéa\tbonjour\t16/06/2021\t22:04\tFil un\n")]
    [InlineData("Автор;Комментарий;Дата публикации;Тема\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Имя пользователя;Текст сообщения;Дата и время;Название темы\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Ім’я користувача;Текст коментаря;Дата створення;Тема\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Автор;Допис;Дата;Час;Обговорення\nLéa;bonjour;16.06.2021;22:04;Fil un\n")]
    [InlineData("Nazwa użytkownika;Treść komentarza;Data dodania;Wątek\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("NAZWA UZYTKOWNIKA;TRESC;DATA;TEMAT\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Gebruikersnaam;Reactie;Datum;Onderwerp\nLéa;bonjour;16-06-2021 22:04;Fil un\n")]
    [InlineData("Kullanıcı Adı;Yorum Metni;Yayınlanma Tarihi;Konu\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("KULLANICI ADI;YORUM;TARİH;KONU\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Uživatel;Komentář;Datum vytvoření;Téma\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Användare;Inlägg;Datum;Ämne\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("Utilizator;Comentariu;Data publicării;Subiect\nLéa;bonjour;16.06.2021 22:04;Fil un\n")]
    [InlineData("ΣΥΓΓΡΑΦΕΑΣ;Σχόλιο;Ημερομηνία;Θέμα\nLéa;bonjour;16/06/2021 22:04;Fil un\n")]
    [InlineData("اسم المستخدم;نص التعليق;تاريخ النشر;الموضوع\nLéa;bonjour;16/06/2021 22:04;Fil un\n")]
    [InlineData("שם משתמש;תוכן התגובה;תאריך;נושא\nLéa;bonjour;16/06/2021 22:04;Fil un\n")]
    [InlineData("用户名,评论内容,发布时间,视频标题\nLéa,bonjour,2021-06-16 22:04,Fil un\n")]
    [InlineData("用戶ID,留言內容,日期,時間,主題\nLéa,bonjour,2021-06-16,22:04,Fil un\n")]
    [InlineData("ユーザー名,コメント本文,投稿日時,動画タイトル\nLéa,bonjour,2021/06/16 22:04,Fil un\n")]
    [InlineData("작성자,댓글내용,작성일시,기사 제목\nLéa,bonjour,2021-06-16 22:04,Fil un\n")]
    public void Read_ColumnsInManyLanguages_AreRecognised(string text)
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(text);

        Assert.Equal("Léa", corpus.HandleOf(0));
        Assert.Equal("bonjour", corpus.TextOf(0));
        Assert.Equal("Fil un", corpus.ThreadName(0));
        Assert.Equal(new PostedAt(1623881040, TimePrecision.Minute), corpus.PostedAtOf(0));
        Assert.Equal(1, summary.LocalTimes);
    }

    [Theory]
    [InlineData("Auteur;Date d'inscription;Commentaire;Date de publication\nLéa;01/02/2015;bonjour;16/06/2021 22:04\n")]
    [InlineData("Автор;Дата регистрации;Комментарий;Дата публикации\nLéa;01.02.2015;bonjour;16.06.2021 22:04\n")]
    [InlineData("Author;Joined;Comment;Posted at\nLéa;13/02/2015;bonjour;16/06/2021 22:04\n")]
    public void Read_DayThatSomebodyJoined_IsNotWhenTheyWrote(string text) =>
        Assert.Equal(new PostedAt(1623881040, TimePrecision.Minute), Reading.Of(text).Corpus.PostedAtOf(0));

    [Theory]
    [InlineData("sep=;\nauteur;message;date\n\"Léa\";\"un; deux\";2021-06-16\n", 1)]
    [InlineData("\"sep=;\"\r\nauteur;message;date\r\n\"Léa\";\"un; deux\";2021-06-16\r\n", 1)]
    [InlineData("Rapport de modération;;\nExporté le;16/06/2021;\n\nauteur;message;date\nLéa;\"un; deux\";2021-06-16\n", 2)]
    public void Read_LinesAboveTheHeader_ArePassedOverAndSaid(string text, int above)
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(text);

        Assert.Equal("un; deux", corpus.TextOf(0));
        Assert.Equal("Léa", corpus.HandleOf(0));
        Assert.Equal(1, corpus.CommentCount);
        Assert.Equal(above, summary.Warnings.Where(w => w.Code == "above-header").Sum(w => w.Count));
    }

    // Tables of forums and of tools that listen: the post has a number of its own beside its topic's, and its words go by other names.
    [Theory]
    [InlineData("post_id,topic_id,username,user_id,post_time,post_text,topic_title\n1,5,Léa,7,1623881040,bonjour,Sujet\n2,5,Léa,7,1623881040,bonjour,Sujet\n", "7")]
    [InlineData("id,user_id,topic_id,post_number,raw,cooked,created_at,username\n1,7,5,1,bonjour,<p>bonjour</p>,2021-06-16 22:04:00 UTC,lea\n2,7,5,2,bonjour,<p>bonjour</p>,2021-06-16 22:04:00 UTC,lea\n", "7")]
    [InlineData("Date,Title,Snippet,Url,Domain,Author,Thread Id\n2021-06-16 22:04:00,T,bonjour,https://f.example/1,f.example,lea,1\n2021-06-16 22:04:00,T,bonjour,https://f.example/2,f.example,lea,1\n", "lea")]
    [InlineData("published,content,url,extra_author_attributes.name,extra_author_attributes.id\n2021-06-16 22:04:00,bonjour,https://f.example/1,Léa,a7\n2021-06-16 22:05:00,bonjour,https://f.example/2,Léa,a7\n", "a7")]
    [InlineData("Review Created (UTC),Review Consumer User ID,Review Title,Review Content,Review Username\n2021-06-16 22:04:00,5f,T,bonjour,Léa\n2021-06-16 22:05:00,5f,T,bonjour,Léa\n", "5f")]
    public void Read_TablesOfForumsAndTools_KeepEveryPostWithItsAuthorAndTime(string text, string account)
    {
        CommentCorpus corpus = Reading.Of(text).Corpus;
        Assert.Equal(2, corpus.CommentCount);
        Assert.Equal(account, corpus.HandleOf(0));
        Assert.Equal("bonjour", corpus.TextOf(0));
        Assert.True(corpus.PostedAtOf(0).IsKnown);
    }

    [Fact]
    public void Read_HeaderThatComesAgain_IsNoComment()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("id,account,text,date\n1,lea,un,2024-01-09 07:00:00\nid,account,text,date\n2,max,deux,2024-01-09 07:01:00\n\"Total\",,,\n,,,\n");

        Assert.Equal(["lea", "max"], [corpus.HandleOf(0), corpus.HandleOf(1)]);
        Assert.Equal(2, corpus.AccountCount);
        Assert.Equal("repeated-header", Assert.Single(summary.Warnings).Code);
        Assert.Equal(("no-account", 1L), (summary.Rejected[0].Code, summary.Rejected[0].Count));
    }

    [Theory]
    [InlineData("account,text,date\na,\"open,2024-01-01\nb,\"fine\",2024-01-02\nc,fine,2024-01-03\n", 2)]
    [InlineData("account,text,date\na,\"open,2024-01-01\nb,plain,2024-01-02\nc,\"quoted\",2024-01-03\nd,x,2024-01-04\n", 3)]
    [InlineData("account,text,date\na,\"open,2024-01-01\nb,\",\",2024-01-02\nc,fine,2024-01-03\n", 2)]
    public void Read_QuoteThatClosesInAnotherLine_SwallowsNobody(string text, int kept)
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(text);

        Assert.Equal(kept, corpus.CommentCount);
        Assert.Contains(summary.FirstRejections, r => r is { Code: "open-quote", Line: 2 });
        Assert.Equal(kept + 1, summary.Accepted + summary.RejectedCount);
    }

    [Fact]
    public void Read_MissingColumns_AreNamedAllAtOnce()
    {
        string problem = Assert.Throws<UserFacingException>(() => Reading.Of("foo,bar\n1,2\n", new ReadOptions { Map = [new FieldMapping("quux", "url")] })).Message;

        Assert.Contains("quux", problem);
        Assert.Contains("the account", problem);
        Assert.Contains("the text", problem);
    }

    [Theory]
    [InlineData("follower,followed,followed_at,created_at,followers_count\nfan_0,marque,2025-02-17T14:13:48Z,2021-12-11,66\n")]
    [InlineData("username,full_name,followers,following,posts\nfan_0,Fan,3,400,0\n")]
    public void Read_FollowerList_PointsToTheAudit(string text) =>
        Assert.Contains("audit", Assert.Throws<UserFacingException>(() => Reading.Of(text)).Message);

    [Fact]
    public void Read_ValuesThatStandForNone_AreMissing()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(
            "account_id,content_id,object_id,timestamp_share\nu1,c1,NA,1641031200\nu2,c2,NA,1641031201\nNA,c3,o1,1641031202\nnan,c4,o1,1641031203\nNone,c5,o1,1641031204\nnull,c6,NULL,1641031205\n,c7,o1,1641031206\nu3,NA,o1,1641031207\nu4,NA,o1,1641031208\nu5,c9,o1,NA\n");

        Assert.Equal(["u3", "u4", "u5"], Enumerable.Range(0, corpus.AccountCount).Select(corpus.HandleOf));
        Assert.Equal(1, corpus.Objects.Count);
        Assert.Equal(10, summary.Accepted + summary.RejectedCount);
        Assert.Equal(1, summary.WithoutTime);
    }

    [Fact]
    public void Read_TextThatIsAWord_IsWhatSomebodySaid() =>
        Assert.Equal("nan", Reading.Of("account,text\na,nan\n").Corpus.TextOf(0));

    [Fact]
    public void Read_ListsWrittenAsText_AreLinks()
    {
        (CommentCorpus corpus, _) = Reading.Of("""
            user_id,message,urls
            u1,un,"['https://ex.org/c', 'https://ex.org/d']"
            u2,deux,[]
            u3,trois,nan
            u4,quatre,"[""https:\/\/ex.org\/e""]"
            """);

        Assert.Equal(["https://ex.org/c https://ex.org/d", "", "", "https://ex.org/e"], Enumerable.Range(0, 4).Select(c => Encoding.UTF8.GetString(corpus.LinksOf(c))));
    }

    [Fact]
    public void Read_IdentifiersRoundedByASpreadsheet_AreNobodyAndSaid()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(
            "comment_id,account,text,timestamp\n1.50123E+18,1.23457E+18,bonjour,1641031200\n1.50123E+18,1.23457E+18,encore,1641031260\n\"1,50124E+18\",\"1,23457E+18\",et moi,1641031380\n1502.0,77.0,pandas,1641031440\n");

        Assert.Equal(4, corpus.CommentCount);
        Assert.Equal(4, corpus.AccountCount);
        Assert.Equal(3, corpus.UnknownCount);
        Assert.Equal("77", corpus.HandleOf(corpus.AccountOf[3]));
        Assert.Equal(3, summary.Warnings.Single(w => w.Code == "rounded-identifier").Count);
    }

    [Fact]
    public void Read_IdentifiersThatRestart_KeepEveryCommentAndSayIt()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(
            "id,account,parent,text\n1,lea,,premier\n2,max,1,réponse\n1,zoe,,autre\n2,paul,1,autre réponse\n2,paul,1,autre réponse\n");

        Assert.Equal(4, corpus.CommentCount);
        Assert.Equal(2, corpus.IdConflicts);
        Assert.Equal([-1, 0, -1, 2], corpus.ParentOf.ToArray());
        Assert.Equal(2, summary.Warnings.Single(w => w.Code == "id-conflict").Count);
        Assert.Equal("duplicate-id", Assert.Single(summary.Rejected).Code);
    }

    [Fact]
    public void Read_OneSiteHoweverSpelt_IsOneSite()
    {
        (CommentCorpus corpus, _) = Reading.Of("""
            {"platform":"wordpress","site":"blog.example","comment_id":"1","account":"Marie","text":"un"}
            {"site":"blog.example","comment_id":"2","account":"Marie","text":"deux"}
            {"site":"www.Blog.example","comment_id":"3","account":"Marie","text":"trois"}
            {"site":"https://m.blog.example/","platform":"wordpress","comment_id":"4","account":"Marie","text":"quatre"}
            {"site":"autre.example","comment_id":"4","account":"Marie","text":"cinq"}
            """, name: "x.jsonl");

        Assert.Equal(2, corpus.AccountCount);
        Assert.Equal(2, corpus.SiteCount);
        Assert.Equal("wordpress", corpus.PlatformOfSite(0));
    }

    [Fact]
    public void Read_MapOfAnyCaseAndDepth_Finds()
    {
        ReadOptions options = new() { Map = [FieldMapping.Parse("User.UserName=account"), FieldMapping.Parse("BODY=text")] };

        (CommentCorpus corpus, _) = Reading.Of("""{"user":{"username":"lea","id":{"n":3}},"body":"bonjour"}""", options, "x.jsonl");

        Assert.Equal(("lea", "bonjour"), (corpus.HandleOf(0), corpus.TextOf(0)));
        Assert.Equal("lea", Reading.Of("AUTEUR,Propos\nlea,x\n", new ReadOptions { Map = [FieldMapping.Parse("auteur=account"), FieldMapping.Parse("propos=text")] }).Corpus.HandleOf(0));
    }

    [Fact]
    public void Read_TextsDamagedOnTheWay_AreRepairedAndSaid()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("""
            account,text
            a,"c&#39;est tr&egrave;s bon"
            b,"oui<br>non <a href=""https://ex.org/a"">ici</a>"
            c,"C'est trÃ¨s â€œbonâ€ Ã§a ðŸ˜€"
            d,"I <3 you & 2 < 3; voilà « là »"
            """);

        Assert.Equal("c'est très bon", corpus.TextOf(0));
        Assert.Equal("oui non ici", corpus.TextOf(1).ReplaceLineEndings(" "));
        Assert.Equal("https://ex.org/a", Encoding.UTF8.GetString(corpus.LinksOf(1)));
        Assert.Equal("I <3 you & 2 < 3; voilà « là »", corpus.TextOf(3));
        Assert.StartsWith("C'est très “bon", corpus.TextOf(2));
        Assert.EndsWith("ça 😀", corpus.TextOf(2));
        Assert.Equal(3, summary.Warnings.Single(w => w.Code == "repaired-text").Count);
    }

    [Fact]
    public void Read_OrderOfDates_IsToldByOneDayAbove12AnywhereInTheColumn()
    {
        StringBuilder text = new("account,text,date\n");
        // The day that tells stands beyond what is looked at first.
        for (int i = 0; i < 20_000; i++) text.Append($"a{i % 50},texte numéro {i},0{1 + i % 9}/0{1 + i / 9 % 9}/2025 18:{i % 60:00}\n");
        string open = text.ToString();

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(open + "z,fin,25/03/2025 10:00\n");

        Assert.Equal(0, summary.WithoutTime);
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 18, 1, 0, TimeSpan.Zero), corpus.PostedAtOf(1).ToDateTimeOffset());
        Assert.Contains("--date-order", Assert.Throws<UserFacingException>(() => Reading.Of(open)).Message);
        Assert.Equal(0, Reading.Of(open, new ReadOptions { Times = new TimeOptions { Order = DateOrder.MonthFirst } }).Summary.WithoutTime);
    }

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm")]
    [InlineData("%d/%m/%Y %H:%M")]
    public void Read_StatedFormatAndZone_AreObeyed(string format)
    {
        ReadOptions options = new() { Times = new TimeOptions { Format = format, Zone = TimeOptions.ParseZone("Europe/Paris") } };

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("account,text,date\na,x,03/04/2025 18:18\nb,y,2025-04-03 18:18\n", options);

        Assert.Equal(new DateTimeOffset(2025, 4, 3, 16, 18, 0, TimeSpan.Zero), corpus.PostedAtOf(0).ToDateTimeOffset());
        Assert.Equal(TimePrecision.Minute, corpus.PostedAtOf(0).Precision);
        Assert.Equal((1L, 0L), (summary.WithoutTime, summary.LocalTimes));
        Assert.Throws<UserFacingException>(() => TimeOptions.ParseZone("Atlantis/Nowhere"));
        Assert.NotEmpty(new TimeOptions { Format = "%q" }.Validate());
    }

    [Fact]
    public void Read_ColumnThatNamesItsZone_IsNotLocal()
    {
        Assert.Equal(0, Reading.Of("account,text,created_utc\na,x,2025-04-03 18:18:00\n").Summary.LocalTimes);
        Assert.Equal(1, Reading.Of("account,text,created_at\na,x,2025-04-03 18:18:00\n").Corpus.LocalTimeCount);
    }

    [Fact]
    public void Read_RowsThatNameAPersonWithoutTheirNumber_GoByTheirName()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("id,user_id,username,text\n1,77,lea,un\n2,,Max,deux\n3,,Invité,trois\n");
        Assert.Equal((3, 0), (summary.Accepted, summary.RejectedCount));
        Assert.Equal(["77", "Max", "Invité"], Enumerable.Range(0, 3).Select(corpus.HandleOf));
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(corpus.IsUnknown));
    }

    [Fact]
    public void Read_NumberAndNameOfTheAuthor_AreTheAccountAndItsName()
    {
        (CommentCorpus corpus, _) = Reading.Of("N°;Auteur;Commentaire;ID utilisateur\n1;Léa;un;77\n2;Max;deux;1.23457E+18\n");
        Assert.Equal(new Account("77", "", "Léa", default, null, null), corpus.AccountAt(0));
        // Rounded, the number is that of many; the name is not.
        Assert.Equal(("Max", false), (corpus.HandleOf(1), corpus.IsUnknown(1)));
    }

    [Theory]
    [InlineData("2025-06-03T12:00+02:00", "2025-06-01T00:00:00", TimePrecision.Day, "2025-06-03T07:00:00", TimePrecision.Hour, false)]
    [InlineData("2025-06-03T12:00", "2025-06-01T00:00:00", TimePrecision.Day, "2025-06-03T09:00:00", TimePrecision.Hour, true)]
    [InlineData("2025-06-03", "2025-06-01T00:00:00", TimePrecision.Day, "2025-06-02T00:00:00", TimePrecision.Day, false)]
    public void Read_RelativeTimes_CountFromTheMomentThatIsStated(string moment, string days, TimePrecision daysPrecision, string hours, TimePrecision hoursPrecision, bool isLocal)
    {
        ReadOptions options = new() { Times = new TimeOptions { Moment = TimeOptions.ParseMoment(moment, null) } };
        (CommentCorpus corpus, _) = Reading.Of("account,text,date\na,un,il y a 2 jours\nb,deux,3h ago\n", options);
        Assert.Equal((days, daysPrecision), (corpus.PostedAtOf(0).ToDateTimeOffset()!.Value.ToString("s"), corpus.PostedAtOf(0).Precision));
        Assert.Equal((hours, hoursPrecision, isLocal), (corpus.PostedAtOf(1).ToDateTimeOffset()!.Value.ToString("s"), corpus.PostedAtOf(1).Precision, corpus.PostedAtOf(1).IsLocal));
    }

    [Fact]
    public void Read_OurOwnLinesOfLocalTimes_ObeyTheZoneThatIsStated()
    {
        ReadOptions options = new() { Times = new TimeOptions { Zone = TimeOptions.ParseZone("+02:00") } };
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("{\"account\":\"a\",\"text\":\"un\",\"created_utc\":\"2025-06-03T12:00:00Z\",\"precision\":\"minute\",\"time_zone\":\"unknown\"}\n", options);
        Assert.Equal(0, summary.LocalTimes);
        Assert.Equal("2025-06-03T10:00:00", corpus.PostedAtOf(0).ToDateTimeOffset()!.Value.ToString("s"));
    }
}
