using Lakwerk.Letters;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Tests.Letters;

public sealed class BodyFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_to_begin_with_opens_as_one_that_says_nothing_yet()
    {
        BodyFolder.Start(_folder.PathOf("orgaan"));

        var body = BodyFolder.Open(_folder.PathOf("orgaan"));

        Assert.Null(body.Profile.Name);
        Assert.False(body.Template!.Value.IsEmpty);
        Assert.Contains("bestaat al", Assert.Throws<InputException>(() => BodyFolder.Start(_folder.PathOf("orgaan"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_leaves_everything_to_the_project() => Assert.Null(BodyFolder.Open(_folder.Root).Template);

    [Fact]
    public void The_words_of_the_body_take_the_place_of_ours()
    {
        _folder.Write("teksten/formeel/slot.txt", "== aanhef onbekend\nGoedendag,\n");

        Assert.Equal(LetterStyle.Formal, BodyFolder.Open(_folder.Root).Texts(LetterStyle.Formal).Style);
        _folder.Write("teksten/formeel/slot.txt", "== aanhef onbekend\n{verkeerd}\n");
        Assert.Contains("verkeerd", Assert.Throws<InputException>(() => BodyFolder.Open(_folder.Root).Texts(LetterStyle.Formal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orgaan.json", "{", "geen leesbare JSON")]
    [InlineData("orgaan.json", "{\"nam\": \"x\"}", "kent geen 'nam'")]
    [InlineData("orgaan.json", "{\"tooi\": \"www.veldrode.example\"}", "'tooi' hoort een adres uit het TOOI-register te zijn")]
    public void What_cannot_be_used_is_one_sentence_with_the_file(string file, string content, string sentence)
    {
        _folder.Write(file, content);

        var problem = Assert.Throws<InputException>(() => BodyFolder.Open(_folder.Root));

        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said() =>
        Assert.Contains("bestaat niet", Assert.Throws<InputException>(() => BodyFolder.Open(_folder.PathOf("nergens"))).Message, StringComparison.Ordinal);
}
