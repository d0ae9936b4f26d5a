using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class NarrowTextTests
{
    [Theory]
    [InlineData("windows-1252", "Auteur;Message\nLéa;déjà vu à l’été, ça va où — « oui »\nZoë;c'est à 5 € près\n")]
    [InlineData("macintosh", "Auteur;Message\nLéa;déjà vu à l’été, ça va où — « oui »\nZoë;c'est à 5 € près\n")]
    [InlineData("ibm850", "Auteur;Message\nLéa;déjà vu à l'été, ça va où\nZoë;c'est après-demain\n")]
    [InlineData("windows-1252", "Autor;Text\nJörg;schöne Grüße aus Köln\nAnna;das wäre schön für alle\n")]
    [InlineData("windows-1250", "Autor;Tekst\nŁukasz;zażółć gęślą jaźń, proszę państwa\nZofia;właśnie się dowiedziałam\n")]
    [InlineData("windows-1254", "Yazar;Metin\nAyşe;çok güzel bir gün geçirdik, teşekkür ederim\nİsmail;değil mi arkadaşlar\n")]
    [InlineData("windows-1251", "Автор;Текст\nОля;Привет всем участникам этого разговора\nИван;Спасибо за ответ, очень интересно\n")]
    [InlineData("koi8-r", "Автор;Текст\nОля;Привет всем участникам этого разговора\nИван;Спасибо за ответ, очень интересно\n")]
    [InlineData("windows-1253", "Όνομα;Κείμενο\nΜαρία;Καλημέρα σε όλους τους φίλους της σελίδας\nΝίκος;Ευχαριστώ πολύ για την απάντηση\n")]
    [InlineData("windows-1256", "الاسم;النص\nليلى;مرحبا بكم جميعا في هذه الصفحة الجميلة\nعمر;شكرا على الرد السريع\n")]
    [InlineData("gb18030", "作者;内容\n小明;这个产品我觉得不是很好用,大家要小心\n小红;我也这么想,他们说的都是对的\n")]
    [InlineData("shift_jis", "名前;本文\n玲;これはとてもいい商品だと思います\n健;そうですね、わたしもそう思いました\n")]
    public void EncodingOf_TextOfItsLanguage_IsTold(string encoding, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);
        Assert.Equal(text, NarrowText.EncodingOf(bytes).GetString(bytes));
    }

    [Fact]
    public void Read_TableOfAnOldMacintosh_HasItsLetters()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("macintosh")!.GetBytes("Auteur;Message;Date\rLéa;déjà vu à l’été;09/01/2023 07:00\rMax;ça va où;23/01/2023 07:00\r");
        (CommentCorpus corpus, _) = Reading.Of(bytes);
        Assert.Equal(("Léa", "déjà vu à l’été"), (corpus.HandleOf(0), corpus.TextOf(0)));
    }
}
